package com.heed.sandbox.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class TextsTest {
    private Locale visitor = Locale.SIMPLIFIED_CHINESE;
    private final Texts texts = new Texts(() -> visitor);

    TextsTest() {
        Properties english = new Properties();
        english.setProperty("greeting", "Hello, {0}");
        english.setProperty("only", "English only");
        Properties chinese = new Properties();
        chinese.setProperty("greeting", "你好，{0}");
        texts.use(Map.of(Locale.ROOT, english, Locale.SIMPLIFIED_CHINESE, chinese));
    }

    @Test
    void aTextComesInTheLanguageOfWhoeverAsks() {
        assertThat(texts.getText("greeting", "Li")).isEqualTo("你好，Li");
        visitor = Locale.GERMANY;
        assertThat(texts.getText("greeting", "Li")).isEqualTo("Hello, Li");
    }

    @Test
    void aTextMissingInOneLanguageComesInTheLastResort() {
        assertThat(texts.getText("only")).isEqualTo("English only");
    }

    @Test
    void aKeyWithoutATextIsShownItself() {
        assertThat(texts.getText("no.such.key")).isEqualTo("no.such.key");
    }
}
