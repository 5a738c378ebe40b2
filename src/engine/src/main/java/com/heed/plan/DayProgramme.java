package com.heed.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The linear programme of one day, for one way to fill the steps of those channels whose order it cannot keep by itself. One column for each usable
 * step of each channel.
 */
final class DayProgramme {
    private final DayProblem problem;
    private final int[] first;
    private final LinearProgram programme;
    private final int[] most;
    private final int[] least;
    private int mean = -1;

    /** @param reached (channels) the last step that is used; ignored for channels whose order the programme keeps */
    DayProgramme(DayProblem problem, int[] reached) {
        this.problem = problem;
        int channels = problem.channels().size();
        first = new int[channels + 1];
        for (int c = 0; c < channels; c++) {
            first[c + 1] = first[c] + problem.channels().get(c).usable().size();
        }
        programme = new LinearProgram(first[channels]);
        most = new int[channels];
        least = new int[channels];
        for (int c = 0; c < channels; c++) {
            channel(c, reached[c]);
        }
        programme.equal(problem.contacts(), all(), ones(first[channels]));
        switch (problem.limit()) {
            case MeanResponse.Free ignored -> {}
            case MeanResponse.AtMost limit ->
                mean = programme.atMost(limit.minutes() * problem.contacts(), all(), minutes());
            case MeanResponse.Exactly limit ->
                mean = programme.equal(limit.minutes() * problem.contacts(), all(), minutes());
        }
        double[] costs = values(problem.goal());
        for (int i = 0; i < costs.length; i++) {
            programme.cost(i, costs[i]);
        }
    }

    private double[] values(DayGoal goal) {
        double[] minutes = minutes();
        double[] values = new double[minutes.length];
        for (int c = 0; c < problem.channels().size(); c++) {
            for (int i = first[c]; i < first[c + 1]; i++) {
                values[i] = goal.of(problem.channels().get(c).cost(), minutes[i]);
            }
        }
        return values;
    }

    private void channel(int c, int reached) {
        DayChannel channel = problem.channels().get(c);
        List<ResponseStep> steps = channel.usable();
        boolean ordered = DayProblem.ordered(channel, problem.limit());
        for (int s = 0; s < steps.size(); s++) {
            double width = steps.get(s).contacts();
            double from = ordered && s < reached ? width : 0;
            programme.bounds(first[c] + s, from, ordered && s > reached ? 0 : width);
        }
        int[] own = new int[steps.size()];
        Arrays.setAll(own, s -> first[c] + s);
        most[c] = Double.isInfinite(channel.maximum()) || own.length == 0
                ? -1
                : programme.atMost(channel.maximum(), own, ones(own.length));
        double[] minus = new double[own.length];
        Arrays.fill(minus, -1);
        least[c] = channel.minimum() > 0 && own.length > 0 ? programme.atMost(-channel.minimum(), own, minus) : -1;
    }

    private int[] all() {
        int[] all = new int[first[first.length - 1]];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private double[] minutes() {
        List<Double> minutes = new ArrayList<>();
        for (DayChannel channel : problem.channels()) {
            channel.usable().forEach(step -> minutes.add(step.minutes()));
        }
        return minutes.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The best split for this way to fill the steps; of equally good ones the better in what comes second. */
    LinearProgram.Answer best() {
        return programme.minimise(values(problem.goal().second()));
    }

    DayPlan plan(LinearProgram.Optimum optimum) {
        double[] split = new double[problem.channels().size()];
        double cost = 0;
        double waited = 0;
        for (int c = 0; c < split.length; c++) {
            DayChannel channel = problem.channels().get(c);
            for (int i = first[c]; i < first[c + 1]; i++) {
                split[c] += optimum.x()[i];
                waited += optimum.x()[i] * channel.usable().get(i - first[c]).minutes();
            }
            cost += split[c] * channel.cost();
        }
        return new DayPlan(
                split, cost, waited / problem.contacts(), problem.goal().of(cost, waited));
    }

    /** What one more place on a channel is worth, at least 0. */
    double priceOfPlace(LinearProgram.Optimum optimum, int channel) {
        return most[channel] < 0 ? 0 : -optimum.price()[most[channel]];
    }

    /** What one contact less among those a channel must get is worth, at least 0. */
    double priceOfMinimum(LinearProgram.Optimum optimum, int channel) {
        return least[channel] < 0 ? 0 : -optimum.price()[least[channel]];
    }

    /** What one more minute of one contact's waiting is worth; below 0 only where the mean must be reached exactly. */
    double priceOfMinute(LinearProgram.Optimum optimum) {
        return mean < 0 ? 0 : -optimum.price()[mean];
    }
}
