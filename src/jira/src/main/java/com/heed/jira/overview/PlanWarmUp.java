package com.heed.jira.overview;

import com.heed.plan.CrossTraining;
import com.heed.plan.DayChannel;
import com.heed.plan.DayGoal;
import com.heed.plan.DayPlan;
import com.heed.plan.DayPlanner;
import com.heed.plan.DayProblem;
import com.heed.plan.Frontier;
import com.heed.plan.HorizonPlan;
import com.heed.plan.HorizonPlanner;
import com.heed.plan.HorizonProblem;
import com.heed.plan.MeanResponse;
import com.heed.plan.OneMore;
import java.util.List;

/** Plans a small day of each kind once. The solver's classes are loaded and compiled by that, which took the first administrator of a started Jira seconds. */
final class PlanWarmUp {
    private PlanWarmUp() {}

    static void run() {
        DayProblem day = new DayProblem(
                1000,
                List.of(
                        new DayChannel("phone", 50, 5).withLimits(60, 300),
                        new DayChannel("chat", 5, 1).withLimits(0, 600),
                        new DayChannel("email", 10, 15).withLimits(0, 350)),
                new MeanResponse.AtMost(4),
                DayGoal.COST);
        if (new DayPlanner().plan(day) instanceof DayPlan plan) {
            OneMore.of(day, plan, channel -> 100);
        }
        Frontier.of(day);
        HorizonProblem hours = new HorizonProblem(
                60,
                new double[][] {{2, 1}, {1, 2}, {2, 2}},
                new double[][] {{1, 5}, {2, 6}},
                new double[][] {{0.9, 1}, {0.8, 1}},
                new boolean[][] {{true, true}, {true, true}},
                new double[] {5, 50},
                60,
                new double[] {1, 2},
                new double[][] {{1, 10}, {1, 10}, {1, 10}},
                new double[] {0.8, 0.8},
                new double[] {0, 0},
                3);
        if (new HorizonPlanner().plan(hours) instanceof HorizonPlan plan) {
            CrossTraining.of(hours, plan);
        }
    }
}
