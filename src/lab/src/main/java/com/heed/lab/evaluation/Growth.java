package com.heed.lab.evaluation;

import com.heed.evaluation.LearningCurve;
import com.heed.learn.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Training on a quarter and on half of the rows, the quarter being a part of the half. */
public final class Growth {
    private static final int[] PARTS = {4, 2};

    private Growth() {}

    /**
     * Measures.
     *
     * @param rows  trained on in all
     * @param test  rows measured on, at least 1
     * @param right of these after training on all
     * @param train trains on some rows, ascending, and says how many of the test are right then
     */
    public static List<LearningCurve.Point> measure(
            int rows, int test, int right, long seed, ToIntFunction<int[]> train) {
        int[] order = IntStream.range(0, rows).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = rows - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
        List<LearningCurve.Point> points = new ArrayList<>();
        for (int part : PARTS) {
            int[] some = IntStream.of(order).limit(rows / part).sorted().toArray();
            points.add(point(some.length, train.applyAsInt(some), test));
        }
        points.add(point(rows, right, test));
        return points;
    }

    private static LearningCurve.Point point(int cases, int right, int test) {
        return new LearningCurve.Point(cases, new Share(right, test).interval());
    }
}
