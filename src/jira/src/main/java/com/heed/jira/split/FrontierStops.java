package com.heed.jira.split;

import com.heed.plan.DayPlan;
import com.heed.plan.Frontier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The points of a frontier at which somebody who moves along it stops: its corners, the recommended split, and where all between can be had also round numbers of minutes.
 *
 * @param stops  from the quickest to the cheapest, one at least
 * @param chosen number of the one to begin with: the recommended split, or the cheapest
 */
public record FrontierStops(List<Stop> stops, int chosen) {
    private static final int ABOUT = 40;
    /** Minutes by which two stops differ at least. */
    private static final double SAME = 1e-6;

    /**
     * A split that can be had.
     *
     * @param cost  a day
     * @param split (channels) contacts a day; not to be modified
     */
    public record Stop(double meanResponse, double cost, double[] split) {
        private static Stop of(DayPlan plan) {
            return new Stop(plan.meanResponse(), plan.cost(), plan.split());
        }
    }

    public FrontierStops {
        stops = List.copyOf(stops);
    }

    /** @param recommended null where there is none */
    public static FrontierStops of(Frontier frontier, @Nullable DayPlan recommended) {
        List<Stop> all = new ArrayList<>();
        if (recommended != null) {
            all.add(Stop.of(recommended));
        }
        frontier.points().forEach(point -> add(all, Stop.of(point)));
        if (frontier.straight()) {
            for (int i = 1; i < frontier.points().size(); i++) {
                between(
                        all,
                        frontier,
                        frontier.points().get(i - 1),
                        frontier.points().get(i));
            }
        }
        Stop first = all.getFirst();
        all.sort(Comparator.comparingDouble(Stop::meanResponse));
        return new FrontierStops(all, recommended == null ? all.size() - 1 : all.indexOf(first));
    }

    /** What lies on the line between two corners is a mixture of their splits. */
    private static void between(List<Stop> all, Frontier frontier, DayPlan quick, DayPlan cheap) {
        double step = step(frontier);
        double span = cheap.meanResponse() - quick.meanResponse();
        for (double i = Math.ceil(quick.meanResponse() / step); i * step < cheap.meanResponse(); i++) {
            double share = (i * step - quick.meanResponse()) / span;
            double[] split = new double[quick.split().length];
            for (int c = 0; c < split.length; c++) {
                split[c] = (1 - share) * quick.split()[c] + share * cheap.split()[c];
            }
            add(all, new Stop(i * step, (1 - share) * quick.cost() + share * cheap.cost(), split));
        }
    }

    /** A round number of minutes, such that there are about forty stops. */
    private static double step(Frontier frontier) {
        double span = frontier.points().getLast().meanResponse()
                - frontier.points().getFirst().meanResponse();
        double power = Math.pow(10, Math.floor(Math.log10(span / ABOUT)));
        for (double round : new double[] {1, 2, 5}) {
            if (round * power >= span / ABOUT) {
                return round * power;
            }
        }
        return 10 * power;
    }

    private static void add(List<Stop> all, Stop stop) {
        if (all.stream().noneMatch(other -> Math.abs(other.meanResponse - stop.meanResponse) < SAME)) {
            all.add(stop);
        }
    }

    /** The stop of a mean response, or null if there is none. */
    public @Nullable Stop at(double meanResponse) {
        return stops.stream()
                .filter(stop -> Math.abs(stop.meanResponse - meanResponse) < SAME)
                .findFirst()
                .orElse(null);
    }
}
