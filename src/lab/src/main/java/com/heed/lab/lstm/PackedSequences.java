package com.heed.lab.lstm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Sequences side by side, longest first: a row an event, all first events before all second ones, so that a layer takes one step for all of them at once and no row is filled up.
 *
 * @param items  (rows)
 * @param next   (rows) the item after each; empty where nothing is to be learned
 * @param starts (steps + 1) the row with which each step begins, and the number of rows
 */
record PackedSequences(int[] items, int[] next, int[] starts) {

    /** Of the events of each sequence but the last, with the one after each. @param sequences each of two events or more */
    static PackedSequences learned(List<int[]> sequences) {
        List<int[]> longestFirst = new ArrayList<>(sequences);
        longestFirst.sort(
                Comparator.comparingInt((int[] sequence) -> sequence.length).reversed());
        int steps = longestFirst.isEmpty() ? 0 : longestFirst.getFirst().length - 1;
        int[] starts = new int[steps + 1];
        int rows =
                longestFirst.stream().mapToInt(sequence -> sequence.length - 1).sum();
        int[] items = new int[rows];
        int[] next = new int[rows];
        int row = 0;
        for (int t = 0; t < steps; t++) {
            starts[t] = row;
            for (int b = 0; b < longestFirst.size() && longestFirst.get(b).length - 1 > t; b++) {
                items[row] = longestFirst.get(b)[t];
                next[row++] = longestFirst.get(b)[t + 1];
            }
        }
        starts[steps] = row;
        return new PackedSequences(items, next, starts);
    }

    /** One sequence, all of it. */
    static PackedSequences read(int[] sequence) {
        int[] starts = new int[sequence.length + 1];
        Arrays.setAll(starts, t -> t);
        return new PackedSequences(sequence, new int[0], starts);
    }

    int rows() {
        return items.length;
    }

    int steps() {
        return starts.length - 1;
    }

    /** Sequences that have so many events: the first of them. @param step from 0 */
    int sequences(int step) {
        return starts[step + 1] - starts[step];
    }
}
