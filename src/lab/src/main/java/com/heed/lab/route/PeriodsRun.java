package com.heed.lab.route;

import com.heed.lab.report.Texts;
import com.heed.lab.run.WrongUse;
import com.heed.plan.AgentPrices;
import com.heed.plan.CrossTraining;
import com.heed.plan.HorizonOutcome;
import com.heed.plan.HorizonPlan;
import com.heed.plan.HorizonPlanner;
import com.heed.plan.HorizonProblem;
import com.heed.plan.NoPlan;
import com.heed.plan.PromisePrice;
import com.heed.queueing.ServiceLevel;
import com.heed.queueing.Staffing;
import com.heed.simulation.Scenario;
import com.heed.simulation.ScenarioDay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scenario's day planned by the period, with what one more of anything is worth in it.
 *
 * @param problem  as it was planned; without promises where one cannot be kept
 * @param broken   that promise; null where all are kept
 * @param staffing of each period and channel to which the plan sends contacts, if a service level was asked for
 */
record PeriodsRun(
        ScenarioDay day,
        HorizonProblem problem,
        HorizonPlan plan,
        @Nullable NoPlan broken,
        AgentPrices agents,
        List<PromisePrice> promises,
        List<CrossTraining> training,
        @Nullable ServiceLevel level,
        List<Staffed> staffing) {

    /**
     * One channel in one period.
     *
     * @param load     in erlangs, of the contacts that the plan sends there
     * @param agents   on shift on the mean
     * @param needed   the least that keep the service level
     * @param answered share of contacts answered in time by those needed
     */
    record Staffed(int period, int channel, double load, double agents, int needed, double answered) {}

    /** @throws WrongUse if the day has no plan even without promises */
    static PeriodsRun of(ScenarioDay day, @Nullable ServiceLevel level) {
        HorizonProblem problem = day.problem(day.promises());
        HorizonOutcome outcome = new HorizonPlanner().plan(problem);
        NoPlan broken = null;
        if (outcome instanceof NoPlan none) {
            broken = none;
            problem = day.free();
            outcome = new HorizonPlanner().plan(problem);
        }
        if (!(outcome instanceof HorizonPlan plan)) {
            throw new WrongUse(
                    "'" + day.scenario().name() + "' has no plan: " + PlanWords.says((NoPlan) outcome, Texts.in("en")));
        }
        return new PeriodsRun(
                day,
                problem,
                plan,
                broken,
                AgentPrices.of(problem, plan),
                broken == null ? PromisePrice.of(day, plan) : List.of(),
                CrossTraining.of(problem, plan),
                level,
                level == null ? List.of() : staffed(day, problem, plan, level));
    }

    private static List<Staffed> staffed(
            ScenarioDay day, HorizonProblem problem, HorizonPlan plan, ServiceLevel level) {
        List<Staffed> staffed = new ArrayList<>();
        Scenario scenario = day.scenario();
        for (int t = 0; t < problem.periods(); t++) {
            for (int j = 0; j < problem.channels(); j++) {
                double contacts = 0;
                double load = 0;
                for (int k = 0; k < problem.classes(); k++) {
                    double sent = problem.arrivals()[t][k] * plan.share()[t][k][j];
                    contacts += sent;
                    load += sent * problem.handleMinutes()[k][j];
                }
                if (load > 1e-9) {
                    double handle = load / contacts;
                    double patience = scenario.channels().get(j).live()
                            ? scenario.belief().patienceMinutes().get(j)
                            : Double.POSITIVE_INFINITY;
                    int needed = Math.max(1, Staffing.forServiceLevel(load, handle, level, patience));
                    staffed.add(new Staffed(
                            t,
                            j,
                            load,
                            problem.agents()[t][j],
                            needed,
                            Staffing.answeredWithin(level.minutes(), needed, load, handle, patience)));
                }
            }
        }
        return staffed;
    }

    String channel(int number) {
        return day.scenario().channels().get(number).name();
    }

    /** Contacts of the day by belief. */
    double contacts() {
        double sum = 0;
        for (double[] period : problem.arrivals()) {
            for (double rate : period) {
                sum += rate * problem.periodMinutes();
            }
        }
        return sum;
    }

    /** {@code 0:00-1:00} of the day, in hours and minutes since it begins. */
    String period(int number) {
        return clock(number * day.periodMinutes()) + "\u2013" + clock((number + 1) * day.periodMinutes());
    }

    private static String clock(double minutes) {
        long whole = Math.round(minutes);
        return String.format("%d:%02d", whole / 60, whole % 60);
    }
}
