package com.heed.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.action.ActionValues.Says;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ActionLearningTest {
    private static final Situation UNHAPPY = new Situation("", true);
    private static final Situation CONTENT = new Situation("", false);
    private static final double SIXTEENTH = 1 / 16.0;

    /**
     * A desk whose agents choose by mood: P(compensation) = logistic(-1 - 2.5 mood), and a contact ends well with probability 0.5 + 0.35 mood, and more by the gain if there was one.
     *
     * @param unhappy gain of those whose mood is below the cut
     * @param others  gain of the rest
     */
    private record Desk(double unhappy, double others) {
        List<ActionCase> cases(int contacts, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<ActionCase> cases = new ArrayList<>();
            for (int i = 0; i < contacts; i++) {
                double mood = 2 * random.nextDouble() - 1;
                double urgency = random.nextDouble();
                boolean taken = random.nextDouble() < 1 / (1 + Math.exp(1 + 2.5 * mood));
                double well = 0.5 + 0.35 * mood + (taken ? gain(mood) : 0);
                double outcome = random.nextDouble() < well ? 1 : 0;
                cases.add(new ActionCase(
                        "c" + i,
                        new Situation("", mood < Situation.UNHAPPY),
                        new double[] {mood, urgency, mood < Situation.UNHAPPY ? 1 : 0},
                        taken ? Set.of("compensation") : Set.of(),
                        OptionalDouble.of(outcome)));
            }
            return cases;
        }

        private double gain(double mood) {
            return mood < Situation.UNHAPPY ? unhappy : others;
        }
    }

    private static Effect effect(List<ActionCase> cases, Situation situation) {
        return ActionLearning.learn(cases, Set.of("compensation"))
                .of("compensation", situation)
                .flatMap(KnownAction::effect)
                .orElseThrow();
    }

    private static Effect overall(List<ActionCase> cases) {
        return ActionLearning.learn(cases, Set.of("compensation")).values().stream()
                .filter(value -> value.group().equals(Situation.Group.ALL))
                .findFirst()
                .map(ActionValues.Value::effect)
                .orElseThrow();
    }

    @Test
    void whereAgentsChooseItForTheAngriestTheDifferenceOfMeansHasTheWrongSignAndTheEstimateHasNot() {
        Effect effect = overall(new Desk(0.1, 0.1).cases(4_000, 1));
        assertThat(effect.naiveWith() - effect.naiveWithout()).isLessThan(-0.05);
        assertThat(effect.lower()).isPositive().isLessThan(0.1);
        assertThat(effect.upper()).isGreaterThan(0.1);
        assertThat(effect.wellWith() - effect.wellWithout()).isCloseTo(effect.difference(), within(1e-9));
    }

    /** 400 desks: the share of 95 % intervals that hold the truth has a standard error of 0.011, so that 0.92 to 0.98 is three of them. */
    @Test
    void nineteenOfTwentyIntervalsHoldTheTruth() {
        int desks = 400;
        int held = 0;
        double sum = 0;
        for (int seed = 0; seed < desks; seed++) {
            Effect effect = overall(new Desk(0.15, 0.15).cases(600, 100 + seed));
            held += effect.lower() <= 0.15 && effect.upper() >= 0.15 ? 1 : 0;
            sum += effect.difference();
        }
        assertThat(held / (double) desks).isBetween(0.92, 0.98);
        assertThat(sum / desks).as("mean of the estimates").isCloseTo(0.15, within(0.01));
    }

    @Test
    void itHelpsThoseItHelpsAndNotTheOthers() {
        List<ActionCase> cases = new Desk(0.3, 0).cases(6_000, 7);
        ActionValues values = ActionLearning.learn(cases, Set.of("compensation"));
        assertThat(effect(cases, UNHAPPY).difference()).isCloseTo(0.3, within(0.08));
        assertThat(effect(cases, CONTENT).difference()).isCloseTo(0, within(0.08));
        assertThat(values.of("compensation", UNHAPPY).map(KnownAction::says)).contains(Says.HELPS);
        assertThat(values.of("compensation", CONTENT).map(KnownAction::says)).contains(Says.UNCLEAR);
        assertThat(values.ranked(Set.of("compensation"), UNHAPPY)).hasSize(1);
    }

    @Test
    void whatMakesItWorseIsNotRecommended() {
        ActionValues values = ActionLearning.learn(new Desk(-0.1, -0.1).cases(6_000, 8), Set.of("compensation"));
        assertThat(values.of("compensation", UNHAPPY).map(KnownAction::says)).contains(Says.HARMS);
        assertThat(values.ranked(Set.of("compensation"), UNHAPPY)).isEmpty();
    }

    @Test
    void aTopicOfWhichTooFewAreKnownIsToldByAllWhoFeelTheSame() {
        ActionValues values = ActionLearning.learn(new Desk(0.15, 0.15).cases(3_000, 9), Set.of("compensation"));
        KnownAction known =
                values.of("compensation", new Situation("Billing", true)).orElseThrow();
        assertThat(known.value().group()).isEqualTo(new Situation.Group(null, true));
        assertThat(values.of("voucher", UNHAPPY)).isEmpty();
    }

    /** Nineteen with it are too few for an estimate, four customers too few to be told of at all. */
    @Test
    void tooFewIsSaidAndOnlyHowOftenItIsTakenIsTold() {
        ActionValues nineteen = ActionLearning.learn(coin(200, 19), Set.of("callback"));
        KnownAction known = nineteen.of("callback", CONTENT).orElseThrow();
        assertThat(known.says()).isEqualTo(Says.FREQUENT);
        assertThat(known.effect()).isEmpty();
        assertThat(known.value().share()).isCloseTo(19 / 200.0, within(1e-12));
        assertThat(ActionLearning.learn(coin(200, 40), Set.of("callback"))
                        .of("callback", CONTENT)
                        .flatMap(KnownAction::effect))
                .isPresent();
        assertThat(ActionLearning.learn(coin(200, 4), Set.of("callback")).values())
                .isEmpty();
        assertThat(ActionLearning.learn(List.of(), Set.of("callback")).values()).isEmpty();
    }

    private static List<ActionCase> coin(int contacts, int with) {
        SplittableRandom random = new SplittableRandom(5);
        List<ActionCase> cases = new ArrayList<>();
        for (int i = 0; i < contacts; i++) {
            cases.add(new ActionCase(
                    "c" + i,
                    CONTENT,
                    new double[] {random.nextDouble()},
                    i % (contacts / with) == 0 && i < with * (contacts / with) ? Set.of("callback") : Set.of(),
                    OptionalDouble.of(random.nextInt(2))));
        }
        return cases;
    }

    /** Where a rule decides alone nobody is like those who got it, and nothing can be told. */
    @Test
    void withoutOverlapThereIsNoEstimate() {
        SplittableRandom random = new SplittableRandom(6);
        List<ActionCase> cases = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            double mood = 2 * random.nextDouble() - 1;
            cases.add(new ActionCase(
                    "c" + i,
                    new Situation("", mood < Situation.UNHAPPY),
                    new double[] {mood < 0 ? -1 : 1, random.nextDouble()},
                    mood < 0 ? Set.of("compensation") : Set.of(),
                    OptionalDouble.of(random.nextInt(2))));
        }
        KnownAction known = ActionLearning.learn(cases, Set.of("compensation"))
                .of("compensation", UNHAPPY)
                .orElseThrow();
        assertThat(known.says()).isEqualTo(Says.FREQUENT);
    }

    /** Most of what is done is done seldom: in a sixteenth of contacts here. */
    @Test
    void whatIsSeldomTakenIsEstimatedToo() {
        SplittableRandom random = new SplittableRandom(11);
        List<ActionCase> cases = new ArrayList<>();
        for (int i = 0; i < 8_000; i++) {
            double mood = 2 * random.nextDouble() - 1;
            boolean taken = random.nextDouble() < SIXTEENTH * (1 - 0.8 * mood);
            double well = 0.5 + 0.2 * mood + (taken ? 0.2 : 0);
            cases.add(new ActionCase(
                    "c" + i,
                    new Situation("", mood < Situation.UNHAPPY),
                    new double[] {mood},
                    taken ? Set.of("compensation") : Set.of(),
                    OptionalDouble.of(random.nextDouble() < well ? 1 : 0)));
        }
        Effect effect = overall(cases);
        assertThat(effect.with()).isGreaterThan(300);
        assertThat(effect.lower()).isPositive();
        assertThat(effect.difference()).isCloseTo(0.2, within(0.07));
    }

    @Test
    void theOrderOfTheCasesDoesNotMatterToWhoIsInWhichFold() {
        List<ActionCase> cases = new Desk(0.15, 0.15).cases(800, 12);
        List<ActionCase> turned = new ArrayList<>(cases.reversed());
        assertThat(overall(turned).difference()).isCloseTo(overall(cases).difference(), within(1e-6));
    }

    @Test
    void actionsAreRankedByWhatIsCertainThenByHowOftenTheyAreTaken() {
        List<ActionCase> cases = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(13);
        for (int i = 0; i < 3_000; i++) {
            Set<String> actions = new HashSet<>();
            add(actions, "apology", random.nextDouble() < 0.3);
            add(actions, "callback", random.nextDouble() < 0.2);
            add(actions, "checkin", i < 12);
            add(actions, "escalate", random.nextDouble() < 0.5);
            double well = 0.4 + (actions.contains("apology") ? 0.2 : 0) + (actions.contains("callback") ? 0.35 : 0);
            cases.add(new ActionCase(
                    "c" + i,
                    CONTENT,
                    new double[] {random.nextDouble()},
                    actions,
                    OptionalDouble.of(random.nextDouble() < well ? 1 : 0)));
        }
        Set<String> all = Set.of("apology", "callback", "checkin", "escalate");
        assertThat(ActionLearning.learn(cases, all).ranked(all, CONTENT))
                .extracting(known -> known.value().action() + " " + known.says().key())
                .containsExactly("callback helps", "apology helps", "escalate unclear", "checkin frequent");
    }

    private static void add(Set<String> actions, String action, boolean taken) {
        if (taken) {
            actions.add(action);
        }
    }
}
