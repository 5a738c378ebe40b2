package com.heed.lab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.lab.run.Result;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The expected figures were computed by a program of its own with NumPy from the same eight rows. */
class ClassScoresTest {
    private static final int[] LABELS = {0, 0, 1, 2, 2, 2, 1, 0};
    private static final double[][] SAID = {
        {0.7, 0.2, 0.1},
        {0.1, 0.6, 0.3},
        {0.2, 0.5, 0.3},
        {0.05, 0.05, 0.9},
        {0.3, 0.3, 0.4},
        {0.8, 0.1, 0.1},
        {0.35, 0.4, 0.25},
        {0.6, 0.3, 0.1}
    };

    @Test
    void figuresAgreeWithAnotherProgram() {
        ObjectNode root = metrics(1);
        ObjectNode metrics = (ObjectNode) root.get("metrics");

        assertThat(metrics.get("accuracy").asDouble()).isEqualTo(0.75);
        assertThat(metrics.get("macroF1").asDouble()).isCloseTo(0.755556, within(1e-6));
        assertThat(metrics.get("brier").asDouble()).isCloseTo(0.575, within(1e-9));
        assertThat(metrics.get("ece").asDouble()).isCloseTo(0.3875, within(1e-9));
        assertThat(metrics.get("n").asInt()).isEqualTo(8);
        assertThat(metrics.at("/classes/neutral/precision").asDouble()).isCloseTo(0.666667, within(1e-6));
        assertThat(metrics.at("/classes/neutral/recall").asDouble()).isEqualTo(1);
        assertThat(metrics.at("/classes/neutral/f1").asDouble()).isCloseTo(0.8, within(1e-9));
        assertThat(metrics.at("/confusion").toString()).isEqualTo("[[2,1,0],[0,2,0],[1,0,2]]");
    }

    /** Three of eight rows are the largest class; F1 of it is 6/11, of the others 0. */
    @Test
    void theMajorityBaselineSaysTheMostFrequentClassWithTheSharesOfAll() {
        ObjectNode majority = (ObjectNode) metrics(1).at("/baselines/majority");

        assertThat(majority.get("accuracy").asDouble()).isEqualTo(0.375);
        assertThat(majority.get("macroF1").asDouble()).isCloseTo(6.0 / 11 / 3, within(1e-6));
        assertThat(majority.get("ece").asDouble()).isZero();
        assertThat(majority.get("brier").asDouble()).isCloseTo(1 - 2 * 0.375 * 0.375 - 0.25 * 0.25, within(1e-6));
    }

    @Test
    void intervalsFollowFromTheSeedAndHoldTheFigure() {
        assertThat(metrics(7)).isEqualTo(metrics(7));
        ObjectNode intervals = (ObjectNode) metrics(7).get("intervals");

        assertThat(intervals.at("/accuracy/0").asDouble()).isLessThan(0.75);
        assertThat(intervals.at("/accuracy/1").asDouble()).isGreaterThan(0.75);
        assertThat(intervals.at("/majority/macroF1").size()).isEqualTo(2);
    }

    /** Of 10,000 rows with 70 % right the standard error is 0.0046, so 95 % lie within about 0.009 of it. */
    @Test
    void aLargeSampleHasTheIntervalOfTheNormalDistribution() {
        int rows = 10_000;
        int[] labels = new int[rows];
        double[][] said = new double[rows][];
        for (int i = 0; i < rows; i++) {
            said[i] = i % 10 < 7 ? new double[] {1, 0, 0} : new double[] {0, 1, 0};
        }
        ObjectNode root = Result.metrics("test", 1, null, null, rows);
        empty(1).add("heed", labels, said).into(root);

        assertThat(root.at("/intervals/accuracy/0").asDouble()).isCloseTo(0.7 - 1.96 * 0.00458, within(0.002));
        assertThat(root.at("/intervals/accuracy/1").asDouble()).isCloseTo(0.7 + 1.96 * 0.00458, within(0.002));
    }

    @Test
    void theTerminalSaysTheFigures() {
        StringWriter terminal = new StringWriter();
        PrintWriter out = new PrintWriter(terminal);
        scores(1).print(out);
        out.flush();
        assertThat(terminal.toString())
                .contains("0.7500 [")
                .contains("0.7556 [")
                .contains("0.3875")
                .contains("0.5750");
        assertThat(terminal.toString()).contains("heed against majority: macro-F1 +0.5737");
    }

    private static ClassScores scores(long seed) {
        return empty(seed).add("heed", LABELS, SAID).addMajority(LABELS);
    }

    private static ObjectNode metrics(long seed) {
        ObjectNode root = Result.metrics("test", seed, null, null, LABELS.length);
        scores(seed).into(root);
        return root;
    }

    private static ClassScores empty(long seed) {
        return new ClassScores(List.of("negative", "neutral", "positive"), seed);
    }
}
