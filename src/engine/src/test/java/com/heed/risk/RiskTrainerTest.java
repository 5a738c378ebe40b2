package com.heed.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.learn.Progress;
import com.heed.risk.RiskColumn.Categories;
import com.heed.risk.RiskColumn.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RiskTrainerTest {
    private static final int ROWS = 500;

    private record Company(RiskTable table, boolean[] left) {
        /** Customers whose log odds of leaving are a function of two numbers and a plan (0 or 1). */
        static Company of(ToDoubleFunction<double[]> logOdds) {
            SplittableRandom random = new SplittableRandom(9);
            double[] one = new double[ROWS];
            double[] two = new double[ROWS];
            double[] noise = new double[ROWS];
            String[] plan = new String[ROWS];
            boolean[] left = new boolean[ROWS];
            for (int i = 0; i < ROWS; i++) {
                one[i] = random.nextDouble() * 2 - 1;
                two[i] = random.nextDouble() * 2 - 1;
                noise[i] = random.nextInt(40);
                int year = random.nextInt(5) < 2 ? 1 : 0;
                plan[i] = year == 1 ? "year" : "month";
                left[i] = random.nextDouble()
                        < Link.probability(logOdds.applyAsDouble(new double[] {one[i], two[i], year}));
            }
            return new Company(
                    new RiskTable(
                            IntStream.range(0, ROWS).mapToObj(Integer::toString).toList(),
                            List.of(
                                    new Numbers("one", one),
                                    new Numbers("two", two),
                                    new Numbers("noise", noise),
                                    new Categories("plan", plan))),
                    left);
        }

        TrainedRisk train(boolean all, int threads) {
            return new RiskTrainer(new RiskTrainer.Options("left", Set.of(), all, 1, threads))
                    .train(table, left, Progress.NONE);
        }
    }

    @Test
    void straightCausesAreLeftToLogisticRegressionWithTheirOdds() {
        TrainedRisk risk = Company.of(x -> 2 * x[0] - 2 * x[1] - 1.5 * x[2]).train(false, 2);

        assertThat(risk.chosen()).isEqualTo("logistic");
        Factor year = risk.report().factors().stream()
                .filter(factor -> factor.name().equals("plan=year"))
                .findFirst()
                .orElseThrow();
        assertThat(year.oddsRatio().low()).isLessThan(Math.exp(-1.5));
        assertThat(year.oddsRatio().high()).isBetween(Math.exp(-1.5), 1.0);
        assertThat(year.z()).isLessThan(-4);
    }

    /** Who leaves is an exclusive or of two numbers: each alone, bent or not, says nothing. */
    @Test
    void causesThatOnlyCountTogetherAreLeftToTreesWithReasonsThatAddUp() {
        Company company = Company.of(x -> x[0] > 0 == x[1] > 0 ? 4 : -4);
        TrainedRisk risk = company.train(true, 2);

        assertThat(risk.chosen()).isIn("boosted", "forest", "blend");
        assertThat(candidate(risk, "bent").figures().auc(1).value()).isLessThan(0.65);
        assertThat(candidate(risk, risk.chosen()).figures().auc(1).value()).isGreaterThan(0.93);
        List<RiskReason> reasons = risk.reasons(company.table, 0);
        assertThat(reasons.subList(0, 2)).extracting(RiskReason::column).containsExactlyInAnyOrder("one", "two");
        assertThat(Arrays.stream(risk.probabilities(company.table))).allMatch(p -> p > 0 && p < 1);
        assertThat(risk.kept()).containsExactlyElementsOf(RiskTrainer.NAMES);
    }

    private static TrainedRisk.Candidate candidate(TrainedRisk risk, String name) {
        return risk.report().candidates().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void reasonsOfEachKindOfModelAddUpToTheDifferenceFromItsMean() {
        Company company = Company.of(x -> x[0] * x[1] * 5 + x[2]);
        RiskModel bent = LogisticModel.bent(company.table, company.left);
        RiskModel boosted =
                new Boosting(8, 5, 0.1, 0.7, 0.7).fit(company.table, company.left, 40, 1, com.heed.learn.Work.quiet());
        RiskModel forest = new Forest(30, 5, 100, 0.5).fit(company.table, company.left, 1, com.heed.learn.Work.quiet());
        RiskModel blend = new BlendModel(List.of(new BlendModel.Part(bent, 0.3), new BlendModel.Part(boosted, 0.7)));
        for (RiskModel model : List.of(bent, boosted, forest, blend)) {
            double[] odds = model.logOdds(company.table);
            double[][] reasons = model.reasons(company.table);
            double base = odds[0] - sum(reasons, 0);
            for (int row = 1; row < 20; row++) {
                assertThat(base + sum(reasons, row)).isCloseTo(odds[row], within(1e-6));
            }
        }
    }

    private static double sum(double[][] reasons, int row) {
        return Arrays.stream(reasons).mapToDouble(column -> column[row]).sum();
    }

    @Test
    void reasonsOfManyAreThoseOfEach() {
        Company company = Company.of(x -> x[0] > 0 == x[1] > 0 ? 4 : -4);
        TrainedRisk risk = company.train(false, 2);

        List<List<RiskReason>> together = risk.reasons(company.table);

        assertThat(together).hasSize(ROWS);
        for (int row = 0; row < ROWS; row += 41) {
            List<RiskReason> alone = risk.reasons(company.table, row);
            for (int r = 0; r < alone.size(); r++) {
                RiskReason reason = together.get(row).get(r);
                assertThat(reason.column()).isEqualTo(alone.get(r).column());
                assertThat(reason.logOdds()).isCloseTo(alone.get(r).logOdds(), within(1e-9));
            }
        }
    }

    /** Whatever is learned from, a pack and the time to find reasons stay as they are. */
    @Test
    void aForestDoesNotGrowWithTheRows() {
        int rows = 12_000;
        SplittableRandom random = new SplittableRandom(2);
        double[] x = random.doubles(rows).toArray();
        boolean[] left = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            left[i] = random.nextDouble() < x[i];
        }
        RiskTable table = new RiskTable(
                IntStream.range(0, rows).mapToObj(Integer::toString).toList(), List.of(new Numbers("x", x)));

        TreeModel forest = (TreeModel) new Forest(20, 5, 100, 1).fit(table, left, 1, com.heed.learn.Work.quiet());

        for (Tree tree : forest.trees()) {
            int[] leaves = IntStream.range(0, tree.column().length)
                    .filter(node -> tree.column()[node] < 0)
                    .toArray();
            assertThat(leaves.length).isBetween(20, 100);
            assertThat(Arrays.stream(leaves)).allMatch(leaf -> tree.rows()[leaf] >= rows / 100);
        }
    }

    @Test
    void threadsChangeNothing() {
        Company company = Company.of(x -> x[0] * x[1] * 6);
        assertThat(company.train(false, 1).probabilities(company.table))
                .containsExactly(company.train(false, 3).probabilities(company.table), within(0.0));
    }

    @Test
    void aLeakIsRefusedUnlessItIsKept() {
        Company company = Company.of(x -> x[0]);
        double[] after = new double[ROWS];
        Arrays.setAll(after, i -> company.left[i] ? 30 + i % 7 : i % 20);
        RiskTable told = new RiskTable(
                company.table.ids(), List.of(company.table.columns().getFirst(), new Numbers("days after", after)));

        TrainedRisk refused = new RiskTrainer(new RiskTrainer.Options("left", Set.of(), false, 1, 2))
                .train(told, company.left, Progress.NONE);
        assertThat(refused.columns()).containsExactly("one");
        assertThat(refused.report().leaks()).extracting(Leak::column).containsExactly("days after");

        assertThatThrownBy(() -> new RiskTrainer(new RiskTrainer.Options("left", Set.of(), false, 1, 2))
                        .train(told.without(Set.of("one")), company.left, Progress.NONE))
                .hasMessage("every column seems to be known only after a customer left: days after");
        assertThat(new RiskTrainer(new RiskTrainer.Options("left", Set.of("days after"), false, 1, 2))
                        .train(told, company.left, Progress.NONE)
                        .columns())
                .containsExactly("one", "days after");
    }
}
