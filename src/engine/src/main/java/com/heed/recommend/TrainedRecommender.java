package com.heed.recommend;

import java.util.List;

/**
 * What a project recommends by, and how it was chosen.
 *
 * @param ranks   the fusion, of voices learned from everything
 * @param learned the voices that were learned from everything; those with weight 0 only if they were asked for
 * @param figures of each voice and of the fusion on the newest part, before it was learned from
 * @param tested  what the fusion was asked there
 */
public record TrainedRecommender(
        ReciprocalRanks ranks, List<ReciprocalRanks.Voice> learned, List<Figure> figures, List<Tested> tested) {

    /** A question of the newest part. @param hit whether a target was among the first ten */
    public record Tested(Question question, boolean hit) {}

    /**
     * How a voice did on the newest part.
     *
     * @param settings what was chosen for it
     * @param weight   in the fusion; 0 if it is not heard
     */
    public record Figure(String voice, String settings, double weight, double hits, double ndcg, int questions) {}
}
