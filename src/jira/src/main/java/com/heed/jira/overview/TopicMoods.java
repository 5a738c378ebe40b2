package com.heed.jira.overview;

import com.heed.jira.store.Prediction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How customers feel, by topic, from the newest predictions. */
record TopicMoods(List<Line> lines) {
    /** Contacts below which a mean says nothing. */
    static final int FEWEST = 10;

    private static final int MOST = 8;

    /** @param score mean in [-1, 1] */
    record Line(String topic, int contacts, double score) {}

    /** Topics and moods that Heed was sure of; the topics with most contacts. */
    static TopicMoods of(List<Prediction> predictions) {
        Map<String, double[]> sums = new TreeMap<>();
        for (Prediction prediction : predictions) {
            Prediction.Topic topic = prediction.topic();
            Prediction.Sentiment sentiment = prediction.sentiment();
            if (topic != null && topic.sure() && sentiment != null && prediction.sure()) {
                double[] sum = sums.computeIfAbsent(topic.label(), t -> new double[2]);
                sum[0] += sentiment.score();
                sum[1]++;
            }
        }
        List<Line> lines = new ArrayList<>();
        sums.forEach((topic, sum) -> {
            if (sum[1] >= FEWEST) {
                // To what is shown, so that nothing is said to be -0.00.
                lines.add(new Line(topic, (int) sum[1], Math.round(100 * sum[0] / sum[1]) / 100.0 + 0.0));
            }
        });
        lines.sort(Comparator.comparingInt(Line::contacts).reversed());
        return new TopicMoods(List.copyOf(lines.subList(0, Math.min(MOST, lines.size()))));
    }
}
