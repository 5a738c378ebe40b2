package com.heed.forecast;

import com.heed.forecast.DeskCalendar.Place;
import com.heed.forecast.Regression.Family;
import java.util.Arrays;
import java.util.Map;

/**
 * The share of a class among all contacts: the logarithm of its count over what is expected of all, by weekday and time of day (a Poisson regression around the forecast of all). Weights are constant, weekdays, half hours of the day.
 */
final class ClassShares {

    private static final int DAY = 1;
    private static final int TIME = DAY + WeekDesign.DAYS;
    static final int WIDTH = TIME + DeskCalendar.PERIODS_A_DAY;

    /** A weekday is held back as by 20 contacts, a half hour to its neighbours as by 40. */
    private static final double DAY_CONTACTS = 20;

    private static final double TIME_CONTACTS = 40;
    /** Nothing holds the constant but half a contact, so that a class of which none came in a while is not impossible. */
    private static final double HALF = 0.5;

    private ClassShares() {}

    /**
     * @param counts (half hours) of the class
     * @param means  (half hours) expected of all
     * @param places (half hours)
     * @param thick  contacts from which on the share may depend on the time
     */
    static double[] fit(double[] counts, double[] means, Place[] places, int thick) {
        double all = Arrays.stream(counts).sum();
        double level = StrictMath.log((all + HALF) / (Arrays.stream(means).sum() + 2 * HALF));
        if (all < thick) {
            double[] weights = new double[WIDTH];
            weights[0] = level;
            return weights;
        }
        Rows rows = new Rows(WIDTH);
        double[] offsets = new double[counts.length];
        double[] ones = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            rows.add(at(places[i]), new double[] {1, 1, 1});
            offsets[i] = level + StrictMath.log(means[i]);
            ones[i] = 1;
        }
        Penalty penalty = new Penalty(WIDTH);
        for (int day = 0; day < WeekDesign.DAYS; day++) {
            penalty.towardsZero(DAY + day, DAY_CONTACTS);
        }
        for (int time = 0; time < DeskCalendar.PERIODS_A_DAY; time++) {
            penalty.towardsZero(TIME + time, 1);
            penalty.alike(TIME + time, TIME + (time + 1) % DeskCalendar.PERIODS_A_DAY, TIME_CONTACTS);
        }
        double[] weights = Regression.fit(Family.POISSON, rows, counts, offsets, ones, penalty)
                .weights();
        weights[0] += level;
        return weights;
    }

    private static int[] at(Place place) {
        return new int[] {0, DAY + place.day(), TIME + place.period()};
    }

    /** Of a class at a place of the week, so that those of all classes add up to 1; 0 for a class never met. */
    static double share(Map<String, double[]> weights, String contactClass, Place place) {
        int[] at = at(place);
        double own = 0;
        double sum = 0;
        for (Map.Entry<String, double[]> entry : weights.entrySet()) {
            double[] w = entry.getValue();
            double one = StrictMath.exp(w[at[0]] + w[at[1]] + w[at[2]]);
            sum += one;
            own = entry.getKey().equals(contactClass) ? one : own;
        }
        return sum == 0 ? 0 : own / sum;
    }
}
