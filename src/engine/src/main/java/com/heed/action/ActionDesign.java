package com.heed.action;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Cases as rows of numbers: what was known, standardised, and a column for each of the topics asked about most. */
final class ActionDesign {
    private static final int MOST_TOPICS = 10;
    private static final int LEAST_CASES = 20;

    private ActionDesign() {}

    /** @return (cases, width); a column that is the same everywhere is 0 */
    static float[][] rows(List<ActionCase> cases) {
        List<String> topics = topics(cases);
        int known = cases.getFirst().known().length;
        float[][] rows = new float[cases.size()][known + topics.size()];
        for (int j = 0; j < known; j++) {
            int column = j;
            double mean = cases.stream()
                    .mapToDouble(one -> one.known()[column])
                    .average()
                    .orElse(0);
            double variance = cases.stream()
                    .mapToDouble(one -> (one.known()[column] - mean) * (one.known()[column] - mean))
                    .average()
                    .orElse(0);
            double scale = variance < 1e-12 ? 0 : 1 / Math.sqrt(variance);
            for (int i = 0; i < rows.length; i++) {
                rows[i][j] = (float) ((cases.get(i).known()[j] - mean) * scale);
            }
        }
        for (int i = 0; i < rows.length; i++) {
            int topic = topics.indexOf(cases.get(i).situation().topic());
            if (topic >= 0) {
                rows[i][known + topic] = 1;
            }
        }
        return rows;
    }

    private static List<String> topics(List<ActionCase> cases) {
        Map<String, Integer> counts = new TreeMap<>();
        cases.forEach(one -> counts.merge(one.situation().topic(), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(one -> one.getValue() >= LEAST_CASES && !one.getKey().isEmpty())
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_TOPICS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A customer is in one fold alone, whatever the order of the cases. @return (cases) */
    static int[] folds(List<ActionCase> cases) {
        Map<String, Integer> customers = new TreeMap<>();
        cases.forEach(one -> customers.putIfAbsent(one.customer(), 0));
        int next = 0;
        for (Map.Entry<String, Integer> customer : customers.entrySet()) {
            customer.setValue(next++ % Nuisances.FOLDS);
        }
        return IntStream.range(0, cases.size())
                .map(i -> customers.getOrDefault(cases.get(i).customer(), 0))
                .toArray();
    }
}
