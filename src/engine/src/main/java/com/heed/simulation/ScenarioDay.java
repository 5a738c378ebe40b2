package com.heed.simulation;

import com.heed.plan.HorizonProblem;
import com.heed.plan.Promised;
import java.util.Arrays;

/**
 * The whole day of a scenario, as its policies believe it to be, in equal periods as a problem of a plan that begins without a queue. A promise limits the work left over at the end of each period.
 *
 * @param periodMinutes length of a period; the day is a whole number of them, 400 at most
 */
public record ScenarioDay(Scenario scenario, double periodMinutes) implements Promised {
    private static final int MOST = 400;

    /** @throws IllegalArgumentException if the day is not a whole number of periods, or one of too many */
    public ScenarioDay {
        double periods = scenario.dayMinutes() / periodMinutes;
        Checks.that(
                periodMinutes > 0 && Math.abs(periods - Math.rint(periods)) < 1e-9,
                "a day of " + scenario.dayMinutes() + " minutes is not a whole number of periods of " + periodMinutes);
        Checks.that(periods <= MOST, periods + " periods; at most " + MOST + " can be planned");
    }

    public int periods() {
        return (int) Math.rint(scenario.dayMinutes() / periodMinutes);
    }

    @Override
    public double[] promises() {
        return scenario.channels().stream()
                .mapToDouble(Scenario.Channel::promiseMinutes)
                .toArray();
    }

    /** Without any promise. */
    public HorizonProblem free() {
        double[] none = new double[scenario.channels().size()];
        Arrays.fill(none, Double.POSITIVE_INFINITY);
        return problem(none);
    }

    @Override
    public HorizonProblem problem(double[] minutes) {
        Conditions belief = scenario.belief();
        int channels = scenario.channels().size();
        int kinds = scenario.kinds().size();
        double[][] arrivals = new double[periods()][kinds];
        double[][] agents = new double[periods()][channels];
        double[][] limit = new double[periods()][channels];
        for (int t = 0; t < periods(); t++) {
            double from = t * periodMinutes;
            double rate = belief.arrivals().perMinute(from + periodMinutes / 2);
            for (int k = 0; k < kinds; k++) {
                arrivals[t][k] = rate * belief.shares().get(k);
            }
            for (int j = 0; j < channels; j++) {
                agents[t][j] = belief.shifts().get(j).mean(from, from + periodMinutes);
                limit[t][j] = Double.isFinite(minutes[j]) && agents[t][j] > 0
                        ? minutes[j] * agents[t][j]
                        : Double.POSITIVE_INFINITY;
            }
        }
        double[] cap = new double[channels];
        Arrays.fill(cap, HorizonPrices.UTILISATION);
        return new HorizonProblem(
                periodMinutes,
                arrivals,
                Tables.of(kinds, channels, belief::handle),
                Tables.of(kinds, channels, belief::settle),
                Tables.all(kinds, channels),
                scenario.channels().stream()
                        .mapToDouble(Scenario.Channel::costPerContact)
                        .toArray(),
                scenario.failureCost(),
                scenario.channels().stream()
                        .mapToDouble(Scenario.Channel::waitCostPerMinute)
                        .toArray(),
                agents,
                cap,
                new double[channels],
                HorizonPrices.FINAL_WEIGHT,
                limit);
    }
}
