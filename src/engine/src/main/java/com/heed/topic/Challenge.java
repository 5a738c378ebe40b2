package com.heed.topic;

import com.heed.evaluation.McNemar;
import com.heed.intent.IntentReading;
import java.time.Instant;
import java.util.List;

/**
 * The model in use against one that was learned now, on the newest contacts, which neither has learned from: those that arrived since the model in use was made.
 *
 * @param cases          contacts compared on
 * @param onlyChampion   that only the model in use got right
 * @param onlyChallenger that only the new one got right
 */
public record Challenge(int cases, int onlyChampion, int onlyChallenger) {
    /** On fewer contacts nothing is proven, and the newer model is taken. */
    public static final int LEAST = 30;

    private static final double SURE = 0.05;

    /**
     * Compares.
     *
     * @param cases of the challenger's measurement
     * @param since when the champion was made
     */
    public static Challenge of(TopicModel champion, List<TopicCase> cases, Instant since) {
        int compared = 0;
        int onlyChampion = 0;
        int onlyChallenger = 0;
        for (TopicCase each : cases) {
            if (!each.example().at().isAfter(since)) {
                continue;
            }
            compared++;
            boolean challenger = isRight(each.reading(), each.example().label());
            boolean former = isRight(
                    champion.model().read(each.example().text()), each.example().label());
            onlyChampion += former && !challenger ? 1 : 0;
            onlyChallenger += challenger && !former ? 1 : 0;
        }
        return new Challenge(compared, onlyChampion, onlyChallenger);
    }

    private static boolean isRight(IntentReading reading, String label) {
        return reading.names().get(reading.best()).equals(label);
    }

    /** Whether the new model is worse for certain, by McNemar's exact test at 5 percent: then the model in use stays. */
    public boolean isLost() {
        return cases >= LEAST && onlyChampion > onlyChallenger && McNemar.p(onlyChampion, onlyChallenger) < SURE;
    }
}
