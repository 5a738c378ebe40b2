package com.heed.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OffPolicyTest {

    private static final Offset<Double> EXACT = within(1e-9);

    /** Probability of the first of two channels under the policy in force, mean cost of both, and what another policy does, by class of contact. */
    private static final double[] FIRST = {0.5, 0.8, 0.25};

    private static final double[][] MEANS = {{25, 35}, {20, 17}, {45, 38}};
    private static final double[][] OTHER = {{0.9, 0.1}, {0.2, 0.8}, {0.3, 0.7}};
    private static final double TRUTH = IntStream.range(0, 3)
            .mapToDouble(k -> (OTHER[k][0] * MEANS[k][0] + OTHER[k][1] * MEANS[k][1]) / 3)
            .sum();

    private static OffPolicyOutcome.Estimated estimated(
            List<LoggedDecision<Integer>> log, TargetPolicy<Integer> target, CostModel<Integer> model) {
        return (OffPolicyOutcome.Estimated) OffPolicy.evaluate(log, target, model);
    }

    private static CostModel<Integer> model(double[][] means) {
        return (place, kind, action) -> means[kind][action];
    }

    private static double propensity(int kind, int action) {
        return action == 0 ? FIRST[kind] : 1 - FIRST[kind];
    }

    private static List<LoggedDecision<Integer>> draw(Random random, int decisions) {
        List<LoggedDecision<Integer>> log = new ArrayList<>();
        for (int i = 0; i < decisions; i++) {
            int kind = random.nextInt(3);
            int action = random.nextDouble() < FIRST[kind] ? 0 : 1;
            log.add(new LoggedDecision<>(
                    kind, action, propensity(kind, action), MEANS[kind][action] + 8 * random.nextGaussian()));
        }
        return log;
    }

    /** Two channels in turn, each with probability a half, at 10 and 20: the first alone costs 10, and its weighted costs are 20 and 0 in turn. */
    @Test
    void ofTwoChannelsInTurnTheCostOfOneIsKnownByHand() {
        List<LoggedDecision<Integer>> log = IntStream.range(0, 200)
                .mapToObj(i -> new LoggedDecision<>(0, i % 2, 0.5, 10 + 10 * (i % 2)))
                .toList();

        OffPolicyOutcome.Estimated found =
                estimated(log, TargetPolicy.choosing(2, context -> 0), (place, context, action) -> 0);

        double error = Math.sqrt(200 * 100.0 / 199 / 200);
        assertThat(found.logged().mean()).isCloseTo(15, EXACT);
        assertThat(found.ips().mean()).isCloseTo(10, EXACT);
        assertThat(found.ips().high() - found.ips().mean()).isCloseTo(1.959964 * error, within(1e-6));
        assertThat(found.selfNormalised()).isEqualTo(new CostEstimate(10, 10, 10));
        assertThat(found.doublyRobust()).isEqualTo(found.ips());
        assertThat(found.difference().mean()).isCloseTo(-5, EXACT);
        assertThat(found.matched()).isEqualTo(0.5);
        assertThat(found.effectiveSize()).isCloseTo(100, EXACT);
        assertThat(found.largestWeight()).isEqualTo(2);
    }

    @Test
    void thePolicyInForceIsEstimatedAtWhatItCost() {
        List<LoggedDecision<Integer>> log = draw(new Random(1), 500);

        OffPolicyOutcome.Estimated found =
                estimated(log, kind -> new double[] {FIRST[kind], 1 - FIRST[kind]}, (place, kind, action) -> 7);

        assertThat(found.ips()).isEqualTo(found.logged());
        assertThat(found.selfNormalised().mean()).isCloseTo(found.logged().mean(), EXACT);
        assertThat(found.doublyRobust().mean()).isCloseTo(found.logged().mean(), EXACT);
        assertThat(found.effectiveSize()).isCloseTo(500, EXACT);
    }

    /** Figures by numpy 2.4.6 from the same 400 decisions, drawn by the congruential generator of the C standard's example. */
    @Test
    void aSecondImplementationFindsTheSame() {
        double[][] base = {{20, 30}, {15, 12}, {40, 33}};
        List<LoggedDecision<Integer>> log = new ArrayList<>();
        long[] state = {2026};
        for (int i = 0; i < 400; i++) {
            int kind = i % 3;
            int action = next(state) < FIRST[kind] ? 0 : 1;
            log.add(new LoggedDecision<>(
                    kind, action, propensity(kind, action), base[kind][action] + 10 * next(state)));
        }

        OffPolicyOutcome.Estimated found =
                estimated(log, kind -> OTHER[kind], model(new double[][] {{22, 33}, {18, 20}, {44, 40}}));

        assertThat(found.effectiveSize()).isCloseTo(209.11826527219296, EXACT);
        assertThat(found.largestWeight()).isCloseTo(4, EXACT);
        assertEstimate(found.logged(), 29.628037687130274, 28.707152788723448, 30.5489225855371);
        assertEstimate(found.ips(), 28.607626680902513, 26.52263505600506, 30.692618305799964);
        assertEstimate(found.selfNormalised(), 27.98610199900788, 26.60909290058583, 29.36311109742993);
        assertEstimate(found.doublyRobust(), 28.15304334756918, 27.107660995846658, 29.198425699291704);
        assertEstimate(found.difference(), -1.4749943395610885, -2.049973580459525, -0.9000150986626521);
    }

    private static double next(long[] state) {
        state[0] = (1103515245 * state[0] + 12345) % (1L << 31);
        return state[0] / (double) (1L << 31);
    }

    private static void assertEstimate(CostEstimate found, double mean, double low, double high) {
        assertThat(found.mean()).isCloseTo(mean, EXACT);
        assertThat(found.low()).isCloseTo(low, EXACT);
        assertThat(found.high()).isCloseTo(high, EXACT);
    }

    /** 2,000 logs: the mean of the estimates is within four of its standard errors of the truth, and the intervals hold it about as often as they say. */
    @Test
    void overManyLogsTheEstimatesAreRightOnTheMeanAndTheIntervalsHold() {
        Random random = new Random(11);
        int logs = 2000;
        double[] ips = new double[logs];
        double[] robust = new double[logs];
        int refused = 0;
        int ipsHolds = 0;
        int robustHolds = 0;
        int normalisedHolds = 0;
        double widths = 0;
        for (int i = 0; i < logs; i++) {
            List<LoggedDecision<Integer>> log = draw(random, 400);
            GroupMeans<Integer> model = new GroupMeans<>(log, kind -> kind);
            refused += OffPolicy.evaluate(log, kind -> OTHER[kind], model) instanceof OffPolicyOutcome.Refused ? 1 : 0;
            OffPolicyOutcome.Estimated found = OffPolicy.estimates(log, kind -> OTHER[kind], model);
            ips[i] = found.ips().mean();
            robust[i] = found.doublyRobust().mean();
            ipsHolds += holds(found.ips()) ? 1 : 0;
            robustHolds += holds(found.doublyRobust()) ? 1 : 0;
            normalisedHolds += holds(found.selfNormalised()) ? 1 : 0;
            CostEstimate known =
                    OffPolicy.estimates(log, kind -> OTHER[kind], model(MEANS)).doublyRobust();
            widths += (known.high() - known.low())
                    / (found.ips().high() - found.ips().low())
                    / logs;
        }
        assertRightOnTheMean(ips);
        assertRightOnTheMean(robust);
        for (int holds : new int[] {ipsHolds, robustHolds, normalisedHolds}) {
            assertThat(holds / (double) logs).isBetween(0.93, 0.97);
        }
        assertThat(refused).as("logs that carry an estimate").isLessThan(5);
        assertThat(widths).as("what a model is for").isCloseTo(widthsByHand(), within(0.01));
    }

    /** Standard deviation of a doubly robust term over that of an inverse propensity term, with the true means as model. */
    private static double widthsByHand() {
        double ips = -TRUTH * TRUTH;
        double robust = -TRUTH * TRUTH;
        for (int kind = 0; kind < 3; kind++) {
            double value = 0;
            for (int action = 0; action < 2; action++) {
                double mean = MEANS[kind][action];
                double squared = OTHER[kind][action] * OTHER[kind][action] / propensity(kind, action);
                ips += squared * (mean * mean + 8 * 8) / 3;
                robust += squared * 8 * 8 / 3;
                value += OTHER[kind][action] * mean;
            }
            robust += value * value / 3;
        }
        return Math.sqrt(robust / ips);
    }

    private static boolean holds(CostEstimate estimate) {
        return estimate.low() <= TRUTH && TRUTH <= estimate.high();
    }

    private static void assertRightOnTheMean(double[] estimates) {
        CostEstimate mean = CostEstimate.of(estimates);
        double error = (mean.high() - mean.mean()) / 1.959964;
        assertThat(mean.mean()).isCloseTo(TRUTH, within(4 * error));
    }

    @Test
    void doublyRobustStaysRightWhenTheModelOrThePropensitiesAreWrong() {
        List<LoggedDecision<Integer>> log = draw(new Random(12), 200_000);
        CostModel<Integer> right = model(MEANS);
        CostModel<Integer> wrong = (place, kind, action) -> action == 0 ? 60 : 5;
        // Propensities kept wrongly: of the first channel 0.15 more than they were, and so 0.15 less of the second.
        List<LoggedDecision<Integer>> distorted = log.stream()
                .map(decision -> new LoggedDecision<>(
                        decision.context(),
                        decision.action(),
                        decision.propensity() + (decision.action() == 0 ? 0.15 : -0.15),
                        decision.cost()))
                .toList();

        assertThat(holdsWidely(estimated(log, kind -> OTHER[kind], wrong).doublyRobust()))
                .isTrue();
        double[] weights = distorted.stream()
                .mapToDouble(decision -> OTHER[decision.context()][decision.action()] / decision.propensity())
                .toArray();
        // The mean weight tells that something is wrong; the estimates are looked at all the same.
        assertThat(Arrays.stream(weights).average().orElseThrow()).isGreaterThan(1.1);
        assertThat(((OffPolicyOutcome.Refused) OffPolicy.evaluate(distorted, kind -> OTHER[kind], right)).why())
                .isEqualTo(OffPolicyOutcome.Why.NO_OVERLAP);
        assertThat(OffPolicy.estimates(distorted, kind -> OTHER[kind], right)
                        .doublyRobust()
                        .mean())
                .isCloseTo(TRUTH, within(0.1));
        assertThat(OffPolicy.estimates(distorted, kind -> OTHER[kind], right)
                        .ips()
                        .mean())
                .as("the others are not")
                .isGreaterThan(TRUTH + 1);
        assertThat(OffPolicy.estimates(distorted, kind -> OTHER[kind], wrong)
                        .doublyRobust()
                        .mean())
                .as("nor is it with both wrong")
                .isNotCloseTo(TRUTH, within(0.5));
    }

    private static boolean holdsWidely(CostEstimate estimate) {
        double half = estimate.high() - estimate.mean();
        return Math.abs(estimate.mean() - TRUTH) < 2 * half;
    }

    @Test
    void aLogThatSaysTooLittleIsRefused() {
        List<LoggedDecision<Integer>> log = draw(new Random(13), 99);
        assertThat(why(log, kind -> OTHER[kind])).isEqualTo(OffPolicyOutcome.Why.TOO_FEW_DECISIONS);
        assertThat(why(List.of(), kind -> OTHER[kind])).isEqualTo(OffPolicyOutcome.Why.TOO_FEW_DECISIONS);

        // Never anything but the first channel: of the second nothing is known.
        List<LoggedDecision<Integer>> first = IntStream.range(0, 5000)
                .mapToObj(i -> new LoggedDecision<>(0, 0, 1, 10))
                .toList();
        assertThat(why(first, TargetPolicy.choosing(2, kind -> 1))).isEqualTo(OffPolicyOutcome.Why.NO_OVERLAP);
        assertThat(why(first, kind -> new double[] {0.5, 0.5})).isEqualTo(OffPolicyOutcome.Why.NO_OVERLAP);

        // One in twenty got the second: of 600, thirty.
        List<LoggedDecision<Integer>> few = IntStream.range(0, 600)
                .mapToObj(i -> new LoggedDecision<>(0, i % 20 == 0 ? 1 : 0, i % 20 == 0 ? 0.05 : 0.95, 10))
                .toList();
        OffPolicyOutcome refused =
                OffPolicy.evaluate(few, TargetPolicy.choosing(2, kind -> 1), (place, kind, action) -> 0);
        assertThat(refused)
                .isEqualTo(new OffPolicyOutcome.Refused(
                        600,
                        0.05,
                        30,
                        refused instanceof OffPolicyOutcome.Refused r ? r.meanWeight() : 0,
                        OffPolicyOutcome.Why.TOO_FEW_MATCHES));
    }

    private static OffPolicyOutcome.Why why(List<LoggedDecision<Integer>> log, TargetPolicy<Integer> target) {
        return ((OffPolicyOutcome.Refused) OffPolicy.evaluate(log, target, (place, kind, action) -> 0)).why();
    }

    @Test
    void theModelNeverKnowsTheDecisionItIsAskedAbout() {
        List<LoggedDecision<Integer>> log = draw(new Random(14), 300);
        GroupMeans<Integer> model = new GroupMeans<>(log, kind -> kind);
        for (int i = 0; i < log.size(); i++) {
            List<LoggedDecision<Integer>> changed = new ArrayList<>(log);
            LoggedDecision<Integer> own = log.get(i);
            changed.set(i, new LoggedDecision<>(own.context(), own.action(), own.propensity(), own.cost() + 1000));
            GroupMeans<Integer> other = new GroupMeans<>(changed, kind -> kind);
            for (int action = 0; action < 2; action++) {
                assertThat(other.cost(i, own.context(), action))
                        .isCloseTo(model.cost(i, own.context(), action), within(1e-6));
            }
        }
    }

    /** By hand: three at 10, 20 and 30 and one of another class at 100; of the first 10 is left out. All others have a mean of 50, so have those of the action. */
    @Test
    void meansOfFewAreDrawnToThoseOfTheActionAndOfAll() {
        List<LoggedDecision<Integer>> log = List.of(
                new LoggedDecision<>(0, 0, 1, 10),
                new LoggedDecision<>(0, 0, 1, 20),
                new LoggedDecision<>(0, 0, 1, 30),
                new LoggedDecision<>(1, 0, 1, 100));
        GroupMeans<Integer> model = new GroupMeans<>(log, kind -> kind);

        assertThat(model.cost(0, 0, 0)).isCloseTo((50 + 10 * 50) / 12.0, EXACT);
        assertThat(model.cost(0, 0, 1)).as("never seen").isCloseTo(50, EXACT);
    }

    @Test
    void wrongInputIsRefusedWithItsValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LoggedDecision<>(0, 0, 0, 10))
                .withMessageContaining("propensity 0.0 must be above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LoggedDecision<>(0, 0, 1, Double.NaN))
                .withMessageContaining("cost NaN");
        List<LoggedDecision<Integer>> log = draw(new Random(15), 200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> why(log, kind -> new double[] {0.5, 0.6}))
                .withMessageContaining("decision 1: the other policy's probabilities add up to 1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> why(log, kind -> new double[] {1}))
                .withMessageContaining("the other policy knows 1");
    }
}
