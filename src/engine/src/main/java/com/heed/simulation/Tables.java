package com.heed.simulation;

import java.util.Arrays;

/** Tables (classes, channels) as a plan wants them. */
final class Tables {

    private Tables() {}

    interface Cell {
        double of(int kind, int channel);
    }

    static double[][] of(int kinds, int channels, Cell cell) {
        double[][] table = new double[kinds][channels];
        for (int k = 0; k < kinds; k++) {
            for (int j = 0; j < channels; j++) {
                table[k][j] = cell.of(k, j);
            }
        }
        return table;
    }

    static boolean[][] all(int kinds, int channels) {
        boolean[][] table = new boolean[kinds][channels];
        for (boolean[] row : table) {
            Arrays.fill(row, true);
        }
        return table;
    }
}
