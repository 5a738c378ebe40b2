package com.heed.jira.routing;

import com.heed.desk.ClassShares;
import com.heed.desk.DeskTerms;
import com.heed.desk.NextHours;
import com.heed.jira.store.Plans;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.StoredPlan;
import com.heed.plan.HorizonOutcome;
import com.heed.plan.HorizonPlan;
import com.heed.plan.HorizonPlanner;
import com.heed.plan.HorizonProblem;
import com.heed.plan.NoPlan;
import com.heed.routing.Channel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Plans a project's coming two hours and keeps the plan. Where a promise about waiting cannot be kept, the plan is made without the promises, and says which one stands in the way: prices
 * are needed most when too much is waiting.
 */
@Component
public class Replanning {
    private final Settings settings;
    private final LiveDesk desk;
    private final Plans plans;
    private final Clock clock;

    @Autowired
    public Replanning(Settings settings, LiveDesk desk, Plans plans) {
        this(settings, desk, plans, Clock.systemUTC());
    }

    Replanning(Settings settings, LiveDesk desk, Plans plans, Clock clock) {
        this.settings = settings;
        this.desk = desk;
        this.plans = plans;
        this.clock = clock;
    }

    /** Whether a project's contacts are routed by prices. */
    public boolean isPriced(long projectId) {
        ProjectSettings project = settings.ofProject(projectId);
        return !project.channels().isEmpty()
                && project.mode().predicts()
                && project.deskTerms().policy() == DeskTerms.Policy.PRICES;
    }

    /** @throws IllegalStateException if no channel is on */
    public StoredPlan plan(long projectId) {
        ProjectSettings project = settings.ofProject(projectId);
        DeskTerms terms = project.deskTerms();
        double scale = desk.arrivalScale(projectId, terms);
        NextHours hours = new NextHours(
                terms,
                project.channels(),
                desk.belief(projectId, terms),
                desk.backlog(projectId),
                scale,
                clock.instant());
        if (hours.channels().isEmpty()) {
            throw new IllegalStateException("no channel of project " + projectId + " is on; turn one on");
        }
        HorizonPlanner planner = new HorizonPlanner();
        HorizonProblem problem = hours.problem(hours.promises());
        HorizonOutcome outcome = planner.plan(problem);
        NoPlan none = null;
        if (outcome instanceof NoPlan broken) {
            none = broken;
            if (hours.promises()) {
                problem = hours.problem(false);
                outcome = planner.plan(problem);
            }
        }
        StoredPlan plan = stored(hours, problem, outcome instanceof HorizonPlan found ? found : null, none);
        plans.add(projectId, plan);
        return plan;
    }

    private static StoredPlan stored(
            NextHours hours, HorizonProblem problem, @Nullable HorizonPlan plan, @Nullable NoPlan none) {
        List<Double> arrivals = new ArrayList<>();
        for (double[] period : problem.arrivals()) {
            arrivals.add(Arrays.stream(period).sum() * problem.periodMinutes());
        }
        List<List<Double>> saves = new ArrayList<>();
        if (plan != null) {
            for (int t = 0; t < problem.periods(); t++) {
                List<Double> period = new ArrayList<>();
                for (int j = 0; j < problem.channels(); j++) {
                    period.add(plan.agentSaves(problem, t, j));
                }
                saves.add(period);
            }
        }
        return new StoredPlan(
                hours.from().toEpochMilli(),
                problem.periodMinutes(),
                hours.channels().stream().map(Channel::slug).toList(),
                plan == null ? List.of() : lists(plan.minutePrice()),
                saves,
                plan == null ? List.of() : lists(plan.backlog()),
                arrivals,
                hours.scale(),
                plan == null ? 0 : plan.cost(),
                none == null ? null : none.key(),
                none == null ? List.of() : names(none, hours));
    }

    /** Classes, channels and periods of the sentence by their names; periods are counted from 1. */
    private static List<String> names(NoPlan none, NextHours hours) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < none.args().size(); i++) {
            Object arg = none.args().get(i);
            if (none.key().equals("plan.none.class") && arg instanceof Integer k) {
                names.add(ClassShares.KNOWN.get(k).key());
            } else if (none.key().equals("plan.none.promise") && arg instanceof Integer number) {
                names.add(i == 0 ? hours.channels().get(number).name() : String.valueOf(number + 1));
            } else {
                names.add(Objects.toString(arg));
            }
        }
        return names;
    }

    private static List<List<Double>> lists(double[][] table) {
        return Arrays.stream(table)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }
}
