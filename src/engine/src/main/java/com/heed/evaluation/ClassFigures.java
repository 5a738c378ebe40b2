package com.heed.evaluation;

import com.heed.learn.Scores.Interval;
import com.heed.learn.Share;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one class is found. Intervals are 95 %, after Wilson.
 *
 * @param name      of the class
 * @param cases     whose truth it is, at least 1
 * @param trained   cases of it that were trained on; null if not known
 * @param recall    share of its cases that are found
 * @param precision share of the cases said to be of it that are; null if it is never said
 * @param f1        2 right / (cases + said)
 */
public record ClassFigures(
        String name,
        int cases,
        @Nullable Integer trained,
        Interval recall,
        @Nullable Interval precision,
        double f1) {
    /** Classes that stand among the truths, in the order of the classes. */
    static List<ClassFigures> of(EvaluatedFeature feature, int[][] confusion) {
        List<ClassFigures> all = new ArrayList<>();
        for (int c = 0; c < confusion.length; c++) {
            int cases = 0;
            int said = 0;
            for (int k = 0; k < confusion.length; k++) {
                cases += confusion[c][k];
                said += confusion[k][c];
            }
            if (cases > 0) {
                int right = confusion[c][c];
                all.add(new ClassFigures(
                        feature.classes().get(c),
                        cases,
                        feature.trained().isEmpty() ? null : feature.trained().get(c),
                        new Share(right, cases).interval(),
                        said == 0 ? null : new Share(right, said).interval(),
                        2.0 * right / (cases + said)));
            }
        }
        return all;
    }
}
