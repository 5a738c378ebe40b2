package com.heed.risk;

import com.heed.risk.RiskColumn.Categories;
import com.heed.risk.RiskColumn.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which terms a table gives a logistic regression. A level needs {@value #LEAST} rows; the most frequent one is what the others are compared with. Terms that are sums of earlier ones are left out.
 *
 * @param terms in the order of the matrix, behind the column of ones
 */
record LogisticDesign(List<Term> terms) {
    private static final int LEAST = 10;
    /** Fewer different values than this are not worth a bend. */
    private static final int DIFFERENT = 8;
    /** A value this many times the width of the middle 98 % beyond it is drawn in. */
    private static final double FENCE = 3;
    /** What is left of a column's square beside the columns before it, for it to say anything new. */
    private static final double NEW = 1e-7;

    LogisticDesign {
        terms = List.copyOf(terms);
    }

    /** @param bent whether numbers may bend */
    static LogisticDesign of(RiskTable table, boolean bent) {
        List<Term> terms = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            switch (table.columns().get(c)) {
                case Numbers numbers -> numbers(c, numbers, bent, terms);
                case Categories words -> levels(c, words, terms);
            }
        }
        return new LogisticDesign(fresh(table, terms));
    }

    private static void numbers(int c, Numbers column, boolean bent, List<Term> terms) {
        double[] sorted = Arrays.stream(column.values())
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return;
        }
        double low = sorted[(int) (0.01 * (sorted.length - 1))];
        double high = sorted[(int) Math.ceil(0.99 * (sorted.length - 1))];
        double width = high - low;
        double least = width > 0 ? Math.max(sorted[0], low - FENCE * width) : sorted[0];
        double most = width > 0 ? Math.min(sorted[sorted.length - 1], high + FENCE * width) : sorted[sorted.length - 1];
        double[] drawn = Arrays.stream(sorted)
                .map(v -> Math.min(most, Math.max(least, v)))
                .toArray();
        double mean = mean(drawn);
        double step = deviation(drawn, mean);
        if (step > 0) {
            terms.add(new Term.Linear(c, column.name(), least, most, mean, step));
            if (bent && Arrays.stream(sorted).distinct().count() >= DIFFERENT) {
                double[] shares = Term.Bend.shares(sorted);
                for (int which = -1; which < Term.Bend.BENDS; which++) {
                    Term.Bend plain = new Term.Bend(c, column.name(), sorted, which, 0, 1);
                    double[] raw = Arrays.stream(shares).map(plain::bent).toArray();
                    double middle = mean(raw);
                    double spread = deviation(raw, middle);
                    if (spread > 0) {
                        terms.add(new Term.Bend(c, column.name(), sorted, which, middle, spread));
                    }
                }
            }
        }
        int unknown = column.size() - sorted.length;
        if (unknown >= LEAST && sorted.length >= LEAST) {
            terms.add(new Term.Unknown(c, column.name() + " not known", (double) unknown / column.size()));
        }
    }

    private static void levels(int c, Categories column, List<Term> terms) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String value : column.values()) {
            counts.merge(value, 1, Integer::sum);
        }
        counts.values().removeIf(count -> count < LEAST);
        if (counts.size() < 2) {
            return;
        }
        Set<String> known = new LinkedHashSet<>(counts.keySet());
        int most = counts.values().stream().max(Integer::compare).orElse(0);
        String reference = counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .findFirst()
                .orElseThrow()
                .getKey();
        int rows = counts.values().stream().mapToInt(Integer::intValue).sum();
        counts.forEach((level, count) -> {
            if (!level.equals(reference)) {
                terms.add(new Term.Level(
                        c,
                        column.name() + (level.isEmpty() ? " not known" : "=" + level),
                        level,
                        known,
                        (double) count / rows));
            }
        });
    }

    /** Terms that are no sum of those before them and of ones, by the pivots of a Cholesky factor. */
    private static List<Term> fresh(RiskTable table, List<Term> terms) {
        double[][] x = new LogisticDesign(terms).matrix(table);
        int width = terms.size() + 1;
        double[][] squares = new double[width][width];
        for (double[] row : x) {
            for (int j = 0; j < width; j++) {
                for (int k = 0; k <= j; k++) {
                    squares[j][k] += row[j] * row[k];
                }
            }
        }
        List<Term> fresh = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        double[][] lower = new double[width][];
        for (int j = 0; j < width; j++) {
            double[] row = new double[kept.size() + 1];
            double left = squares[j][j];
            for (int k = 0; k < kept.size(); k++) {
                double sum = squares[j][kept.get(k)];
                for (int l = 0; l < k; l++) {
                    sum -= row[l] * lower[k][l];
                }
                row[k] = sum / lower[k][k];
                left -= row[k] * row[k];
            }
            if (left > NEW * squares[j][j] && left > 0) {
                row[kept.size()] = Math.sqrt(left);
                lower[kept.size()] = row;
                kept.add(j);
                if (j > 0) {
                    fresh.add(terms.get(j - 1));
                }
            }
        }
        return fresh;
    }

    /** (rows, 1 + terms) with ones first. */
    double[][] matrix(RiskTable table) {
        double[][] x = new double[table.size()][terms.size() + 1];
        for (int i = 0; i < x.length; i++) {
            x[i][0] = 1;
        }
        Map<Integer, double[]> shares = new HashMap<>();
        for (int j = 0; j < terms.size(); j++) {
            Term term = terms.get(j);
            RiskColumn column = table.columns().get(term.column());
            if (term instanceof Term.Bend bend && column instanceof Numbers numbers) {
                double[] below = shares.computeIfAbsent(
                        term.column(),
                        none -> Arrays.stream(numbers.values()).map(bend::share).toArray());
                for (int i = 0; i < x.length; i++) {
                    x[i][j + 1] = bend.ofShare(below[i]);
                }
            } else {
                for (int i = 0; i < x.length; i++) {
                    x[i][j + 1] = term.value(column, i);
                }
            }
        }
        return x;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double deviation(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(sum / values.length);
        return deviation > 1e-12 * (1 + Math.abs(mean)) ? deviation : 0;
    }
}
