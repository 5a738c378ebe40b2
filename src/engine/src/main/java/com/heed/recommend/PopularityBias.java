package com.heed.recommend;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much what is in demand is preferred: the mean popularity of items in customers' first ten recommendations beside that of what they had themselves (group average popularity and popularity lift; Abdollahpouri, Mansoury, Burke and Mobasher 2020, "The Connection Between Popularity Bias, Calibration, and Fairness in Recommendation"). Popularity of an item is its share of all events.
 *
 * @param lists       customers
 * @param had         mean over customers of the mean popularity of what they had, in [0, 1]
 * @param recommended the same of what they are recommended
 * @param lift        (recommended - had) / had; 0 where nothing was had
 * @param coverage    share of the offered items that somebody is recommended
 */
public record PopularityBias(int lists, double had, double recommended, double lift, double coverage) {
    private static final int K = 10;
    private static final int MOST_LISTS = 1_000;

    /** Measures on the customers the model was tested on, at most {@value #MOST_LISTS}; 0 everywhere without any. */
    public static PopularityBias of(ProjectTraining.Outcome.Learned learned) {
        Catalogue items = learned.catalogue();
        double had = 0;
        double recommended = 0;
        int lists = 0;
        Set<String> covered = new HashSet<>();
        for (TrainedRecommender.Tested each :
                learned.tested().stream().limit(MOST_LISTS).toList()) {
            History past = each.question().past();
            int[] own = Arrays.stream(past.events().items())
                    .filter(item -> items.item(item).offered())
                    .toArray();
            List<String> first = learned.model().first(each.question(), items, K);
            if (own.length > 0 && !first.isEmpty()) {
                lists++;
                had += Arrays.stream(own)
                        .mapToDouble(
                                item -> learned.model().share(items.item(item).key()))
                        .average()
                        .orElse(0);
                recommended += first.stream()
                        .mapToDouble(learned.model()::share)
                        .average()
                        .orElse(0);
                covered.addAll(first);
            }
        }
        if (lists == 0) {
            return new PopularityBias(0, 0, 0, 0, 0);
        }
        long offered = java.util.stream.IntStream.range(0, items.size())
                .filter(i -> items.item(i).offered())
                .count();
        return new PopularityBias(
                lists,
                had / lists,
                recommended / lists,
                had == 0 ? 0 : (recommended - had) / had,
                (double) covered.size() / offered);
    }
}
