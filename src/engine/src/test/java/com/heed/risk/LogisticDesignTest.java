package com.heed.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.risk.RiskColumn.Categories;
import com.heed.risk.RiskColumn.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogisticDesignTest {
    private static final int ROWS = 300;
    private static final String[] PLANS = {"month", "year", "two years", "month"};

    private static RiskTable table() {
        double[] months = IntStream.range(0, ROWS).mapToDouble(i -> i * 37 % 73).toArray();
        double[] charges = IntStream.range(0, ROWS)
                .mapToDouble(i -> i % 11 == 0 ? Double.NaN : i * 7 % 31)
                .toArray();
        double[] twice = Arrays.stream(months).map(m -> 2 * m + 1).toArray();
        return new RiskTable(
                IntStream.range(0, ROWS).mapToObj(Integer::toString).toList(),
                List.of(
                        new Numbers("months", months),
                        new Numbers("charges", charges),
                        new Numbers("twice", twice),
                        new Categories(
                                "plan",
                                IntStream.range(0, ROWS)
                                        .mapToObj(i -> PLANS[i % 4])
                                        .toArray(String[]::new))));
    }

    @Test
    void theMostFrequentLevelIsComparedWithAndSumsOfOthersAreLeftOut() {
        LogisticDesign design = LogisticDesign.of(table(), false);

        assertThat(design.terms())
                .extracting(Term::name)
                .containsExactly("months", "charges", "charges not known", "plan=two years", "plan=year");
    }

    @Test
    void everyTermHasMeanNought() {
        for (boolean bent : new boolean[] {false, true}) {
            RiskTable table = table();
            double[][] x = LogisticDesign.of(table, bent).matrix(table);
            double[] sums = new double[x[0].length];
            for (double[] row : x) {
                for (int j = 0; j < row.length; j++) {
                    sums[j] += row[j] / ROWS;
                }
            }
            assertThat(sums[0]).isCloseTo(1, within(1e-12));
            assertThat(Arrays.copyOfRange(sums, 1, sums.length))
                    .containsExactly(new double[sums.length - 1], within(1e-10));
        }
    }

    /** A restricted spline is a straight line beyond its outer knots: its second difference is nought there and not within. */
    @Test
    void bendsAreStraightBeyondTheOuterKnots() {
        double[] sorted = IntStream.range(0, 1001).mapToDouble(i -> i).toArray();
        for (int which = 0; which < Term.Bend.BENDS; which++) {
            Term.Bend bend = new Term.Bend(0, "x", sorted, which, 0, 1);
            assertThat(second(bend, 20)).isCloseTo(0, within(1e-12));
            assertThat(second(bend, 980)).isCloseTo(0, within(1e-12));
            assertThat(Math.abs(second(bend, 850))).isGreaterThan(1e-5);
        }
    }

    private static double second(Term.Bend bend, double at) {
        return bend.raw(at - 10) - 2 * bend.raw(at) + bend.raw(at + 10);
    }

    @Test
    void aLevelNobodyLearnedIsAsTheMeanAndAnOutlierIsDrawnIn() {
        RiskTable table = table();
        LogisticDesign design = LogisticDesign.of(table, false);
        RiskTable later = new RiskTable(
                List.of("new"),
                List.of(
                        new Numbers("months", new double[] {1e9}),
                        new Numbers("charges", new double[] {Double.NaN}),
                        new Numbers("twice", new double[] {1}),
                        new Categories("plan", new String[] {"never seen"})));

        double[] row = design.matrix(later)[0];

        assertThat(row[1]).isBetween(1.0, 2.5);
        assertThat(row[2]).isZero();
        assertThat(row[4]).isZero();
        assertThat(row[5]).isZero();
    }
}
