package com.heed.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Plans the coming periods as a linear programme.
 *
 * <p>Minimise {@code sum n[k,t] x[k,j,t] (cost_j + repeatCost (1 - s[k,j])) + sum waitPrice_j b[j,t] dt / h_j} where {@code n = arrivals dt}, over
 * shares x that sum to 1 for each class and period, and backlogs {@code b[j,t] >= b[j,t-1] + sum_k n[k,t] h[k,j] x[k,j,t] - cap_j agents[j,t] dt}, {@code b >= 0}.
 * {@code b / h_j}, with h_j the arrivals-weighted mean handle time, is the number of contacts waiting, so that the last term is customer-minutes
 * times their price. The last period's backlog is weighed by {@link HorizonProblem#finalBacklogWeight()}.
 *
 * <p>The programme is solved in contacts {@code y = n x} that leave the channel which costs their class least; the others stay there.
 */
public final class HorizonPlanner {

    public HorizonOutcome plan(HorizonProblem problem) {
        return plan(problem, List.of());
    }

    /**
     * With agents who can serve another channel than their own, too: a column for each of them and each period, of the minutes that are lent.
     *
     * @throws IllegalArgumentException if one of their channels is not among the problem's
     */
    public HorizonOutcome plan(HorizonProblem problem, List<CrossTrained> agents) {
        HorizonColumns columns = new HorizonColumns(problem, agents);
        for (int k = 0; k < problem.classes(); k++) {
            if (columns.arrives(k) && !columns.anyEligible(k)) {
                return new NoPlan("plan.none.class", List.of(k), columns.contacts(k));
            }
        }
        LinearProgram programme = columns.programme();
        return switch (programme.minimise()) {
            case LinearProgram.Optimum optimum -> columns.plan(optimum);
            case LinearProgram.Infeasible ignored -> columns.bindingLimit();
            case LinearProgram.Failed failed ->
                new NoPlan("plan.none.solver", new ArrayList<>(List.of(failed.state())), 0);
        };
    }
}
