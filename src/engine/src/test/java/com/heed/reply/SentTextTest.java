package com.heed.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SentTextTest {
    private static final String REFUND = "Your refund was approved on [date]. You can follow it under Orders.";

    /** Counted by hand: twelve words in the suggestion. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    as it was            | Your refund was approved on [date]. You can follow it under Orders.                 | 1          | 0
                    case and marks apart | your refund was approved on date you can follow it under orders                     | 1          | 0
                    the slot filled      | Your refund was approved on 12 November. You can follow it under Orders.              | 0.91666667 | 0.15384615
                    below a draft        | Hello Mei, thanks. Your refund was approved on [date]. You can follow it under Orders. | 1          | 0.2
                    half of it           | Your refund was approved on [date].                                                  | 0.5        | 0.5
                    something else       | Please send us one more photo                                                        | 0          | 1
                    """)
    void saysWhatIsLeftAndWhatWasChanged(String what, String sent, double kept, double distance) {
        SentText found = SentText.of(REFUND, sent);

        assertThat(found.kept()).as(what).isCloseTo(kept, within(1e-8));
        assertThat(found.distance()).as(what).isCloseTo(distance, within(1e-8));
    }

    /** 您好退款三天内到账 has nine characters; 3 for 三 is one of them. */
    @Test
    void aChineseCharacterIsAWord() {
        SentText found = SentText.of("您好，退款三天内到账。", "您好！退款 3 天内到账");

        assertThat(found.kept()).isEqualTo(8.0 / 9, within(1e-12));
        assertThat(found.distance()).isEqualTo(1.0 / 9, within(1e-12));
    }

    @Test
    void aTextWithoutAWordWasNotSent() {
        assertThat(SentText.of("…!", "…!")).isEqualTo(new SentText(0, 1));
        assertThat(SentText.of("Thank you", "")).isEqualTo(new SentText(0, 1));
    }

    /** The table of the textbook, two rows at a time, as a second implementation. */
    @Test
    void theDistanceIsLevenshteins() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<String> one = sentence(random);
            List<String> other = sentence(random);
            double expected = (double) table(one, other) / Math.max(one.size(), other.size());

            assertThat(SentText.of(String.join(" ", one), String.join(" ", other))
                            .distance())
                    .isCloseTo(expected, within(1e-12));
        }
    }

    private static List<String> sentence(Random random) {
        return IntStream.range(0, 1 + random.nextInt(30))
                .mapToObj(i -> "w" + random.nextInt(8))
                .collect(Collectors.toList());
    }

    private static int table(List<String> one, List<String> other) {
        int[][] cost = new int[one.size() + 1][other.size() + 1];
        for (int i = 0; i <= one.size(); i++) {
            for (int j = 0; j <= other.size(); j++) {
                cost[i][j] = i == 0 || j == 0
                        ? i + j
                        : Math.min(
                                Math.min(cost[i - 1][j], cost[i][j - 1]) + 1,
                                cost[i - 1][j - 1] + (one.get(i - 1).equals(other.get(j - 1)) ? 0 : 1));
            }
        }
        return cost[one.size()][other.size()];
    }
}
