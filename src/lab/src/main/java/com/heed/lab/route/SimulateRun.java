package com.heed.lab.route;

import com.heed.simulation.DayResult;
import com.heed.simulation.MeanInterval;
import com.heed.simulation.Policies;
import com.heed.simulation.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What was simulated.
 *
 * @param scenario at the load
 * @param policies in their fixed order, the baseline among them
 * @param bounds   of each day, what a contact costs at least whatever the policy; empty where nobody asked
 */
record SimulateRun(Scenario scenario, double load, long seed, int days, List<OfPolicy> policies, List<Double> bounds) {
    SimulateRun {
        policies = List.copyOf(policies);
        bounds = List.copyOf(bounds);
    }

    /** Mean cost of a policy over that of the bound, less 1. */
    double gap(OfPolicy policy) {
        return policy.cost().mean() / MeanInterval.of(bounds).mean() - 1;
    }

    /** The days of a policy; the same contacts for all. */
    record OfPolicy(String key, List<DayResult> results) {
        OfPolicy {
            results = List.copyOf(results);
        }

        /** Of a figure over the days. */
        double mean(ToDoubleFunction<DayResult> figure) {
            return results.stream().mapToDouble(figure).average().orElse(0);
        }

        /** Between two agents of a shift of a channel, on the day on which it was widest. */
        double widestIdleSpread(int channel) {
            return results.stream()
                    .mapToDouble(day -> day.channels().get(channel).idleSpread())
                    .max()
                    .orElse(0);
        }

        MeanInterval cost() {
            return MeanInterval.of(results.stream().map(DayResult::cost).toList());
        }
    }

    OfPolicy rules() {
        return policies.stream()
                .filter(policy -> policy.key.equals(Policies.baseline().key()))
                .findFirst()
                .orElseThrow();
    }

    /** Cost a contact less that of the rules, paired by day. */
    MeanInterval againstRules(OfPolicy policy) {
        List<Double> differences = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            differences.add(
                    policy.results.get(day).cost() - rules().results.get(day).cost());
        }
        return MeanInterval.of(differences);
    }

    int daysDearer(OfPolicy policy) {
        int dearer = 0;
        for (int day = 0; day < days; day++) {
            dearer += policy.results.get(day).cost() > rules().results.get(day).cost() ? 1 : 0;
        }
        return dearer;
    }

    /** Of all days. */
    int contacts() {
        return rules().results.stream().mapToInt(DayResult::contacts).sum();
    }
}
