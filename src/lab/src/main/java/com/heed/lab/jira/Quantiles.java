package com.heed.lab.jira;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Quantiles by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996, the default of R and NumPy). */
final class Quantiles {
    private Quantiles() {}

    /**
     * The value below which a share of the values lies.
     *
     * @param values at least one
     * @param share  in [0, 1]
     */
    static double of(List<Double> values, double share) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        double place = share * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
