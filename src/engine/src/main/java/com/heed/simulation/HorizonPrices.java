package com.heed.simulation;

import com.heed.plan.HorizonOutcome;
import com.heed.plan.HorizonPlan;
import com.heed.plan.HorizonPlanner;
import com.heed.plan.HorizonProblem;
import com.heed.plan.NoPlan;
import com.heed.routing.PlanTrust;

/** The prices of agents' minutes by a plan of the next two hours that begins with the queues of the moment; made anew every few minutes. */
final class HorizonPrices {

    private static final int PERIODS = 12;
    private static final double PERIOD_MINUTES = 10;
    private static final double EVERY_MINUTES = 5;
    private static final double STALE_AFTER_MINUTES = 15;
    /** Agents cannot be planned to the last minute: what comes is random. */
    static final double UTILISATION = 0.92;
    /** What is left after the horizon still has to be worked off. */
    static final double FINAL_WEIGHT = 3;

    private final Scenario scenario;
    private final Forecast forecast;
    private final boolean promised;
    private final HorizonPlanner planner = new HorizonPlanner();
    private final double[] prices;
    private double next;
    private double made = Double.NEGATIVE_INFINITY;
    private boolean failed;

    /** @param promises whether the plan keeps what was promised about waiting */
    HorizonPrices(Scenario scenario, Forecast forecast, boolean promises) {
        this.scenario = scenario;
        this.promised = promises
                && scenario.channels().stream()
                        .anyMatch(channel -> channel.promiseMinutes() < Double.POSITIVE_INFINITY);
        this.forecast = forecast;
        this.prices = new double[scenario.channels().size()];
    }

    double of(int channel) {
        return prices[channel];
    }

    /** Plans again if it is time. */
    PlanTrust refresh(Desk desk) {
        if (!scenario.planned()) {
            return PlanTrust.NONE;
        }
        if (desk.now() >= next) {
            next = desk.now() + EVERY_MINUTES;
            HorizonOutcome outcome = planner.plan(problem(desk, promised));
            // What was promised on all channels at once may be more than anybody can keep.
            switch (promised && outcome instanceof NoPlan ? planner.plan(problem(desk, false)) : outcome) {
                case HorizonPlan plan -> {
                    System.arraycopy(plan.minutePrice()[0], 0, prices, 0, prices.length);
                    made = desk.now();
                    failed = false;
                }
                case NoPlan ignored -> failed = true;
            }
        }
        return trust(desk.now());
    }

    PlanTrust trust(double now) {
        return made >= now - STALE_AFTER_MINUTES
                ? PlanTrust.FRESH
                : failed ? PlanTrust.FAILED : made > Double.NEGATIVE_INFINITY ? PlanTrust.STALE : PlanTrust.NONE;
    }

    private HorizonProblem problem(Desk desk, boolean limited) {
        int channels = scenario.channels().size();
        int kinds = scenario.kinds().size();
        double scale = forecast.arrivalScale(desk.now());
        double[][] arrivals = new double[PERIODS][kinds];
        double[][] agents = new double[PERIODS][channels];
        for (int t = 0; t < PERIODS; t++) {
            double from = desk.now() + t * PERIOD_MINUTES;
            double rate = forecast.perMinute(from + PERIOD_MINUTES / 2) * scale;
            for (int k = 0; k < kinds; k++) {
                arrivals[t][k] = rate * scenario.belief().shares().get(k);
            }
            for (int j = 0; j < channels; j++) {
                agents[t][j] = forecast.agents(j, from, from + PERIOD_MINUTES);
            }
        }
        double[] cost = new double[channels];
        double[] waitPrice = new double[channels];
        double[] cap = new double[channels];
        double[] backlog = new double[channels];
        for (int j = 0; j < channels; j++) {
            cost[j] = scenario.channels().get(j).costPerContact();
            waitPrice[j] = scenario.channels().get(j).waitCostPerMinute();
            cap[j] = UTILISATION;
            backlog[j] = Math.max(0, desk.backlogMinutes(j)) * forecast.handleScale();
        }
        return new HorizonProblem(
                PERIOD_MINUTES,
                arrivals,
                Tables.of(kinds, channels, forecast::handle),
                Tables.of(kinds, channels, forecast::settles),
                Tables.all(kinds, channels),
                cost,
                scenario.failureCost(),
                waitPrice,
                agents,
                cap,
                backlog,
                FINAL_WEIGHT,
                limits(agents, cap, backlog, limited));
    }

    /**
     * Most work that may be left over on each channel at the end of each period: what agents can do within the promised wait. While more than that waits
     * already, as much as is left if nobody else is sent there.
     */
    private double[][] limits(double[][] agents, double[] cap, double[] backlog, boolean limited) {
        double[][] limits = new double[PERIODS][cap.length];
        for (int j = 0; j < cap.length; j++) {
            double promise = limited ? scenario.channels().get(j).promiseMinutes() : Double.POSITIVE_INFINITY;
            double left = backlog[j];
            for (int t = 0; t < PERIODS; t++) {
                left = Math.max(0, left - cap[j] * agents[t][j] * PERIOD_MINUTES);
                limits[t][j] = promise == Double.POSITIVE_INFINITY ? promise : Math.max(promise * agents[t][j], left);
            }
        }
        return limits;
    }
}
