package com.heed.forecast;

import java.util.Arrays;

/** The features of cases, few of which are not 0 in each: row by row, places and values. */
final class Rows {

    private final int width;
    private int[][] places = new int[256][];
    private double[][] values = new double[256][];
    private int size;

    /** @param width features in all */
    Rows(int width) {
        this.width = width;
    }

    /** @param at places of the values, each below the width; kept, not copied */
    void add(int[] at, double[] value) {
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        places[size] = at;
        values[size++] = value;
    }

    int size() {
        return size;
    }

    int width() {
        return width;
    }

    double dot(int row, double[] weights) {
        return dot(places[row], values[row], weights);
    }

    static double dot(int[] at, double[] value, double[] weights) {
        double sum = 0;
        for (int k = 0; k < at.length; k++) {
            sum += value[k] * weights[at[k]];
        }
        return sum;
    }

    /** to += factor * row */
    void addTo(int row, double factor, double[] to) {
        int[] at = places[row];
        double[] value = values[row];
        for (int k = 0; k < at.length; k++) {
            to[at[k]] += factor * value[k];
        }
    }

    /** The lower triangle of to += factor * row row' */
    void addSquareTo(int row, double factor, double[][] to) {
        int[] at = places[row];
        double[] value = values[row];
        for (int k = 0; k < at.length; k++) {
            for (int l = 0; l < at.length; l++) {
                if (at[l] <= at[k]) {
                    to[at[k]][at[l]] += factor * value[k] * value[l];
                }
            }
        }
    }
}
