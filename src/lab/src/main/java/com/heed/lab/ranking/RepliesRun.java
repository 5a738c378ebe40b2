package com.heed.lab.ranking;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.Language;
import com.heed.lab.run.Parallel;
import com.heed.lab.run.Progress;
import com.heed.lab.run.Result;
import com.heed.learn.LinearModel;
import com.heed.learn.Scores.Interval;
import com.heed.ranking.EarlierRequests;
import com.heed.ranking.PastReplies;
import com.heed.ranking.PastReply;
import com.heed.ranking.Ranked;
import com.heed.ranking.ReadAnswer;
import com.heed.ranking.ReplyRanker;
import com.heed.text.SentenceEncoder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Ranks answers for all queries, and measures that where right answers are known. */
final class RepliesRun {
    private final QueryFile asked;
    private final @Nullable Path history;
    private final @Nullable Path train;
    private final int most;
    private final long seed;
    private final List<Ranking> rankings;

    /**
     * What ranks the queries of one language.
     *
     * @param learned what it was trained further on; possibly empty
     * @param past    to go by where queries have candidates
     * @param replies to rank where they have none
     */
    record Ranker(ReplyRanker ranker, List<PastReply> learned, List<PastReply> past, List<HistoryFile.Row> replies) {}

    /**
     * The answers of one query.
     *
     * @param ids         best first
     * @param texts       of each
     * @param probability of each
     * @param ways        rankings by name, those of heed first; empty where no right answer is known
     */
    record Ranking(
            QueryFile.Query query,
            List<String> ids,
            List<String> texts,
            double[] probability,
            Map<String, RankFigures.Ranking> ways) {
        boolean firstIsRight() {
            return query.right().contains(ids.get(0));
        }
    }

    RepliesRun(
            QueryFile asked,
            @Nullable Path history,
            @Nullable Path train,
            Map<Language, Ranker> rankers,
            int most,
            long seed,
            int threads,
            SentenceEncoder encoder,
            PrintWriter err) {
        this.asked = asked;
        this.history = history;
        this.train = train;
        this.most = most;
        this.seed = seed;
        Map<Language, RankJudge> judges = new EnumMap<>(Language.class);
        Map<Language, PastReplies> past = new EnumMap<>(Language.class);
        Map<Language, EarlierRequests> requests = new EnumMap<>(Language.class);
        rankers.forEach((language, ranker) -> {
            RankJudge judge = new RankJudge(ranker.ranker, encoder, threads, err);
            judge.compare(ranker.learned, seed);
            judges.put(language, judge);
            past.put(language, judge.past(ranker.past));
            if (!ranker.replies.isEmpty()) {
                requests.put(
                        language,
                        EarlierRequests.of(
                                ranker.ranker,
                                ranker.replies.stream()
                                        .map(row -> new EarlierRequests.Row(
                                                row.request(), row.reply().reply()))
                                        .toList(),
                                encoder));
            }
        });
        Progress progress = new Progress(err, "ranking", asked.queries().size());
        rankings = Parallel.map(asked.queries().size(), threads, progress, i -> {
            QueryFile.Query query = asked.queries().get(i);
            Language language = query.language();
            if (query.candidates() != null) {
                return given(
                        query,
                        query.candidates(),
                        Objects.requireNonNull(judges.get(language)),
                        Objects.requireNonNull(past.get(language)));
            }
            EarlierRequests earlier = requests.get(language);
            return earlier == null
                    ? new Ranking(query, List.of(), List.of(), new double[0], Map.of())
                    : found(query, Objects.requireNonNull(rankers.get(language)).replies, earlier, encoder);
        });
    }

    private static Ranking given(
            QueryFile.Query query, List<QueryFile.Candidate> candidates, RankJudge judge, PastReplies past) {
        List<ReadAnswer> read = candidates.stream()
                .map(candidate -> judge.answer(candidate.text()))
                .toList();
        var turns = judge.turns(query.turns());
        List<Ranked> ranked = judge.rank(turns, read, past);
        boolean[] right = new boolean[read.size()];
        boolean known = false;
        for (int i = 0; i < right.length; i++) {
            right[i] = query.right().contains(candidates.get(i).id());
            known |= right[i];
        }
        return new Ranking(
                query,
                ranked.stream().map(one -> candidates.get(one.candidate()).id()).toList(),
                ranked.stream()
                        .map(one -> candidates.get(one.candidate()).text())
                        .toList(),
                ranked.stream().mapToDouble(Ranked::probability).toArray(),
                known ? judge.rankings(query.turns(), read, right, past) : Map.of());
    }

    /** Ids of the history, each by its best row. */
    private static Ranking found(
            QueryFile.Query query, List<HistoryFile.Row> rows, EarlierRequests earlier, SentenceEncoder encoder) {
        EarlierRequests.ReadRequest question = earlier.read(query.request(), encoder);
        double[] logits = earlier.logits(question);
        List<Integer> order = best(rows, logits);
        // One probability an id, whatever number of rows it has.
        double[] p =
                LinearModel.softmax(order.stream().mapToDouble(i -> logits[i]).toArray());
        Map<String, RankFigures.Ranking> ways = new LinkedHashMap<>();
        if (!query.right().isEmpty()) {
            ways.put("heed", ranking(query, rows, order, p));
            for (EarlierRequests.Way way : EarlierRequests.Way.values()) {
                double[] scores = earlier.scores(question, way);
                ways.put(way.name().toLowerCase(Locale.ROOT), ranking(query, rows, best(rows, scores), new double[0]));
            }
        }
        return new Ranking(
                query,
                order.stream().map(i -> rows.get(i).id()).toList(),
                order.stream().map(i -> rows.get(i).reply().reply()).toList(),
                p,
                ways);
    }

    private static List<Integer> best(List<HistoryFile.Row> rows, double[] scores) {
        Map<String, Integer> first = new LinkedHashMap<>();
        IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                .forEach(i -> first.putIfAbsent(rows.get(i).id(), i));
        return List.copyOf(first.values());
    }

    private static RankFigures.Ranking ranking(
            QueryFile.Query query, List<HistoryFile.Row> rows, List<Integer> order, double[] probability) {
        boolean[] right = new boolean[order.size()];
        for (int k = 0; k < right.length; k++) {
            right[k] = query.right().contains(rows.get(order.get(k)).id());
        }
        return new RankFigures.Ranking(right, probability, query.right().size());
    }

    /** Figures of every way by its name, those of heed first; empty where no right answer is known. */
    Map<String, RankFigures> figures() {
        return figures(rankings);
    }

    private Map<String, RankFigures> figures(List<Ranking> some) {
        Map<String, List<RankFigures.Ranking>> all = new LinkedHashMap<>();
        for (Ranking ranking : some) {
            ranking.ways.forEach((name, way) ->
                    all.computeIfAbsent(name, none -> new ArrayList<>()).add(way));
        }
        Map<String, RankFigures> figures = new LinkedHashMap<>();
        all.forEach((name, ways) -> figures.put(name, RankFigures.of(ways, seed)));
        return figures;
    }

    /** Figures of heed by language, then by topic where there are topics. */
    Map<String, RankFigures> groups() {
        Map<String, List<Ranking>> groups = new TreeMap<>();
        for (Ranking ranking : rankings) {
            if (!ranking.ways.isEmpty()) {
                groups.computeIfAbsent(ranking.query.language().tag(), none -> new ArrayList<>())
                        .add(ranking);
                if (!ranking.query.topic().isEmpty()) {
                    groups.computeIfAbsent("topic " + ranking.query.topic(), none -> new ArrayList<>())
                            .add(ranking);
                }
            }
        }
        Map<String, RankFigures> figures = new LinkedHashMap<>();
        groups.forEach((name, some) ->
                figures.put(name, Objects.requireNonNull(figures(some).get("heed"))));
        return figures;
    }

    void print(PrintWriter out) {
        out.println(name(asked.file()) + ": " + rankings.size() + " queries");
        figures()
                .forEach((name, figures) -> out.printf(
                        Locale.ROOT,
                        "%-20s n %4d  R@1 %.4f [%.4f, %.4f]  R@5 %.4f  MRR %.4f  MAP %.4f%s%n",
                        name,
                        figures.questions(),
                        figures.first().value(),
                        figures.first().low(),
                        figures.first().high(),
                        figures.five().value(),
                        figures.reciprocal().value(),
                        figures.precision().value(),
                        name.equals("heed")
                                ? String.format(
                                        Locale.ROOT,
                                        "  ECE %.4f, of the first %.4f",
                                        figures.error(),
                                        figures.topError())
                                : ""));
        if (asked.labelled() && figures().isEmpty()) {
            out.println("no figures: no right answer is among those ranked");
        }
    }

    ObjectNode metrics() {
        ObjectNode root =
                Result.metrics("replies", seed, train == null ? history : train, asked.file(), rankings.size());
        figures().forEach((name, figures) -> {
            boolean first = name.equals("heed");
            put(
                    figures,
                    first ? (ObjectNode) root.get("metrics") : ((ObjectNode) root.get("baselines")).putObject(name),
                    first);
            ObjectNode intervals = (ObjectNode) root.get("intervals");
            intervals(figures, first ? intervals : intervals.putObject(name));
        });
        ObjectNode groups = ((ObjectNode) root.get("metrics")).putObject("groups");
        groups().forEach((name, figures) -> put(figures, groups.putObject(name), true));
        return root;
    }

    private static void put(RankFigures figures, ObjectNode node, boolean probabilities) {
        node.put("n", figures.questions())
                .put("r1", Result.rounded(figures.first().value()))
                .put("r5", Result.rounded(figures.five().value()))
                .put("mrr", Result.rounded(figures.reciprocal().value()))
                .put("map", Result.rounded(figures.precision().value()));
        if (probabilities) {
            node.put("ece", Result.rounded(figures.error())).put("eceFirst", Result.rounded(figures.topError()));
        }
    }

    private static void intervals(RankFigures figures, ObjectNode node) {
        interval(node, "r1", figures.first());
        interval(node, "r5", figures.five());
        interval(node, "mrr", figures.reciprocal());
        interval(node, "map", figures.precision());
    }

    private static void interval(ObjectNode node, String name, Interval interval) {
        node.putArray(name).add(Result.rounded(interval.low())).add(Result.rounded(interval.high()));
    }

    /** One line a query. */
    List<ObjectNode> predictions() {
        List<ObjectNode> lines = new ArrayList<>();
        for (Ranking ranking : rankings) {
            ObjectNode line = Result.object().put("row", ranking.query.row());
            ArrayNode replies = line.putArray("replies");
            for (int k = 0; k < Math.min(most, ranking.ids.size()); k++) {
                replies.addObject().put("id", ranking.ids.get(k)).put("p", Result.rounded(ranking.probability[k]));
            }
            lines.add(line);
        }
        return lines;
    }

    List<Ranking> rankings() {
        return rankings;
    }

    /** Those whose right answers are known. */
    List<Ranking> measured() {
        return rankings.stream().filter(ranking -> !ranking.ways.isEmpty()).toList();
    }

    long seed() {
        return seed;
    }

    String fileName() {
        return name(asked.file());
    }

    @Nullable
    String learnedFrom() {
        return train == null ? null : name(train);
    }

    private static String name(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
