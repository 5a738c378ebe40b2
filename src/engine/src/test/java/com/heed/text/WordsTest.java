package com.heed.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static List<String> words(String text, Language language) {
        return Words.of(text, language).stream().map(Words.Word::text).toList();
    }

    @Test
    void englishWordsAreRunsOfLettersWithApostrophes() {
        assertThat(words("I CAN’T log in, 3 times! [EMAIL]", Language.ENGLISH))
                .containsExactly("i", "can't", "log", "in", "times", "!");
    }

    @Test
    void chineseWordsAreFoundByTheDictionary() {
        assertThat(words("客服态度太差了！VPN连接失败", Language.CHINESE)).contains("客服", "态度", "太差", "!", "vpn", "连接", "失败");
    }

    @Test
    void everyWordStandsWhereItSays() {
        String text = "退款 refund 一直没有到账，very slow";
        for (Words.Word word : Words.of(text, Language.CHINESE)) {
            assertThat(text.substring(word.start(), word.end())).isEqualToIgnoringCase(word.text());
        }
    }

    @Test
    void anEndlessWordIsNoWord() {
        assertThat(words("x".repeat(5_000) + " ok", Language.ENGLISH)).containsExactly("ok");
    }
}
