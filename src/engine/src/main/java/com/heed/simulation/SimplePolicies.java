package com.heed.simulation;

import java.util.function.Function;

/** The policies that need no plan: what desks do today, and what a naive program would do. */
enum SimplePolicies implements Policy {
    /** Any open channel, each as likely. */
    RANDOM("random", scenario -> (desk, kind, chance) -> nthOpen(desk, scenario, chance)),

    /** The open channels in turn. */
    ROUND_ROBIN("round-robin", RoundRobin::new),

    /** The cheapest open channel. */
    CHEAPEST(
            "cheapest",
            scenario -> (desk, kind, chance) ->
                    least(desk, scenario, j -> scenario.channels().get(j).costPerContact())),

    /** The open channel with the shortest expected wait; of equal ones the first. */
    SHORTEST_WAIT(
            "shortest-wait", scenario -> (desk, kind, chance) -> least(desk, scenario, j -> desk.expectedWait(j, 1))),

    /** The rules by class, however long the wait. */
    RULES("rules", scenario -> {
        RuleBook book = new RuleBook(scenario, 10_080);
        return (desk, kind, chance) -> book.choose(desk, kind);
    }),

    /** The rules by class with overflow: the baseline that other policies are measured against. */
    RULES_OVERFLOW("rules-overflow", scenario -> {
        RuleBook book = new RuleBook(scenario, scenario.guardMinutes());
        return (desk, kind, chance) -> book.choose(desk, kind);
    });

    private final String key;
    private final Function<Scenario, Day> opening;

    SimplePolicies(String key, Function<Scenario, Day> opening) {
        this.key = key;
        this.opening = opening;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Day open(Scenario scenario) {
        return opening.apply(scenario);
    }

    private static int nthOpen(Desk desk, Scenario scenario, double chance) {
        int open = 0;
        int channels = scenario.channels().size();
        for (int j = 0; j < channels; j++) {
            open += desk.open(j) ? 1 : 0;
        }
        int left = (int) (chance * open);
        for (int j = 0; j < channels; j++) {
            if (desk.open(j) && left-- == 0) {
                return j;
            }
        }
        return 0;
    }

    private interface Measure {
        double of(int channel);
    }

    private static int least(Desk desk, Scenario scenario, Measure measure) {
        int best = -1;
        double least = 0;
        for (int j = 0; j < scenario.channels().size(); j++) {
            if (desk.open(j)) {
                double value = measure.of(j);
                if (best < 0 || value < least) {
                    best = j;
                    least = value;
                }
            }
        }
        return best;
    }

    private static final class RoundRobin implements Day {
        private final int channels;
        private int turn;

        RoundRobin(Scenario scenario) {
            this.channels = scenario.channels().size();
        }

        @Override
        public int route(Desk desk, int kind, double chance) {
            while (!desk.open(turn % channels)) {
                turn++;
            }
            return turn++ % channels;
        }
    }
}
