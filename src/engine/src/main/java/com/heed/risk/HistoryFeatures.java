package com.heed.risk;

import com.heed.risk.RiskColumn.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of a customer on a day, from what was done until then and nothing later. Spans are parts and multiples of the days of silence that mean leaving, so that they fit a shop as well as a help desk. Nothing is counted that only grows with the length of the record: learned from its beginning, it would be wrong at its end. */
final class HistoryFeatures {
    private final int days;
    private final Map<String, double[]> columns = new LinkedHashMap<>();

    private HistoryFeatures(int days) {
        this.days = days;
    }

    /**
     * One row a customer.
     *
     * @param customers who, each with something done by the day
     * @param day       last day that is known
     * @param days      of silence that mean leaving
     */
    static RiskTable of(ActivityHistory history, List<String> customers, long day, int days) {
        HistoryFeatures features = new HistoryFeatures(days);
        for (int row = 0; row < customers.size(); row++) {
            List<Activity> own = history.customers().getOrDefault(customers.get(row), List.of()).stream()
                    .filter(one -> one.day() <= day)
                    .toList();
            features.row(row, customers.size(), own, day);
        }
        List<RiskColumn> columns = new ArrayList<>();
        features.columns.forEach((name, values) -> columns.add(new Numbers(name, values)));
        return new RiskTable(customers, columns);
    }

    private void row(int row, int rows, List<Activity> own, long day) {
        List<Activity> done = own.stream().filter(one -> !one.isReturn()).toList();
        long[] at = done.stream().mapToLong(Activity::day).distinct().toArray();
        double recency = at.length == 0 ? Double.NaN : day - at[at.length - 1];
        put("days since last", row, rows, recency);
        for (double span : new double[] {1.0 / 3, 1, 2}) {
            int length = (int) Math.max(1, Math.round(span * days));
            put("active days in " + length, row, rows, count(at, day - length, day));
        }
        put(
                "active days, change against the span before",
                row,
                rows,
                count(at, day - days, day) - count(at, day - 2L * days, day - days));
        gaps(row, rows, at, recency);
        put("activities per active day", row, rows, at.length == 0 ? Double.NaN : (double) done.size() / at.length);
        put(
                "activities in " + days,
                row,
                rows,
                done.stream().filter(one -> one.day() > day - days).count());
        value(row, rows, done, at.length, day);
        items(row, rows, done, at.length);
        put(
                "returns in " + days,
                row,
                rows,
                own.stream()
                        .filter(one -> one.isReturn() && one.day() > day - days)
                        .count());
    }

    private void gaps(int row, int rows, long[] at, double recency) {
        if (at.length < 2) {
            for (String name : List.of("mean gap", "silence in mean gaps")) {
                put(name, row, rows, Double.NaN);
            }
            return;
        }
        double[] gaps = new double[at.length - 1];
        Arrays.setAll(gaps, i -> at[i + 1] - at[i]);
        double mean = Arrays.stream(gaps).average().orElse(0);
        put("mean gap", row, rows, mean);
        put("silence in mean gaps", row, rows, recency / mean);
    }

    private void value(int row, int rows, List<Activity> done, int activeDays, long day) {
        double[] known = done.stream()
                .filter(one -> !Double.isNaN(one.value()))
                .mapToDouble(Activity::value)
                .toArray();
        boolean none = known.length == 0;
        put(
                "value per active day",
                row,
                rows,
                none ? Double.NaN : Arrays.stream(known).sum() / activeDays);
        put(
                "value in " + days,
                row,
                rows,
                none
                        ? Double.NaN
                        : done.stream()
                                .filter(one -> one.day() > day - days && !Double.isNaN(one.value()))
                                .mapToDouble(Activity::value)
                                .sum());
    }

    private void items(int row, int rows, List<Activity> done, int activeDays) {
        Set<String> different = new HashSet<>();
        for (Activity one : done) {
            if (!one.item().isEmpty()) {
                different.add(one.item());
            }
        }
        boolean none = different.isEmpty();
        put("different items per active day", row, rows, none ? Double.NaN : (double) different.size() / activeDays);
    }

    private static int count(long[] at, long after, long to) {
        int count = 0;
        for (long one : at) {
            count += one > after && one <= to ? 1 : 0;
        }
        return count;
    }

    private void put(String name, int row, int rows, double value) {
        columns.computeIfAbsent(name, none -> new double[rows])[row] = value;
    }
}
