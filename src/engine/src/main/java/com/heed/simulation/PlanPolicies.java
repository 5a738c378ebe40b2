package com.heed.simulation;

import com.heed.plan.HorizonOutcome;
import com.heed.plan.HorizonPlan;
import com.heed.plan.HorizonPlanner;
import com.heed.plan.HorizonProblem;

/** Linear programmes without live state, for comparison: what looks optimal on paper. */
enum PlanPolicies implements Policy {
    /** Each class is split between the channels by chance, as is best for the day's mean. */
    SPLIT("split") {
        @Override
        public Day open(Scenario scenario) {
            return new Split(scenario);
        }
    },

    /** Each contact goes where it is cheapest at the prices of a steady state with the next hour's mean arrivals; queues are not looked at. */
    STEADY_PRICES("steady-prices") {
        @Override
        public Day open(Scenario scenario) {
            return new Steady(scenario);
        }
    };

    private static final double UTILISATION = 0.9;
    private static final double EVERY_MINUTES = 15;

    private final String key;

    PlanPolicies(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    /** One period in which nothing may be left over. */
    private static HorizonOutcome plan(Scenario scenario, double perMinute, double minute) {
        int channels = scenario.channels().size();
        int kinds = scenario.kinds().size();
        double[][] arrivals = new double[1][kinds];
        double[][] agents = new double[1][channels];
        double[] cost = new double[channels];
        double[] waitPrice = new double[channels];
        double[] cap = new double[channels];
        for (int k = 0; k < kinds; k++) {
            arrivals[0][k] = perMinute * scenario.belief().shares().get(k);
        }
        for (int j = 0; j < channels; j++) {
            agents[0][j] = scenario.belief().shifts().get(j).present(minute);
            cost[j] = scenario.channels().get(j).costPerContact();
            waitPrice[j] = scenario.channels().get(j).waitCostPerMinute();
            cap[j] = UTILISATION;
        }
        return new HorizonPlanner()
                .plan(new HorizonProblem(
                        1,
                        arrivals,
                        Tables.of(kinds, channels, scenario.belief()::handle),
                        Tables.of(kinds, channels, scenario.belief()::settle),
                        Tables.all(kinds, channels),
                        cost,
                        scenario.failureCost(),
                        waitPrice,
                        agents,
                        cap,
                        new double[channels],
                        1,
                        new double[1][channels]));
    }

    private static double meanRate(Scenario scenario) {
        double sum = 0;
        int minutes = (int) Math.ceil(scenario.dayMinutes());
        for (int minute = 0; minute < minutes; minute++) {
            sum += scenario.belief().arrivals().perMinute(minute + 0.5);
        }
        return sum / minutes;
    }

    private static final class Split implements Day {
        private final Scenario scenario;
        private final double[][] shares;

        Split(Scenario scenario) {
            this.scenario = scenario;
            // In the middle of the day, when everybody is there. What cannot be planned is shared alike.
            HorizonOutcome outcome = plan(scenario, meanRate(scenario), scenario.dayMinutes() / 2);
            double alike = 1.0 / scenario.channels().size();
            this.shares = outcome instanceof HorizonPlan plan
                    ? plan.share()[0]
                    : Tables.of(scenario.kinds().size(), scenario.channels().size(), (kind, channel) -> alike);
        }

        @Override
        public int route(Desk desk, int kind, double chance) {
            double left = 0;
            for (int j = 0; j < shares[kind].length; j++) {
                left += desk.open(j) ? shares[kind][j] : 0;
            }
            double at = chance * left;
            int last = 0;
            for (int j = 0; j < shares[kind].length; j++) {
                if (desk.open(j)) {
                    last = j;
                    if (shares[kind][j] > 0 && at < shares[kind][j]) {
                        return j;
                    }
                    at -= shares[kind][j];
                }
            }
            return last;
        }
    }

    private static final class Steady implements Day {
        private static final double AHEAD_MINUTES = 10;
        private static final int LOOKS = 6;

        private final Scenario scenario;
        private final double[] prices;
        private double next;

        Steady(Scenario scenario) {
            this.scenario = scenario;
            this.prices = new double[scenario.channels().size()];
        }

        @Override
        public int route(Desk desk, int kind, double chance) {
            if (desk.now() >= next) {
                next = desk.now() + EVERY_MINUTES;
                plan(desk.now());
            }
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < prices.length; j++) {
                double cost = scenario.channels().get(j).costPerContact()
                        + scenario.failureCost() * (1 - scenario.belief().settle(kind, j))
                        + prices[j] * scenario.belief().handle(kind, j);
                if (desk.open(j) && cost < least - 1e-9) {
                    least = cost;
                    best = j;
                }
            }
            return best;
        }

        private void plan(double now) {
            double rate = 0;
            for (int look = 0; look < LOOKS; look++) {
                double minute = Math.min(scenario.dayMinutes(), now + look * AHEAD_MINUTES);
                rate += scenario.belief().arrivals().perMinute(minute) / LOOKS;
            }
            HorizonOutcome outcome = PlanPolicies.plan(scenario, rate, now);
            for (int j = 0; j < prices.length; j++) {
                // More than can be served in a steady state has no price; the last one is raised, as the comparison's
                // author had it.
                prices[j] = outcome instanceof HorizonPlan plan ? plan.minutePrice()[0][j] : prices[j] * 1.2 + 1;
            }
        }
    }
}
