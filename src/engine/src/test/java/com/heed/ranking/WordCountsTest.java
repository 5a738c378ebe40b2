package com.heed.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.learn.ModelFormatException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordCountsTest {
    private static final List<String> TEXTS = List.of(
            "hello there good man", "it is quite windy in london", "how is the weather today", "windy windy hill");

    /** By hand: N = 4, "windy" in 2 texts, 4 + 6 + 5 + 3 = 18 words, so a text has 4.5 on average. */
    @Test
    void bm25IsTheFormulaByHand() {
        WordCounts counts = WordCounts.of(TEXTS);
        double weight = Math.log(1 + 2.5 / 2.5);
        double inLondon = weight * 1 * 2.2 / (1 + 1.2 * (0.25 + 0.75 * 6 / 4.5));
        double onTheHill = weight * 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 3 / 4.5));

        TextWords asking = TextWords.of("Windy?");
        assertThat(counts.bm25(asking, TextWords.of(TEXTS.get(1)))).isCloseTo(inLondon, within(1e-12));
        assertThat(counts.bm25(asking, TextWords.of(TEXTS.get(3)))).isCloseTo(onTheHill, within(1e-12));
        assertThat(counts.bm25(asking, TextWords.of(TEXTS.get(0)))).isZero();
        assertThat(counts.bm25(TextWords.of("windy windy"), TextWords.of(TEXTS.get(1))))
                .as("a word asked twice counts once")
                .isCloseTo(inLondon, within(1e-12));
    }

    @Test
    void sharesCountRareWordsMore() {
        WordCounts counts = WordCounts.of(TEXTS);
        double windy = Math.log(2);
        double hill = Math.log(1 + 3.5 / 1.5);

        assertThat(counts.share(TextWords.of("windy hill"), TextWords.of("the windy one")))
                .isCloseTo(windy / (windy + hill), within(1e-12));
        assertThat(counts.share(TextWords.of("!"), TextWords.of("windy"))).isZero();
    }

    @Test
    void wordsAreFoldedAndChineseIsReadInPairs() {
        assertThat(TextWords.of("Flights, FLIGHT").units()).hasSize(1);
        assertThat(TextWords.of("Flights, FLIGHT").times()).containsExactly(2);
        assertThat(TextWords.of("class pass").units()).as("no plural").hasSize(2);
        assertThat(TextWords.of("八达岭长城").units()).hasSize(4);
        assertThat(TextWords.of("at 11:30 for 2").numbers()).hasSize(2);
        assertThat(TextWords.of("几点？").asks()).isTrue();
        assertThat(TextWords.of("a 11:30 b").numbersIn(TextWords.of("11:30, 4")))
                .isEqualTo(1);
        assertThat(TextWords.of("").units()).isEmpty();
        assertThat(TextWords.of("x".repeat(1_000_000)).length())
                .as("no word is that long")
                .isZero();
    }

    @Test
    void whatIsWrittenIsReadAndWordsOfOneTextAreLeftOut() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WordCounts.of(TEXTS).write(new DataOutputStream(bytes));
        WordCounts read = WordCounts.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(read.texts()).isEqualTo(4);
        assertThat(read.weight("windy".hashCode())).isCloseTo(Math.log(2), within(1e-12));
        assertThat(read.weight("hill".hashCode())).isCloseTo(Math.log(1 + 4.5 / 0.5), within(1e-12));
        assertThatThrownBy(() -> WordCounts.read(new DataInputStream(
                        new ByteArrayInputStream(new byte[] {-1, -1, -1, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}))))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("-1 texts");
    }
}
