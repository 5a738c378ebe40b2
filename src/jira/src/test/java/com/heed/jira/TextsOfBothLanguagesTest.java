package com.heed.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TextsOfBothLanguagesTest {
    private final Properties en = Bundle.texts("heed.properties");
    private final Properties zh = Bundle.texts("heed_zh_CN.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames()).hasSizeGreaterThan(100);
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() {
        for (String key : en.stringPropertyNames()) {
            assertThat(places(zh.getProperty(key))).as(key).isEqualTo(places(en.getProperty(key)));
        }
    }

    /** Message formatting eats ASCII apostrophes, and a host may read the files as ISO-8859-1. */
    @Test
    void noTextHasAnApostropheAndNoFileAByteAboveAscii() throws IOException {
        assertThat(Stream.concat(en.values().stream(), zh.values().stream()).map(Object::toString))
                .noneMatch(text -> text.contains("'"));
        for (String file : Set.of("heed.properties", "heed_zh_CN.properties")) {
            byte[] bytes = Files.readAllBytes(Bundle.ROOT.resolve("i18n").resolve(file));
            for (byte b : bytes) {
                assertThat(b).as(file).isNotNegative();
            }
        }
    }

    @Test
    void everyKeyThatTheCodeAndTheDescriptorNameExists() throws IOException {
        Set<String> named = new TreeSet<>();
        Pattern inCode = Pattern.compile(
                "(?:\\btext\\(|FieldProblem\\.of\\([^,]+,|refused\\((?:\\d+|Answers\\.CONFLICT),)\\s*\"([a-z][\\w.]*)\"(?!\\s*\\+)");
        try (Stream<Path> files = Files.walk(Bundle.ROOT.resolve("src/jira/src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                add(named, inCode, Files.readString(file), "heed.");
            }
        }
        Pattern inFiles = Pattern.compile("\"(heed\\.[\\w.]+)\"");
        add(
                named,
                Pattern.compile("key=\"(heed\\.[\\w.]+)\""),
                Files.readString(Bundle.ROOT.resolve("atlassian-plugin.xml")),
                "");
        try (Stream<Path> files = Files.walk(Bundle.ROOT.resolve("src/jira/src/main/resources/templates"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".vm")).toList()) {
                add(named, inFiles, Files.readString(file), "");
            }
        }
        assertThat(named).hasSizeGreaterThan(80);
        assertThat(en.stringPropertyNames()).containsAll(named);
    }

    private static void add(Set<String> named, Pattern pattern, String source, String prefix) {
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            named.add(prefix + matcher.group(1));
        }
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(m -> m.group())
                .collect(Collectors.toSet());
    }
}
