package com.heed.plan;

import java.util.Arrays;
import java.util.List;

/**
 * The linear programme of one horizon problem: where each share, backlog and row stands in it, and the way back from its optimum to a plan.
 *
 * <p>Contacts of a class stand at their home, the channel that costs least before any waiting, unless a column sends them elsewhere: the columns of a class are those of its other
 * channels, their costs are what that channel costs more, and what leaves its home takes its work with it. So no cost is negative, the solver begins where everybody is at home, and
 * has to mend only those periods in which that is too much.
 */
final class HorizonColumns {
    private static final int ABSENT = -1;

    private final HorizonProblem problem;
    private final int periods;
    private final int classes;
    private final int channels;
    private final int[][][] flow;
    private final int[][] backlog;
    private final int[][] away;
    private final int[] home;
    private final int[][] capacity;
    private final List<CrossTrained> agents;
    private final int[][] lent;
    private final int columns;

    HorizonColumns(HorizonProblem problem, List<CrossTrained> agents) {
        this.problem = problem;
        this.agents = agents;
        periods = problem.periods();
        classes = problem.classes();
        channels = problem.channels();
        flow = new int[periods][classes][channels];
        backlog = new int[periods][channels];
        away = new int[periods][classes];
        home = new int[classes];
        for (int k = 0; k < classes; k++) {
            home[k] = cheapest(k, new double[channels]);
        }
        capacity = new int[periods][channels];
        lent = new int[periods][agents.size()];
        int next = 0;
        for (int t = 0; t < periods; t++) {
            for (int k = 0; k < classes; k++) {
                for (int j = 0; j < channels; j++) {
                    flow[t][k][j] =
                            j != home[k] && problem.eligible()[k][j] && problem.arrivals()[t][k] > 0 ? next++ : ABSENT;
                }
            }
            for (int j = 0; j < channels; j++) {
                backlog[t][j] = Double.isInfinite(problem.agents()[t][j]) ? ABSENT : next++;
            }
            for (int i = 0; i < agents.size(); i++) {
                lent[t][i] = staffed(t, agents.get(i).from())
                                && staffed(t, agents.get(i).to())
                        ? next++
                        : ABSENT;
            }
        }
        columns = next;
    }

    private boolean staffed(int period, int channel) {
        if (channel >= channels) {
            throw new IllegalArgumentException("there is no channel " + channel + "; the problem has " + channels);
        }
        return backlog[period][channel] != ABSENT;
    }

    boolean arrives(int k) {
        return contacts(k) > 0;
    }

    double contacts(int k) {
        double sum = 0;
        for (double[] period : problem.arrivals()) {
            sum += period[k] * problem.periodMinutes();
        }
        return sum;
    }

    boolean anyEligible(int k) {
        return home[k] != ABSENT;
    }

    LinearProgram programme() {
        return programme(false);
    }

    /** @param elastic whether limits may be passed: then the programme minimises the agent-minutes by which they are, and nothing else */
    private LinearProgram programme(boolean elastic) {
        int waiting = periods * channels;
        LinearProgram programme = new LinearProgram(columns + (elastic ? waiting : 0));
        double dt = problem.periodMinutes();
        for (int t = 0; t < periods; t++) {
            for (int k = 0; k < classes; k++) {
                int[] places = present(flow[t][k]);
                away[t][k] = ABSENT;
                if (places.length > 0) {
                    double[] factors = new double[places.length];
                    Arrays.fill(factors, 1);
                    away[t][k] = programme.atMost(problem.arrivals()[t][k] * dt, places, factors);
                    for (int j = 0; j < channels; j++) {
                        if (flow[t][k][j] != ABSENT && !elastic) {
                            programme.cost(flow[t][k][j], problem.contactCost(k, j) - problem.contactCost(k, home[k]));
                        }
                    }
                }
            }
            for (int i = 0; i < agents.size(); i++) {
                if (lent[t][i] != ABSENT) {
                    CrossTrained who = agents.get(i);
                    programme.bounds(lent[t][i], 0, Math.min(who.people(), problem.agents()[t][who.from()]) * dt);
                }
            }
            for (int j = 0; j < channels; j++) {
                capacity[t][j] = ABSENT;
                if (backlog[t][j] != ABSENT) {
                    capacity[t][j] = capacityRow(programme, t, j);
                    double weight = t == periods - 1 ? problem.finalBacklogWeight() : 1;
                    double limit = problem.backlogLimit()[t][j];
                    if (elastic) {
                        int excess = columns + t * channels + j;
                        programme.cost(excess, 1);
                        if (Double.isFinite(limit)) {
                            programme.atMost(limit, new int[] {backlog[t][j], excess}, new double[] {1, -1});
                        }
                    } else {
                        programme.cost(
                                backlog[t][j], weight * problem.waitPrice()[j] * dt / problem.meanHandleMinutes(j));
                        programme.bounds(backlog[t][j], 0, limit);
                    }
                }
            }
        }
        return programme;
    }

    private int capacityRow(LinearProgram programme, int t, int j) {
        int[] places = new int[classes * channels + 2 + agents.size()];
        double[] factors = new double[places.length];
        double atHome = 0;
        int n = 0;
        for (int k = 0; k < classes; k++) {
            if (home[k] == j) {
                atHome += problem.handleMinutes()[k][j] * problem.arrivals()[t][k] * problem.periodMinutes();
                for (int place : flow[t][k]) {
                    if (place != ABSENT) {
                        places[n] = place;
                        factors[n++] = -problem.handleMinutes()[k][j];
                    }
                }
            } else if (flow[t][k][j] != ABSENT) {
                places[n] = flow[t][k][j];
                factors[n++] = problem.handleMinutes()[k][j];
            }
        }
        for (int i = 0; i < agents.size(); i++) {
            CrossTrained who = agents.get(i);
            if (lent[t][i] != ABSENT && (who.from() == j || who.to() == j)) {
                places[n] = lent[t][i];
                factors[n++] = (who.from() == j ? 1 : -1) * problem.utilisationCap()[j];
            }
        }
        places[n] = backlog[t][j];
        factors[n++] = -1;
        double room = problem.utilisationCap()[j] * problem.agents()[t][j] * problem.periodMinutes() - atHome;
        if (t == 0) {
            room -= problem.backlogMinutes()[j];
        } else if (backlog[t - 1][j] != ABSENT) {
            places[n] = backlog[t - 1][j];
            factors[n++] = 1;
        }
        return programme.atMost(room, Arrays.copyOf(places, n), Arrays.copyOf(factors, n));
    }

    private static int[] present(int[] places) {
        return Arrays.stream(places).filter(place -> place != ABSENT).toArray();
    }

    HorizonPlan plan(LinearProgram.Optimum optimum) {
        double[][][] share = new double[periods][classes][channels];
        double[][] waiting = new double[periods][channels];
        double[][] minutePrice = new double[periods][channels];
        double[][] limitPrice = new double[periods][channels];
        double[][] contactPrice = new double[periods][classes];
        double cost = optimum.value();
        for (int t = 0; t < periods; t++) {
            for (int j = 0; j < channels; j++) {
                if (backlog[t][j] != ABSENT) {
                    waiting[t][j] = optimum.x()[backlog[t][j]];
                    minutePrice[t][j] = -optimum.price()[capacity[t][j]];
                    // At an optimum a reduced cost is below 0 only where a column stands at its upper bound.
                    limitPrice[t][j] = Double.isFinite(problem.backlogLimit()[t][j])
                            ? Math.max(0, -optimum.left()[backlog[t][j]])
                            : 0;
                }
            }
            for (int k = 0; k < classes; k++) {
                double contacts = problem.arrivals()[t][k] * problem.periodMinutes();
                if (contacts > 0) {
                    double stay = contacts;
                    for (int j = 0; j < channels; j++) {
                        if (flow[t][k][j] != ABSENT) {
                            share[t][k][j] = optimum.x()[flow[t][k][j]];
                            stay -= share[t][k][j];
                        }
                    }
                    share[t][k][home[k]] = Math.max(0, stay);
                    double sum = Arrays.stream(share[t][k]).sum();
                    for (int j = 0; j < channels; j++) {
                        share[t][k][j] /= sum;
                    }
                    // One contact more comes home; where none of the others is left there, it lets one more leave.
                    contactPrice[t][k] = priced(k, home[k], minutePrice[t])
                            + (away[t][k] == ABSENT ? 0 : optimum.price()[away[t][k]]);
                    cost += contacts * problem.contactCost(k, home[k]);
                } else if (anyEligible(k)) {
                    int cheapest = cheapest(k, minutePrice[t]);
                    share[t][k][cheapest] = 1;
                    contactPrice[t][k] = priced(k, cheapest, minutePrice[t]);
                }
            }
        }
        return new HorizonPlan(cost, share, waiting, minutePrice, limitPrice, contactPrice);
    }

    private int cheapest(int k, double[] minutePrice) {
        int best = ABSENT;
        for (int j = 0; j < channels; j++) {
            if (problem.eligible()[k][j]
                    && (best == ABSENT || priced(k, j, minutePrice) < priced(k, best, minutePrice))) {
                best = j;
            }
        }
        return best;
    }

    private double priced(int k, int j, double[] minutePrice) {
        return problem.contactCost(k, j) + minutePrice[j] * problem.handleMinutes()[k][j];
    }

    /** The promise that is missed most when all are missed by as few agent-minutes as possible. */
    NoPlan bindingLimit() {
        if (!(programme(true).minimise() instanceof LinearProgram.Optimum optimum)) {
            return new NoPlan("plan.none.solver", List.of("no least excess"), 0);
        }
        int worst = 0;
        for (int i = 1; i < periods * channels; i++) {
            if (optimum.x()[columns + i] > optimum.x()[columns + worst]) {
                worst = i;
            }
        }
        return new NoPlan(
                "plan.none.promise", List.of(worst % channels, worst / channels), optimum.x()[columns + worst]);
    }
}
