package com.heed.simulation;

import java.util.Arrays;

/** Waits in minutes, with their mean and quantiles. */
final class Waits {

    private double[] minutes = new double[64];
    private int size;
    private double sum;

    void add(double wait) {
        if (size == minutes.length) {
            minutes = Arrays.copyOf(minutes, 2 * size);
        }
        minutes[size++] = wait;
        sum += wait;
    }

    int size() {
        return size;
    }

    /** 0 if there is none. */
    double mean() {
        return size == 0 ? 0 : sum / size;
    }

    /** With straight lines between the order statistics (type 7 of Hyndman and Fan 1996); 0 if there is none. @param share in [0, 1] */
    double quantile(double share) {
        if (size == 0) {
            return 0;
        }
        Arrays.sort(minutes, 0, size);
        double place = share * (size - 1);
        int below = (int) place;
        int above = Math.min(below + 1, size - 1);
        return minutes[below] + (place - below) * (minutes[above] - minutes[below]);
    }
}
