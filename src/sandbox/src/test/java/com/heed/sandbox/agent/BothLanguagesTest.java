package com.heed.sandbox.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BothLanguagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d");

    @ParameterizedTest
    @ValueSource(strings = {"agent", "admin"})
    void everyTextIsThereInBothLanguagesWithTheSamePlaces(String part) throws IOException {
        Properties english = texts(part, "texts.properties");
        Properties chinese = texts(part, "texts_zh_CN.properties");

        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames()).hasSizeGreaterThan(30);
        for (String key : english.stringPropertyNames()) {
            assertThat(places(chinese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "admin"})
    void theFilesAreEscapedAndHoldNoApostropheThatMessageFormatWouldEat(String part) throws IOException {
        for (String file : List.of("texts.properties", "texts_zh_CN.properties")) {
            assertThat(raw(part, file)).as(file).matches("[\\x09\\x0A\\x20-\\x26\\x28-\\x7E]+");
        }
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Properties texts(String part, String file) throws IOException {
        Properties texts = new Properties();
        texts.load(new java.io.StringReader(raw(part, file)));
        return texts;
    }

    private static String raw(String part, String file) throws IOException {
        try (InputStream in = BothLanguagesTest.class.getResourceAsStream("/com/heed/sandbox/" + part + "/" + file)) {
            return new String(java.util.Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
