package com.heed.evaluation;

import com.heed.learn.Share;
import java.util.ArrayList;
import java.util.List;

/**
 * Cases in each of which one answer among several was right, as several ways ordered them.
 *
 * @param ways     (ways) Heed first; all over the same cases
 * @param among    answers that stood to choice in each case, at least 1
 * @param examples cases to show
 */
public record RankedCases(List<Way> ways, int among, List<Example> examples) {
    /** A way is named by this key where it is Heed. */
    public static final String HEED = "heed";

    public RankedCases {
        ways = List.copyOf(ways);
        examples = List.copyOf(examples);
        if (ways.isEmpty() || ways.get(0).places.length == 0) {
            throw new IllegalArgumentException("nothing was ordered; give one way and one case at least");
        }
    }

    /**
     * What one way did.
     *
     * @param key    of the way, such as {@link #HEED}
     * @param places (cases) where the right answer came, from 0
     */
    public record Way(String key, int[] places) {
        /** Cases whose right answer is among the first so many, of all cases. */
        public Share within(int first) {
            int count = 0;
            for (int place : places) {
                count += place < first ? 1 : 0;
            }
            return new Share(count, places.length);
        }

        /** Mean of one over the place counted from 1, in (0, 1] (MRR, Voorhees 1999). */
        public double reciprocal() {
            double sum = 0;
            for (int place : places) {
                sum += 1.0 / (place + 1);
            }
            return sum / places.length;
        }
    }

    /**
     * A case to show; its texts are masked.
     *
     * @param name        by which people find it
     * @param asked       what was to be answered
     * @param first       the answer Heed put first
     * @param probability of that answer, in [0, 1]
     * @param right       the right answer
     * @param place       where that came, from 0
     */
    public record Example(String name, String asked, String first, double probability, String right, int place) {
        boolean isRight() {
            return place == 0;
        }
    }

    /** The surest examples that are right, or wrong; at most so many. */
    List<Example> surest(boolean right, int most) {
        List<Example> all = new ArrayList<>(examples);
        all.removeIf(one -> one.isRight() != right);
        all.sort((one, other) -> Double.compare(other.probability, one.probability));
        return all.subList(0, Math.min(most, all.size()));
    }
}
