package com.heed.topic;

import com.heed.intent.IntentReading;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How sure a model has to be, so that what it says is right often enough. */
final class Precision {
    /** No probability reaches it: the model says nothing by itself. */
    static final double NEVER = 1;

    private Precision() {}

    /**
     * The smallest threshold whose answers reach a precision. One right and one wrong answer are added to each count (Laplace), so that a handful of lucky answers proves nothing.
     *
     * @param readings of contacts the model was not trained on
     * @param truth    (readings) index of each one's class; -1 for a topic the model does not know
     * @param wanted   share in (0, 1) of the answers that have to be right
     * @return {@link #NEVER} if no threshold does
     */
    static double threshold(List<IntentReading> readings, int[] truth, double wanted) {
        int[] order = IntStream.range(0, truth.length)
                .filter(i -> !readings.get(i).refused())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -best(readings.get(i))))
                .mapToInt(Integer::intValue)
                .toArray();
        double threshold = NEVER;
        int right = 0;
        for (int k = 0; k < order.length; k++) {
            IntentReading reading = readings.get(order[k]);
            right += reading.best() == truth[order[k]] ? 1 : 0;
            boolean last = k + 1 == order.length || best(readings.get(order[k + 1])) < best(reading);
            if (last && (right + 1.0) / (k + 1 + 2) >= wanted) {
                threshold = best(reading);
            }
        }
        return threshold;
    }

    private static double best(IntentReading reading) {
        return reading.probabilities()[reading.best()];
    }
}
