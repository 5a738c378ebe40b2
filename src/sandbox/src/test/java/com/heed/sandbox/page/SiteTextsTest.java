package com.heed.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every text of the sandbox's own pages, in both languages. */
final class SiteTextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d+\\}");

    /** Every English file beside a class, and its Chinese twin. */
    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/resources/com/heed/sandbox"))) {
            return all.filter(file -> file.endsWith("texts.properties"))
                    .sorted()
                    .toList();
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            texts.load(in);
        }
        return texts;
    }

    private static Path chinese(Path file) {
        return file.resolveSibling("texts_zh_CN.properties");
    }

    @Test
    void thereAreFilesToCompare() throws IOException {
        assertThat(files())
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(file -> assertThat(chinese(file)).exists());
    }

    @ParameterizedTest
    @MethodSource("files")
    void bothLanguagesHaveTheSameKeysAndPlaces(Path file) throws IOException {
        Properties english = read(file);
        Properties chinese = read(chinese(file));

        assertThat(new TreeSet<>(chinese.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(chinese.getProperty(key)).as(key).isNotBlank();
            assertThat(places(chinese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** MessageFormat swallows a plain apostrophe and whatever it quotes. */
    @ParameterizedTest
    @MethodSource("files")
    void noTextHasAnApostropheOfAscii(Path file) throws IOException {
        for (Path each : List.of(file, chinese(file))) {
            read(each)
                    .forEach((key, text) ->
                            assertThat((String) text).as(each + " " + key).doesNotContain("'"));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFilesReadAlikeInEveryEncoding(Path file) throws IOException {
        for (Path each : List.of(file, chinese(file))) {
            assertThat(Files.readString(each, StandardCharsets.ISO_8859_1))
                    .as(each.toString())
                    .matches("[\\x09\\x0a\\x20-\\x7e]*");
        }
    }

    @Test
    void everyOtherLanguageIsAnsweredInEnglishWhateverTheMachinesOwnIs() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertThat(new SiteTexts(SiteTexts.class, Locale.GERMAN).text("frame.portal"))
                    .isEqualTo("Help centre");
            assertThat(new SiteTexts(SiteTexts.class, Locale.TRADITIONAL_CHINESE).text("frame.portal"))
                    .isEqualTo("帮助中心");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aMomentIsWrittenAsTheLanguageWritesIt() {
        Instant moment = Instant.parse("2026-11-13T12:00:00Z");
        assertThat(new SiteTexts(SiteTexts.class, Locale.ENGLISH).moment(moment))
                .startsWith("Nov 1")
                .contains(", 2026, ");
        assertThat(new SiteTexts(SiteTexts.class, Locale.SIMPLIFIED_CHINESE).moment(moment))
                .startsWith("2026年11月1");
    }
}
