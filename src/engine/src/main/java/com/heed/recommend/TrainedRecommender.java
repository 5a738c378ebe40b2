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

    /**
     * The voices as they are kept: written and read back, vectors of items in half precision. To measure what is lost by that.
     *
     * @param catalogue what they were learned with
     */
    public List<ReciprocalRanks.Voice> stored(Catalogue catalogue) {
        return RecommenderFile.read(RecommenderFile.write(learned, catalogue.size()), catalogue.size());
    }

    /** A question of the newest part. @param hit whether a target was among the first ten */
    public record Tested(Question question, boolean hit) {}

    /**
     * How a voice did on the newest part.
     *
     * @param settings what was chosen for it
     * @param weight   in the fusion; 0 if it is not heard
     */
    public record Figure(String voice, String settings, double weight, double hits, double ndcg, int questions) {
        static Figure of(String voice, String settings, double weight, HitFigures figures) {
            return new Figure(voice, settings, weight, figures.meanHits(), figures.meanNdcg(), figures.hits().length);
        }
    }
}
