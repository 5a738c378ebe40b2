package com.heed.topic;

import com.heed.intent.IntentReading;
import com.heed.intent.IntentReading.Guess;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Topics within topics: a label such as {@code Network > VPN} is a path. A model learns the whole paths; the probability of {@code Network} is the sum of those of all paths below it, so that both are
 * honest together.
 */
public final class TopicPath {
    /** Between the parts of a path, with a blank on either side. */
    public static final String SEPARATOR = " > ";

    private TopicPath() {}

    /** Parts of a path; 1 for a plain label. */
    public static int depth(String label) {
        return label.split(SEPARATOR, -1).length;
    }

    /** The first parts of a path, or the whole if it has no more. */
    public static String prefix(String label, int parts) {
        int end = -SEPARATOR.length();
        for (int part = 0; part < parts; part++) {
            end = label.indexOf(SEPARATOR, end + SEPARATOR.length());
            if (end < 0) {
                return label;
            }
        }
        return label.substring(0, end);
    }

    /**
     * The deepest topic above the single ones that is sure enough.
     *
     * @param threshold probability in [0, 1] it has to reach
     * @return the most probable one of that depth, or null if none is sure enough
     */
    static @Nullable Guess broader(IntentReading reading, double threshold) {
        int deepest = reading.names().stream().mapToInt(TopicPath::depth).max().orElse(1);
        for (int parts = deepest - 1; parts >= 1; parts--) {
            Guess best = best(reading, parts);
            if (best != null && best.probability() >= threshold) {
                return best;
            }
        }
        return null;
    }

    /** The most probable path of so many parts that has others below it; the first by name on a tie. */
    private static @Nullable Guess best(IntentReading reading, int parts) {
        Map<String, Double> sums = new HashMap<>();
        for (int c = 0; c < reading.names().size(); c++) {
            String label = reading.names().get(c);
            if (depth(label) > parts) {
                sums.merge(prefix(label, parts), reading.probabilities()[c], Double::sum);
            }
        }
        // Whoever stops at the broader topic is below it, too.
        for (int c = 0; c < reading.names().size(); c++) {
            double own = reading.probabilities()[c];
            sums.computeIfPresent(reading.names().get(c), (name, sum) -> sum + own);
        }
        Guess best = null;
        for (Map.Entry<String, Double> sum : new java.util.TreeMap<>(sums).entrySet()) {
            if (best == null || sum.getValue() > best.probability()) {
                best = new Guess(sum.getKey(), sum.getValue());
            }
        }
        return best;
    }
}
