package com.heed.urgency;

import com.heed.drift.Profile;
import java.util.Collection;
import java.util.List;

/**
 * What an urgency model said of many contacts, before any rule, counted: the level, or that it was not sure of one, and the score, which is the mean of the levels by their probabilities, low 0, medium a half and high 1,
 * in steps of a tenth.
 */
public final class UrgencyProfile {
    /** The features, in the order they are shown. */
    public static final List<String> FEATURES = List.of("level", "score");

    private static final String UNSURE = "unsure";

    private UrgencyProfile() {}

    /**
     * Counts what was said.
     *
     * @param threshold that the model says a level at
     */
    public static Profile of(Collection<LevelProbabilities> said, double threshold) {
        Profile.Counter counter = new Profile.Counter(FEATURES);
        for (LevelProbabilities each : said) {
            Urgency best = each.mostProbable();
            counter.add("level", each.of(best) >= threshold ? best.key() : UNSURE);
            counter.add("score", String.valueOf((int) Math.min(9, (each.medium() / 2 + each.high()) * 10)));
        }
        return counter.profile();
    }
}
