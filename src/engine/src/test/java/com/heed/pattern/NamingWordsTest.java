package com.heed.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamingWordsTest {

    /** log((20 + 5) / (100 + 500 - 25)) - log((10 + 5) / (900 + 500 - 15)), over sqrt(1/25 + 1/15): by hand, formulas 16, 20 and 22 of the paper. */
    @Test
    void theEvidenceIsThatOfThePaper() {
        double difference = Math.log(25.0 / 575) - Math.log(15.0 / 1385);
        assertThat(NamingWords.z(20, 100, 10, 900, 5, 500))
                .isCloseTo(difference / Math.sqrt(1 / 25.0 + 1 / 15.0), within(1e-12));
        assertThat(NamingWords.z(20, 100, 180, 900, 5, 500)).isLessThan(0.5);
    }

    @Test
    void wordsThatOthersUseAsMuchDoNotName() {
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            texts.add(List.of("my", "card", "is", "lost", "!", "x"));
            texts.add(List.of("my", "loan", "is", "late"));
            texts.add(List.of("my", "branch", "is", "shut"));
        }
        int[] cards = IntStream.range(0, 40).map(i -> 3 * i).toArray();

        assertThat(new NamingWords(texts).of(cards, 5))
                .extracting(NamingWords.Word::text)
                .containsExactlyInAnyOrder("card", "lost");
    }

    /** With the prior of a large file, nothing could stand out in a small one. */
    @Test
    void aFewTextsHaveNamesToo() {
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            texts.add(List.of("i", "want", "my", "refund"));
            texts.add(List.of("where", "is", "my", "parcel"));
        }

        assertThat(new NamingWords(texts)
                        .of(IntStream.range(0, 15).map(i -> 2 * i).toArray(), 1))
                .extracting(NamingWords.Word::text)
                .containsAnyOf("refund", "want");
    }

    @Test
    void aWordCountsOnceAText() {
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            texts.add(List.of("hello", "there"));
            texts.add(List.of("hello", "you"));
        }
        texts.set(0, IntStream.range(0, 200).mapToObj(i -> "spam").toList());

        assertThat(new NamingWords(texts).of(new int[] {0, 2, 4, 6}, 5))
                .extracting(NamingWords.Word::text)
                .doesNotContain("spam");
    }

    @Test
    void allTextsTogetherHaveNoName() {
        List<List<String>> texts = List.of(List.of("退款", "慢"), List.of("退款", "快"));
        assertThat(new NamingWords(texts).of(new int[] {0, 1}, 5)).isEmpty();
        assertThat(new NamingWords(List.of()).of(new int[0], 5)).isEmpty();
    }
}
