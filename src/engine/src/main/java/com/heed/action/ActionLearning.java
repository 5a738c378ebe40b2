package com.heed.action;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Learns from the past of a desk what actions are worth. Propensities and expected outcomes are learned from all cases once for each action; each group of similar contacts then has its own mean (group average treatment effects, Chernozhukov, Demirer, Duflo and Fernández-Val 2018). Deterministic.
 *
 * <p>Cases that could hardly have gone the other way say nothing about it and are left out (Crump, Hotz, Imbens and Mitnik 2009). Their rule, a propensity within [0.1, 0.9], would leave all of an action out that is seldom taken; here the odds have to lie within a tenth of and ten times the odds over all cases, and the propensity within [0.01, 0.99].
 */
public final class ActionLearning {
    private static final double OVERLAP = 10;
    private static final double LEAST_PROPENSITY = 0.01;

    private ActionLearning() {}

    /** @param actions those to look at, by name; of others nothing is said */
    public static ActionValues learn(List<ActionCase> cases, Set<String> actions) {
        List<ActionCase> ended =
                cases.stream().filter(one -> one.outcome().isPresent()).toList();
        List<ActionValues.Value> values = new ArrayList<>();
        for (String action : new TreeSet<>(actions)) {
            Told told = ended.isEmpty() ? Told.NOTHING : Told.of(ended, action);
            for (Situation.Group group : groups(cases)) {
                List<ActionCase> in =
                        cases.stream().filter(one -> isIn(one, group)).toList();
                List<ActionCase> with = in.stream()
                        .filter(one -> one.actions().contains(action))
                        .toList();
                if (in.size() >= ActionValues.LEAST_CONTACTS && customers(with) >= ActionValues.LEAST_CUSTOMERS) {
                    values.add(new ActionValues.Value(action, group, in.size(), with.size(), told.effect(group)));
                }
            }
        }
        return new ActionValues(cases.size(), cases.size() - ended.size(), values);
    }

    private static List<Situation.Group> groups(List<ActionCase> cases) {
        Set<Situation.Group> groups = new HashSet<>();
        cases.forEach(one -> groups.addAll(one.situation().groups()));
        return groups.stream()
                .sorted(Comparator.comparing((Situation.Group group) -> String.valueOf(group.topic()))
                        .thenComparing(group -> String.valueOf(group.unhappy())))
                .toList();
    }

    private static boolean isIn(ActionCase one, Situation.Group group) {
        return one.situation().groups().contains(group);
    }

    private static long customers(List<ActionCase> cases) {
        return cases.stream().map(ActionCase::customer).distinct().count();
    }

    /** What the models tell of an action, for the cases that could have gone either way. */
    private record Told(List<ActionCase> cases, String action, Nuisances models, int[] overlap) {
        private static final Told NOTHING =
                new Told(List.of(), "", new Nuisances(new double[0], new double[0], new double[0]), new int[0]);

        static Told of(List<ActionCase> cases, String action) {
            boolean[] taken = new boolean[cases.size()];
            double[] outcome = new double[cases.size()];
            int all = 0;
            for (int i = 0; i < taken.length; i++) {
                taken[i] = cases.get(i).actions().contains(action);
                outcome[i] = cases.get(i).outcome().orElseThrow();
                all += taken[i] ? 1 : 0;
            }
            if (all < ActionValues.LEAST_CONTACTS || taken.length - all < ActionValues.LEAST_CONTACTS) {
                return NOTHING;
            }
            Nuisances models = Nuisances.of(ActionDesign.rows(cases), taken, outcome, ActionDesign.folds(cases));
            double odds = all / (double) (taken.length - all);
            int[] overlap = IntStream.range(0, taken.length)
                    .filter(i -> overlaps(models.propensity()[i], odds))
                    .toArray();
            return new Told(cases, action, models, overlap);
        }

        private static boolean overlaps(double propensity, double odds) {
            double own = propensity / (1 - propensity);
            return propensity >= LEAST_PROPENSITY
                    && propensity <= 1 - LEAST_PROPENSITY
                    && own >= odds / OVERLAP
                    && own <= odds * OVERLAP;
        }

        @Nullable
        Effect effect(Situation.Group group) {
            int[] in =
                    IntStream.of(overlap).filter(i -> isIn(cases.get(i), group)).toArray();
            List<ActionCase> with = new ArrayList<>();
            List<ActionCase> without = new ArrayList<>();
            for (int i : in) {
                (cases.get(i).actions().contains(action) ? with : without).add(cases.get(i));
            }
            if (Math.min(with.size(), without.size()) < ActionValues.LEAST_CONTACTS
                    || Math.min(customers(with), customers(without)) < ActionValues.LEAST_FOR_EFFECT) {
                return null;
            }
            DoublyRobust.Cases some = new DoublyRobust.Cases(
                    new double[in.length],
                    new boolean[in.length],
                    new double[in.length],
                    new double[in.length],
                    new double[in.length],
                    new Object[in.length]);
            for (int k = 0; k < in.length; k++) {
                ActionCase one = cases.get(in[k]);
                some.outcome()[k] = one.outcome().orElseThrow();
                some.taken()[k] = one.actions().contains(action);
                some.propensity()[k] = models.propensity()[in[k]];
                some.with()[k] = models.with()[in[k]];
                some.without()[k] = models.without()[in[k]];
                some.cluster()[k] = one.customer();
            }
            return DoublyRobust.estimate(some);
        }
    }
}
