package com.heed.evaluation;

import com.heed.learn.Scores.Interval;

/**
 * The feature beside another way to answer the same cases. Intervals are 95 %.
 *
 * @param key           of the other
 * @param baseline      whether the feature has to beat it
 * @param accuracy      of the other
 * @param macroF1       of the other
 * @param ahead         the feature's accuracy less the other's, paired
 * @param macroAhead    the feature's macro-F1 less the other's, paired
 * @param onlyFeature   cases only the feature gets right
 * @param onlyRival     cases only the other gets right
 * @param p             of McNemar's exact test that these two numbers differ by chance
 */
public record Comparison(
        String key,
        boolean baseline,
        Interval accuracy,
        Interval macroF1,
        Interval ahead,
        Interval macroAhead,
        int onlyFeature,
        int onlyRival,
        double p) {}
