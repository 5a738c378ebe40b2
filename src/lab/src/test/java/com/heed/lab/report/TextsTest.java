package com.heed.lab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.lab.run.WrongUse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSamePlaces() throws IOException {
        assertThat(places("texts_zh_CN.properties")).isEqualTo(places("texts.properties"));
    }

    /** Read as ISO-8859-1 or as UTF-8, the texts are the same; and MessageFormat eats an ASCII apostrophe. */
    @Test
    void theFilesAreAsciiWithoutApostrophes() throws IOException {
        for (String file : new String[] {"texts.properties", "texts_zh_CN.properties"}) {
            assertThat(new String(bytes(file), StandardCharsets.ISO_8859_1))
                    .as(file)
                    .matches("[\\x0a\\x20-\\x7e&&[^']]+");
        }
    }

    @Test
    void aReportSpeaksAsTheAppDoes() {
        assertThat(Texts.in("en").app("sentiment.verynegative")).isEqualTo("Very negative");
        assertThat(Texts.in("zh").app("sentiment.verynegative")).isEqualTo("非常负面");
        assertThat(Texts.in("en").app("routing.reason.wait", "E-mail", "10"))
                .isEqualTo("Expected wait on E-mail: 10 min.");
    }

    @Test
    void timesAndMoneyFollowTheReader() {
        Texts english = Texts.in("en");

        assertThat(english.hours(0.5)).isEqualTo("30 min");
        assertThat(english.hours(5.25)).isEqualTo("5.2 h");
        assertThat(english.hours(72)).isEqualTo("3.0 days");
        assertThat(Texts.in("zh").money(12.5, "CNY")).isEqualTo("¥12.50");
    }

    @Test
    void anotherLanguageIsRefused() {
        assertThatThrownBy(() -> Texts.in("fr")).isInstanceOf(WrongUse.class).hasMessageContaining("must be en or zh");
    }

    private static Map<String, TreeSet<String>> places(String file) throws IOException {
        Properties texts = new Properties();
        texts.load(new java.io.ByteArrayInputStream(bytes(file)));
        Map<String, TreeSet<String>> places = new TreeMap<>();
        texts.forEach((key, text) -> places.put(
                key.toString(),
                PLACE.matcher(text.toString())
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toCollection(TreeSet::new))));
        assertThat(places).isNotEmpty();
        return places;
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }
}
