package com.heed.lab.recommend;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.lab.run.Result;
import com.heed.learn.Scores.Interval;
import com.heed.recommend.HitFigures;
import com.heed.recommend.Question;
import com.heed.recommend.TrainedRecommender;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The figures of a recommend run as {@code metrics.json} has them. */
final class RecommendMetrics {
    private static final int COLD = 5;

    private final int most;
    private final int asked;
    private final int[] cold;

    private RecommendMetrics(int most, int asked, int[] cold) {
        this.most = most;
        this.asked = asked;
        this.cold = cold;
    }

    static ObjectNode of(RecommendRun run, Path past, @Nullable Path later) {
        List<Question> questions = run.questions();
        return new RecommendMetrics(run.most(), questions.size(), cold(questions, run.counts())).node(run, past, later);
    }

    /** Questions whose targets all occur less than {@value #COLD} times in what was learned from. */
    private static int[] cold(List<Question> questions, int[] counts) {
        return IntStream.range(0, questions.size())
                .filter(q -> Arrays.stream(questions.get(q).targets()).allMatch(i -> i < 0 || counts[i] < COLD))
                .toArray();
    }

    private ObjectNode node(RecommendRun run, Path past, @Nullable Path later) {
        ObjectNode root = Result.metrics("recommend", run.seed(), past, later, asked);
        ObjectNode metrics = (ObjectNode) root.get("metrics");
        ObjectNode baselines = (ObjectNode) root.get("baselines");
        ObjectNode intervals = (ObjectNode) root.get("intervals");
        run.figures().forEach((name, figure) -> {
            boolean main = name.equals(run.model());
            put(figure, main ? metrics : baselines.putObject(name));
            ObjectNode node = main ? intervals : intervals.putObject(name);
            interval(node, "hr", HitFigures.interval(figure.hits()));
            interval(node, "ndcg", HitFigures.interval(figure.ndcg()));
        });
        ArrayNode array = metrics.putArray("chosen");
        for (TrainedRecommender.Figure figure : run.chosen()) {
            array.addObject()
                    .put("voice", figure.voice())
                    .put("settings", figure.settings())
                    .put("weight", figure.weight())
                    .put("hr", Result.rounded(figure.hits()))
                    .put("ndcg", Result.rounded(figure.ndcg()));
        }
        return root;
    }

    private static void interval(ObjectNode node, String name, Interval interval) {
        node.putArray(name).add(Result.rounded(interval.low())).add(Result.rounded(interval.high()));
    }

    private void put(HitFigures figure, ObjectNode node) {
        node.put("k", most)
                .put("n", asked)
                .put("hr", Result.rounded(figure.meanHits()))
                .put("ndcg", Result.rounded(figure.meanNdcg()))
                .put("mrr", Result.rounded(figure.meanReciprocal()))
                .put("recall", Result.rounded(figure.meanRecall()))
                .put("precision", Result.rounded(figure.meanPrecision()));
        if (cold.length > 0) {
            node.put("coldN", cold.length)
                    .put(
                            "coldHr",
                            Result.rounded(Arrays.stream(cold)
                                    .mapToDouble(q -> figure.hits()[q])
                                    .average()
                                    .orElse(0)));
        }
    }
}
