package com.heed.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Prices against finite differences of the least cost. The least cost is convex in each capacity, so that the price must lie between what a little
 * less costs and what a little more saves; where both agree, it is that.
 */
class HorizonPricesTest {
    private static final double SMALL = 1e-4;

    private final HorizonPlanner planner = new HorizonPlanner();

    private double cost(HorizonProblem problem) {
        return ((HorizonPlan) planner.plan(problem)).cost();
    }

    private static HorizonProblem withAgents(HorizonProblem p, int period, int channel, double agents) {
        double[][] others = Arrays.stream(p.agents()).map(double[]::clone).toArray(double[][]::new);
        others[period][channel] = agents;
        return changed(p, p.arrivals(), others);
    }

    private static HorizonProblem withArrivals(HorizonProblem p, int period, int contactClass, double arrivals) {
        double[][] others = Arrays.stream(p.arrivals()).map(double[]::clone).toArray(double[][]::new);
        others[period][contactClass] = arrivals;
        return changed(p, others, p.agents());
    }

    private static HorizonProblem changed(HorizonProblem p, double[][] arrivals, double[][] agents) {
        return new HorizonProblem(
                p.periodMinutes(),
                arrivals,
                p.handleMinutes(),
                p.settle(),
                p.eligible(),
                p.cost(),
                p.repeatCost(),
                p.waitPrice(),
                agents,
                p.utilisationCap(),
                p.backlogMinutes(),
                p.finalBacklogWeight());
    }

    @Test
    void thePriceOfAMinuteLiesBetweenWhatLessCostsAndWhatMoreSaves() {
        RandomProblems random = new RandomProblems(11);
        int binding = 0;
        int sharp = 0;
        for (int i = 0; i < 80; i++) {
            HorizonProblem problem = random.next(3, 3, 3, false);
            HorizonPlan plan = (HorizonPlan) planner.plan(problem);
            for (int t = 0; t < 3; t++) {
                for (int j = 0; j < 3; j++) {
                    double agents = problem.agents()[t][j];
                    double price = plan.minutePrice()[t][j];
                    assertThat(price).isGreaterThanOrEqualTo(0);
                    if (Double.isInfinite(agents)) {
                        assertThat(price).isZero();
                        continue;
                    }
                    if (agents == 0) {
                        continue;
                    }
                    double step = SMALL * agents;
                    double minutes = step * problem.utilisationCap()[j] * problem.periodMinutes();
                    double saves = (plan.cost() - cost(withAgents(problem, t, j, agents + step))) / minutes;
                    double costs = (cost(withAgents(problem, t, j, agents - step)) - plan.cost()) / minutes;
                    double blur = 1e-5 * (1 + price);
                    assertThat(price)
                            .as("problem %d, period %d, channel %d", i, t, j)
                            .isBetween(saves - blur, costs + blur);
                    if (price > blur) {
                        binding++;
                        sharp += costs - saves < 2 * blur ? 1 : 0;
                    }
                }
            }
        }
        assertThat(binding).isGreaterThan(150);
        assertThat(sharp).isGreaterThan(binding * 9 / 10);
    }

    /** Arrivals also weigh the mean handle time that turns backlog into contacts; with one class they do not. */
    @Test
    void thePriceOfAContactIsWhatOneMoreAdds() {
        RandomProblems random = new RandomProblems(12);
        int seen = 0;
        for (int i = 0; i < 60; i++) {
            HorizonProblem problem = random.next(4, 1, 3, false);
            HorizonPlan plan = (HorizonPlan) planner.plan(problem);
            for (int t = 0; t < 4; t++) {
                double arrivals = problem.arrivals()[t][0];
                if (arrivals == 0) {
                    continue;
                }
                double step = SMALL * arrivals;
                double contacts = step * problem.periodMinutes();
                double more = (cost(withArrivals(problem, t, 0, arrivals + step)) - plan.cost()) / contacts;
                double less = (plan.cost() - cost(withArrivals(problem, t, 0, arrivals - step))) / contacts;
                double price = plan.contactPrice()[t][0];
                double blur = 1e-5 * (1 + price);
                assertThat(price).as("problem %d, period %d", i, t).isBetween(less - blur, more + blur);
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(150);
    }

    @Test
    void aClassWithoutArrivalsIsSentWhereOneMoreContactWouldBeCheapest() {
        RandomProblems random = new RandomProblems(13);
        for (int i = 0; i < 40; i++) {
            HorizonProblem problem = withArrivals(random.next(2, 2, 3, false), 1, 0, 0);
            HorizonPlan plan = (HorizonPlan) planner.plan(problem);
            double cheapest = Double.POSITIVE_INFINITY;
            int best = -1;
            for (int j = 0; j < 3; j++) {
                double priced = problem.contactCost(0, j) + plan.minutePrice()[1][j] * problem.handleMinutes()[0][j];
                if (problem.eligible()[0][j] && priced < cheapest) {
                    cheapest = priced;
                    best = j;
                }
            }
            assertThat(plan.share()[1][0][best]).isEqualTo(1);
            assertThat(plan.contactPrice()[1][0]).isEqualTo(cheapest);
        }
    }

    @Test
    void sharesOfEveryClassAndPeriodSumToOneAndKeepTheBacklogTheyClaim() {
        RandomProblems random = new RandomProblems(14);
        for (int i = 0; i < 100; i++) {
            HorizonProblem p = random.next(4, 3, 3, false);
            HorizonPlan plan = (HorizonPlan) planner.plan(p);
            double[] waiting = p.backlogMinutes().clone();
            for (int t = 0; t < 4; t++) {
                for (int k = 0; k < 3; k++) {
                    assertThat(Arrays.stream(plan.share()[t][k]).sum()).isBetween(1 - 1e-9, 1 + 1e-9);
                }
                for (int j = 0; j < 3; j++) {
                    if (Double.isInfinite(p.agents()[t][j])) {
                        waiting[j] = 0;
                        continue;
                    }
                    double work = waiting[j] - p.utilisationCap()[j] * p.agents()[t][j] * p.periodMinutes();
                    for (int k = 0; k < 3; k++) {
                        work += plan.share()[t][k][j]
                                * p.arrivals()[t][k]
                                * p.periodMinutes()
                                * p.handleMinutes()[k][j];
                        assertThat(plan.share()[t][k][j] > 0 && !p.eligible()[k][j])
                                .isFalse();
                    }
                    waiting[j] = Math.max(0, work);
                    double blur = 1e-6 * (1 + Math.abs(work));
                    // Where waiting costs nothing the plan may claim more than need be.
                    assertThat(plan.backlog()[t][j]).isGreaterThan(waiting[j] - blur);
                    waiting[j] = plan.backlog()[t][j];
                }
            }
        }
    }
}
