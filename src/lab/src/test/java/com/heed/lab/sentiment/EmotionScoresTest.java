package com.heed.lab.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.lab.report.Texts;
import com.heed.lab.run.Result;
import com.heed.report.Page;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import smile.validation.metric.AUC;

class EmotionScoresTest {
    private static EmotionScores.Row row(String truth, double joy, double fear) {
        return new EmotionScores.Row(
                truth.isEmpty() ? Set.of() : Set.of(truth.split(",")),
                Map.of("joy", joy, "fear", fear),
                joy >= fear ? Set.of("joy") : Set.of("fear"));
    }

    private static EmotionScores.Line line(EmotionScores scores, String name) {
        return Objects.requireNonNull(scores.emotions().get(name));
    }

    /** Joy: of 2 rows with and 3 without, 4 of the 6 pairs are in order and one is tied: 4.5 / 6. Shown three times, twice rightly: F1 is 4 / 5. */
    @Test
    void figuresAreThoseCountedByHand() {
        EmotionScores scores = EmotionScores.of(
                Set.of("joy", "fear"),
                List.of(
                        row("joy", 0.9, 0.1),
                        row("joy,fear", 0.4, 0.3),
                        row("fear", 0.4, 0.6),
                        row("", 0.7, 0.2),
                        row("fear", 0.1, 0.9)),
                1);

        EmotionScores.Line joy = line(scores, "joy");
        assertThat(joy.rows()).isEqualTo(2);
        assertThat(joy.auc().value()).isCloseTo(4.5 / 6, within(1e-12));
        assertThat(joy.f1().value()).isCloseTo(2.0 * 2 / (2 + 3), within(1e-12));
        assertThat(joy.always()).isCloseTo(2.0 * 2 / (2 + 5), within(1e-12));
        EmotionScores.Line fear = line(scores, "fear");
        assertThat(fear.auc().value()).isCloseTo(1, within(1e-12));
        assertThat(scores.macro().auc().value()).isCloseTo((4.5 / 6 + 1) / 2, within(1e-12));
        assertThat(scores.macro().rows()).isEqualTo(4);
    }

    /** The second implementation is Smile's. Probabilities of one decimal, so that many are tied. */
    @Test
    void theAreaIsThatOfAnotherLibraryAndLiesInItsInterval() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 20; round++) {
            List<EmotionScores.Row> rows = new ArrayList<>();
            int[] truth = new int[80];
            double[] said = new double[80];
            for (int i = 0; i < 80; i++) {
                truth[i] = i < 2 ? i : random.nextInt(2);
                said[i] = Math.min(1, (random.nextInt(8) + 3 * truth[i]) / 10.0);
                rows.add(row(truth[i] == 1 ? "joy" : "", said[i], 0.5));
            }

            EmotionScores.Line joy = line(EmotionScores.of(Set.of("joy"), rows, round), "joy");

            assertThat(joy.auc().value()).isCloseTo(AUC.of(truth, said), within(1e-12));
            assertThat(joy.auc().value()).isBetween(joy.auc().low(), joy.auc().high());
            // 80 rows tell the area to a tenth or so (Hanley and McNeil 1982: standard error about 0.045).
            assertThat(joy.auc().high() - joy.auc().low()).isBetween(0.08, 0.3);
        }
    }

    @Test
    void figuresStandOnTheTerminalInTheFileAndOnThePage() {
        EmotionScores scores = EmotionScores.of(
                Set.of("joy"), List.of(row("joy", 0.9, 0.1), row("", 0.2, 0.3), row("joy", 0.6, 0.2)), 1);
        StringWriter terminal = new StringWriter();
        ObjectNode root = Result.metrics("sentiment", 1, null, null, 3);
        Page page = new Page("", Texts.in("zh"));

        scores.print(new PrintWriter(terminal));
        scores.into(root);
        scores.into(page, Texts.in("zh"));

        assertThat(terminal.toString())
                .contains(
                        "emotions, n = 3; F1 of those shown, from 0.15 on and 3 at most",
                        "joy                 2  1.000 [1.000, 1.000]   1.000 [1.000, 1.000]   0.800");
        assertThat(root.at("/metrics/emotions/joy/auc").asDouble()).isEqualTo(1);
        assertThat(root.at("/baselines/emotions/mean/f1").asDouble()).isEqualTo(0.8);
        assertThat(root.at("/intervals/emotions/joy/f1")).hasSize(2);
        assertThat(page.html()).contains("喜悦");
    }
}
