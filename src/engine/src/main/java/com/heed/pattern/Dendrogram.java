package com.heed.pattern;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * The tree of joins by average link: the two groups whose members are most alike on the mean are joined, and again, until one is left (Sokal and Michener 1958).
 *
 * @param left   (rows - 1) what each join joins: a row, or {@code rows} + an earlier join
 * @param right  (rows - 1) likewise
 * @param size   (rows - 1) rows under each join
 * @param height (rows - 1) mean similarity between the two sides; never higher than those of the joins under it, up to rounding
 */
record Dendrogram(int[] left, int[] right, int[] size, double[] height) {

    /** @param similarity (rows, rows) symmetric; overwritten */
    static Dendrogram of(double[][] similarity) {
        int n = similarity.length;
        int joins = Math.max(0, n - 1);
        Dendrogram tree = new Dendrogram(new int[joins], new int[joins], new int[joins], new double[joins]);
        int[] name = UnitRows.all(n);
        int[] rows = new int[n];
        Arrays.fill(rows, 1);
        boolean[] gone = new boolean[n];
        int[] partner = new int[n];
        for (int i = 0; i < n; i++) {
            partner[i] = partner(similarity, gone, i);
        }
        for (int join = 0; join < joins; join++) {
            int a = -1;
            for (int i = 0; i < n; i++) {
                if (!gone[i] && (a < 0 || similarity[i][partner[i]] > similarity[a][partner[a]])) {
                    a = i;
                }
            }
            int b = partner[a];
            tree.left[join] = name[a];
            tree.right[join] = name[b];
            tree.size[join] = rows[a] + rows[b];
            tree.height[join] = similarity[a][b];
            gone[b] = true;
            for (int i = 0; i < n; i++) {
                if (!gone[i] && i != a) {
                    similarity[a][i] = (rows[a] * similarity[a][i] + rows[b] * similarity[b][i]) / (rows[a] + rows[b]);
                    similarity[i][a] = similarity[a][i];
                }
            }
            rows[a] += rows[b];
            name[a] = n + join;
            refresh(similarity, gone, partner, a, b);
        }
        return tree;
    }

    private static void refresh(double[][] similarity, boolean[] gone, int[] partner, int a, int b) {
        for (int i = 0; i < partner.length; i++) {
            if (!gone[i] && (i == a || partner[i] == a || partner[i] == b)) {
                partner[i] = partner(similarity, gone, i);
            } else if (!gone[i] && similarity[i][a] > similarity[i][partner[i]]) {
                partner[i] = a;
            }
        }
    }

    /** The most alike group still there; itself when there is no other. */
    private static int partner(double[][] similarity, boolean[] gone, int i) {
        int best = i;
        for (int j = 0; j < similarity.length; j++) {
            if (j != i && !gone[j] && (best == i || similarity[i][j] > similarity[i][best])) {
                best = j;
            }
        }
        return best;
    }

    int joins() {
        return left.length;
    }

    /** The rows under a join, ascending. */
    int[] rows(int join) {
        int n = joins() + 1;
        int[] rows = new int[size[join]];
        int found = 0;
        ArrayDeque<Integer> open = new ArrayDeque<>();
        open.push(n + join);
        while (!open.isEmpty()) {
            int node = open.pop();
            if (node < n) {
                rows[found++] = node;
            } else {
                open.push(left[node - n]);
                open.push(right[node - n]);
            }
        }
        Arrays.sort(rows);
        return rows;
    }

    /** How much lower the next join is: how clearly a group stands apart from what it is joined to. Infinite for the last join. */
    double[] prominence() {
        int n = joins() + 1;
        double[] prominence = new double[joins()];
        Arrays.fill(prominence, Double.POSITIVE_INFINITY);
        for (int join = 0; join < joins(); join++) {
            for (int side : new int[] {left[join], right[join]}) {
                if (side >= n) {
                    prominence[side - n] = height[side - n] - height[join];
                }
            }
        }
        return prominence;
    }
}
