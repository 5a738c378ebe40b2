package com.heed.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one more agent, a promise and an agent who can do two things are worth: by hand, by planning again, and by trying every way to lend an agent's minutes. */
class HorizonWorthTest {
    private final HorizonPlanner planner = new HorizonPlanner();

    /** One period of 10 minutes, 20 contacts; chat takes 1 minute, the phone 5. A minute left over on chat costs 3 x 1 x 10 / 1 = 30, which is less than the phone's 39 more. */
    private static HorizonProblem desk(double chatAgents, double chatLimit) {
        return new HorizonProblem(
                10,
                new double[][] {{2}},
                new double[][] {{1, 5}},
                new double[][] {{0.9, 1}},
                new boolean[][] {{true, true}},
                new double[] {5, 50},
                60,
                new double[] {1, 2},
                new double[][] {{chatAgents, 10}},
                new double[] {0.8, 0.8},
                new double[] {0, 0},
                3,
                new double[][] {{chatLimit, Double.POSITIVE_INFINITY}});
    }

    private HorizonPlan planned(HorizonProblem problem) {
        return (HorizonPlan) planner.plan(problem);
    }

    @Test
    void aWholeAgentSavesLessThanItsFirstMinutesPromiseWhereLittleIsLeftToDo() {
        HorizonProblem problem = desk(2, Double.POSITIVE_INFINITY);
        AgentPrices prices = AgentPrices.of(problem, planned(problem));

        // Room for 16 of 20 minutes: 4 are left, at 30 each; one more agent has 8.
        assertThat(prices.first()[0][0]).isCloseTo(240, within(1e-6));
        assertThat(prices.saves()[0][0]).isCloseTo(120, within(1e-6));
        assertThat(prices.always()[0]).isCloseTo(120, within(1e-6));
        assertThat(prices.first()[0][1]).isZero();
        assertThat(prices.saves()[0][1]).isZero();
    }

    @Test
    void onePhoneAgentWhoCanAlsoChatSavesTheWorkLeftOver() {
        HorizonProblem problem = desk(1, Double.POSITIVE_INFINITY);

        // Ten minutes lent are 8 of chat; 12 are left over.
        assertThat(CrossTraining.of(problem, planned(problem))).singleElement().satisfies(one -> {
            assertThat(List.of(one.from(), one.to())).containsExactly(1, 0);
            assertThat(one.first()).isCloseTo(240, within(1e-6));
            assertThat(one.saves()).isCloseTo(240, within(1e-6));
        });
        HorizonPlan two = (HorizonPlan) planner.plan(problem, List.of(new CrossTrained(1, 0, 2)));
        assertThat(two.cost()).isCloseTo(20 * 11, within(1e-6));
    }

    @Test
    void aPromiseCostsTheCallsThatItMakes() {
        // Of 12 minutes that would wait, 4 may: 8 contacts more are calls, 39 dearer each and not waiting at 30: 9
        // each.
        HorizonProblem problem = desk(1, 4);
        HorizonPlan plan = planned(problem);

        assertThat(plan.limitPrice()[0][0]).isCloseTo(9, within(1e-6));
        Promised promised = promised(problem, new double[] {4, Double.POSITIVE_INFINITY});
        assertThat(PromisePrice.of(promised, plan)).singleElement().satisfies(price -> {
            assertThat(price.dual()).isCloseTo(9, within(1e-3));
            assertThat(price.longer()).isCloseTo(9, within(1e-6));
            assertThat(price.without()).isCloseTo(72, within(1e-6));
        });
    }

    /** With limits of so many minutes of every agent's work. */
    private static Promised promised(HorizonProblem problem, double[] minutes) {
        return new Promised() {
            @Override
            public double[] promises() {
                return minutes.clone();
            }

            @Override
            public HorizonProblem problem(double[] others) {
                double[][] limit = new double[problem.periods()][problem.channels()];
                for (int t = 0; t < limit.length; t++) {
                    for (int j = 0; j < others.length; j++) {
                        double agents = problem.agents()[t][j];
                        limit[t][j] = Double.isFinite(others[j]) && agents > 0
                                ? others[j] * agents
                                : Double.POSITIVE_INFINITY;
                    }
                }
                return new HorizonProblem(
                        problem.periodMinutes(),
                        problem.arrivals(),
                        problem.handleMinutes(),
                        problem.settle(),
                        problem.eligible(),
                        problem.cost(),
                        problem.repeatCost(),
                        problem.waitPrice(),
                        problem.agents(),
                        problem.utilisationCap(),
                        problem.backlogMinutes(),
                        problem.finalBacklogWeight(),
                        limit);
            }
        };
    }

    /** The least cost is convex in what is promised: its dual lies between what a little more saves and what a little less costs. */
    @Test
    void thePriceOfAPromiseLiesBetweenTheDifferencesToBothSides() {
        RandomProblems problems = new RandomProblems(31);
        int seen = 0;
        for (int i = 0; i < 300; i++) {
            HorizonProblem problem = problems.next(3, 2, 3, false);
            double[] minutes = {1 + i % 7, Double.POSITIVE_INFINITY, 2 + i % 5};
            for (int j = 0; j < 3; j++) {
                if (Double.isInfinite(problem.agents()[0][j])) {
                    minutes[j] = Double.POSITIVE_INFINITY;
                }
            }
            Promised promised = promised(problem, minutes);
            if (!(planner.plan(promised.problem(minutes)) instanceof HorizonPlan plan)) {
                continue;
            }
            for (PromisePrice price : PromisePrice.of(promised, plan)) {
                double step = 1e-3 * price.minutes();
                double[] more = minutes.clone();
                more[price.channel()] += step;
                double saves = (plan.cost() - planned(promised.problem(more)).cost()) / step;
                double tolerance = 1e-5 * (1 + plan.cost()) / step;
                assertThat(price.dual()).isGreaterThanOrEqualTo(saves - tolerance);
                assertThat(price.longer()).isLessThanOrEqualTo(price.dual() + tolerance);
                assertThat(price.without()).isGreaterThanOrEqualTo(price.longer() - 1e-6 * (1 + plan.cost()));
                double[] less = minutes.clone();
                less[price.channel()] -= step;
                if (planner.plan(promised.problem(less)) instanceof HorizonPlan tighter) {
                    assertThat(price.dual()).isLessThanOrEqualTo((tighter.cost() - plan.cost()) / step + tolerance);
                }
                seen += price.dual() > 1e-6 ? 1 : 0;
            }
        }
        assertThat(seen).isGreaterThan(20);
    }

    /** An agent who can do two things saves as much as the best way to move minutes of his between both channels, found by trying eleven amounts in each of two periods. */
    @Test
    void lendingAgreesWithTryingEveryWayToLend() {
        RandomProblems problems = new RandomProblems(77);
        int seen = 0;
        for (int i = 0; i < 60; i++) {
            HorizonProblem problem = problems.next(2, 2, 2, false);
            if (Double.isInfinite(problem.agents()[0][0])
                    || Double.isInfinite(problem.agents()[0][1])
                    || !(planner.plan(problem) instanceof HorizonPlan plan)) {
                continue;
            }
            HorizonPlan lent = (HorizonPlan) planner.plan(problem, List.of(new CrossTrained(0, 1, 1)));
            double best = plan.cost();
            for (int a = 0; a <= 10; a++) {
                for (int b = 0; b <= 10; b++) {
                    double[][] agents = {moved(problem.agents()[0], a / 10.0), moved(problem.agents()[1], b / 10.0)};
                    best = Math.min(best, planned(problem.withAgents(agents)).cost());
                }
            }
            double nearly = 1e-6 * (1 + plan.cost());
            assertThat(lent.cost()).isLessThanOrEqualTo(best + nearly);
            // Between two of eleven amounts lies a tenth of an agent at most, in each period.
            double grid = 0;
            for (int t = 0; t < 2; t++) {
                grid += 0.1 * Math.max(plan.agentSaves(problem, t, 0), plan.agentSaves(problem, t, 1));
            }
            assertThat(lent.cost()).isGreaterThanOrEqualTo(best - grid - nearly);
            CrossTraining.of(problem, plan).stream()
                    .filter(one -> one.from() == 0)
                    .forEach(one -> assertThat(one.saves()).isCloseTo(plan.cost() - lent.cost(), within(nearly)));
            seen += plan.cost() - lent.cost() > nearly ? 1 : 0;
        }
        assertThat(seen).isGreaterThan(5);
    }

    private static double[] moved(double[] agents, double share) {
        double lent = Math.min(share, agents[0]);
        return new double[] {agents[0] - lent, agents[1] + lent};
    }

    @Test
    void noSavingIsMoreThanItsFirstMinutesAndNoneIsNegative() {
        RandomProblems problems = new RandomProblems(5);
        int seen = 0;
        for (int i = 0; i < 100; i++) {
            HorizonProblem problem = problems.next();
            if (!(planner.plan(problem) instanceof HorizonPlan plan)) {
                continue;
            }
            AgentPrices prices = AgentPrices.of(problem, plan);
            for (int t = 0; t < problem.periods(); t++) {
                for (int j = 0; j < problem.channels(); j++) {
                    assertThat(prices.saves()[t][j]).isBetween(0.0, prices.first()[t][j]);
                    if (Double.isFinite(problem.agents()[t][j])) {
                        double[][] agents = problem.agents().clone();
                        agents[t] = agents[t].clone();
                        agents[t][j]++;
                        double again = plan.cost()
                                - planned(problem.withAgents(agents)).cost();
                        assertThat(prices.saves()[t][j]).isCloseTo(again, within(1e-6 * (1 + plan.cost())));
                        seen += again > 1e-6 ? 1 : 0;
                    }
                }
            }
            assertThat(Arrays.stream(prices.always()).min().orElse(0)).isGreaterThanOrEqualTo(0);
        }
        assertThat(seen).isGreaterThan(50);
    }

    @Test
    void anAgentCannotBeLentToWhereHeIs() {
        assertThatThrownBy(() -> new CrossTrained(1, 1, 1)).hasMessageContaining("name two different channels");
        assertThatThrownBy(() -> planner.plan(desk(1, 1), List.of(new CrossTrained(0, 2, 1))))
                .hasMessage("there is no channel 2; the problem has 2");
    }
}
