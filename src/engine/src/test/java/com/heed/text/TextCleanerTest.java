package com.heed.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class TextCleanerTest {
    private static String clean(String raw) {
        return TextCleaner.clean(raw).text();
    }

    @Test
    void codeAndQuotesAreNotTheWritersWords() {
        assertThat(clean("""
                It fails again.
                {code:java}
                throw new IOException("terrible");
                {code}
                {quote}We love it{quote}
                bq. said somebody
                Please fix.""")).isEqualTo("It fails again.\nPlease fix.");
    }

    @Test
    void aBlockWithoutAnEndEndsWithTheText() {
        assertThat(clean("Look:\n{noformat}\nstack trace")).isEqualTo("Look:");
    }

    @Test
    void wikiMarkupGoesAndItsWordsStay() {
        assertThat(
                        clean(
                                "h2. *Login* is {color:red}broken{color}, see [the guide|https://example.org/a] and !shot.png|thumbnail! [^log.txt] [~agent]"))
                .isEqualTo("Login is broken, see the guide and");
        assertThat(clean("* first\n# second\n||name||value||\n|a|b|")).isEqualTo("first\nsecond\nname value\na b");
    }

    @Test
    void markupCharactersInsideWordsStay() {
        assertThat(clean("file_name_v2 and well-known 3*4*5")).isEqualTo("file_name_v2 and well-known 3*4*5");
    }

    @Test
    void anExclamationBetweenMarksIsNoImage() {
        assertThat(clean("Help! It is down! Now!")).isEqualTo("Help! It is down! Now!");
    }

    @Test
    void quotedMailIsCut() {
        assertThat(clean("Still nothing.\n\nOn Mon, 2 Mar 2026 at 10:12, Support wrote:\n> We are sorry"))
                .isEqualTo("Still nothing.");
        assertThat(clean("还是不行。\n\n发件人: 客服\n发送时间: 2026年3月2日\n\n您好")).isEqualTo("还是不行。");
        assertThat(clean("还是不行\n-----原始邮件-----\n您好")).isEqualTo("还是不行");
        assertThat(clean("> quoted\nmine")).isEqualTo("mine");
    }

    @Test
    void aSentenceWithAColonIsNoMailHeader() {
        assertThat(clean("From: page one on it is wrong\nand I am not amused"))
                .isEqualTo("From: page one on it is wrong\nand I am not amused");
    }

    @Test
    void signaturesAreCut() {
        assertThat(clean("Please call me.\n\nBest regards,\nJane Doe\nExample Ltd"))
                .isEqualTo("Please call me.");
        assertThat(clean("Please call me.\n-- \nJane")).isEqualTo("Please call me.");
        assertThat(clean("快点处理\n发自我的iPhone")).isEqualTo("快点处理");
    }

    @Test
    void aFarewellFollowedByALetterIsKept() {
        String after = "Regards\n"
                + "and here the story goes on with a sentence that is far too long to be a signature line of anybody";
        assertThat(clean("Hello\n" + after)).contains("the story goes on");
    }

    @Test
    void invisibleCharactersGo() {
        assertThat(clean("re\u200bfund \u202eevil\u202c now\u0000!")).isEqualTo("refund evil now !");
        assertThat(clean("broken \ud83d half")).isEqualTo("broken half");
        assertThat(clean("cafe\u0301")).isEqualTo("caf\u00e9");
    }

    @Test
    void longTextsAreCutAndSaidSo() {
        CleanText clean = TextCleaner.clean("word ".repeat(10_000));
        assertThat(clean.truncated()).isTrue();
        assertThat(clean.text()).hasSizeLessThanOrEqualTo(TextCleaner.MOST_CHARACTERS);
        assertThat(TextCleaner.clean("word").truncated()).isFalse();
    }

    /** A pattern that backtracks over these would run for minutes; linear ones take milliseconds. */
    @Test
    void hostileTextsTakeNoLongerThanOthers() {
        String[] hostile = {
            "a".repeat(1_000_000), "*a".repeat(100_000), "[".repeat(100_000), "!a.".repeat(50_000),
                    "{color".repeat(50_000),
            "<a ".repeat(50_000), "_ _".repeat(50_000), "on ".repeat(50_000) + "wrote:", "\n".repeat(100_000),
                    "> ".repeat(100_000),
            "{{".repeat(50_000), "1".repeat(100_000), "a@".repeat(50_000), "https://".repeat(20_000)
        };
        Assertions.assertThatCode(() ->
                        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                            for (String text : hostile) {
                                Masker.mask(TextCleaner.clean(text).text(), java.util.Set.of("Jane Doe"));
                            }
                        }))
                .doesNotThrowAnyException();
    }
}
