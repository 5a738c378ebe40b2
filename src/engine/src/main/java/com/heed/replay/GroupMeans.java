package com.heed.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Mean cost by group of contacts and action, with the decision asked about left out. Means of few are drawn to that of the action, and this one to that of
 * all, as if ten more decisions had come out like those.
 */
public final class GroupMeans<C> implements CostModel<C> {

    private static final double PRIOR = 10;

    private final List<LoggedDecision<C>> log;
    private final Function<C, Object> group;
    private final Map<Object, Sum> sums = new HashMap<>();

    private static final Object ALL = new Object();

    private record Cell(Object group, int action) {}

    private static final class Sum {
        private double cost;
        private int count;
    }

    /** @param group what contacts are told apart by, such as their class */
    public GroupMeans(List<LoggedDecision<C>> log, Function<C, Object> group) {
        this.log = List.copyOf(log);
        this.group = group;
        for (LoggedDecision<C> decision : log) {
            add(new Cell(group.apply(decision.context()), decision.action()), decision.cost());
            add(new Cell(ALL, decision.action()), decision.cost());
            add(ALL, decision.cost());
        }
    }

    private void add(Object key, double cost) {
        Sum sum = sums.computeIfAbsent(key, ignored -> new Sum());
        sum.cost += cost;
        sum.count++;
    }

    @Override
    public double cost(int place, C context, int action) {
        LoggedDecision<C> left = log.get(place);
        boolean same = left.action() == action;
        double all = mean(ALL, left, true, 0, 0);
        double ofAction = mean(new Cell(ALL, action), left, same, all, PRIOR);
        Object own = group.apply(context);
        boolean within = same && own.equals(group.apply(left.context()));
        return mean(new Cell(own, action), left, within, ofAction, PRIOR);
    }

    /** @param without whether the sum has the decision that is left out */
    private double mean(Object key, LoggedDecision<C> left, boolean without, double prior, double weight) {
        Sum sum = sums.get(key);
        if (sum == null) {
            return prior;
        }
        double cost = sum.cost - (without ? left.cost() : 0);
        double count = sum.count - (without ? 1 : 0) + weight;
        return count == 0 ? prior : (cost + weight * prior) / count;
    }
}
