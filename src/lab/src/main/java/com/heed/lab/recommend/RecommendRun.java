package com.heed.lab.recommend;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.attention.EventSequence;
import com.heed.lab.lstm.LstmBaseline;
import com.heed.lab.run.Bars;
import com.heed.lab.run.Result;
import com.heed.lab.run.WrongUse;
import com.heed.learn.Scores.Interval;
import com.heed.recommend.Catalogue;
import com.heed.recommend.Histories;
import com.heed.recommend.History;
import com.heed.recommend.HitFigures;
import com.heed.recommend.HitFigures.Repeats;
import com.heed.recommend.ItemWords;
import com.heed.recommend.Question;
import com.heed.recommend.Question.Held;
import com.heed.recommend.Ranking;
import com.heed.recommend.ReciprocalRanks;
import com.heed.recommend.Recommender;
import com.heed.recommend.RecommenderTrainer;
import com.heed.recommend.TrainedRecommender;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Learns from histories, ranks for customers, and measures where it is known what came then. */
final class RecommendRun {
    private static final int COLD = 5;

    private final Input input;
    private final Settings settings;
    private final Histories all;
    private final List<Question> questions;
    private final TrainedRecommender trained;
    private final List<TrainedRecommender.Figure> chosen;
    private final Map<String, Recommender> models = new LinkedHashMap<>();
    private final Map<String, HitFigures> figures = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final int[] counts;

    /** @param later null where the last event of each customer is held out */
    record Input(EventFile past, @Nullable EventFile later, Catalogue catalogue) {}

    record Settings(int most, boolean repeats, String model, boolean compare, long seed, int threads) {}

    RecommendRun(Input input, Settings settings, PrintWriter err) {
        this.input = input;
        this.settings = settings;
        List<String> names = new ArrayList<>(RecommenderTrainer.names(repeats()));
        names.add(LstmBaseline.NAME);
        if (!names.contains(settings.model)) {
            throw new WrongUse("--model '" + settings.model + "' is none of " + String.join(", ", names)
                    + (settings.repeats ? "." : "; own needs --allow-repeats."));
        }
        notes.addAll(input.past.notes());
        Histories whole = new Histories(input.catalogue, input.past.histories(input.catalogue));
        EventFile later = input.later;
        boolean held = later == null;
        all = held ? Question.before(whole, Held.EVENT) : whole;
        questions = later == null ? Question.newest(whole, Held.EVENT) : asked(whole, later);
        boolean lstm = settings.model.equals(LstmBaseline.NAME);
        Bars bars = new Bars(err);
        trained = train(
                new RecommenderTrainer.Options(
                        repeats(),
                        held ? Held.EVENT : Held.BASKET,
                        ItemWords::of,
                        RecommenderTrainer.Options.standard(),
                        settings.compare || !(lstm || settings.model.equals(RecommenderTrainer.FUSION)),
                        settings.seed,
                        settings.threads),
                bars);
        LstmBaseline baseline = lstm || settings.compare ? baseline(held ? Held.EVENT : Held.BASKET, bars) : null;
        bars.end();
        chosen = new ArrayList<>(trained.figures());
        models.put(RecommenderTrainer.FUSION, trained.ranks());
        for (ReciprocalRanks.Voice voice : trained.learned()) {
            models.put(voice.name(), voice.recommender());
        }
        if (baseline != null) {
            chosen.add(baseline.figure());
            models.put(LstmBaseline.NAME, baseline.recommender());
        }
        counts = all.counts();
        models.forEach((name, model) -> {
            if (settings.compare || name.equals(settings.model)) {
                figures.put(name, HitFigures.of(model, all.items(), questions, settings.most, repeats()));
            }
        });
    }

    private TrainedRecommender train(RecommenderTrainer.Options options, Bars bars) {
        try {
            return new RecommenderTrainer(options).train(all, bars);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("'" + input.past.file() + "': " + e.getMessage() + ".", e);
        }
    }

    private LstmBaseline baseline(Held held, Bars bars) {
        List<Question> asked = trained.tested().stream()
                .map(TrainedRecommender.Tested::question)
                .toList();
        return LstmBaseline.train(all, held, asked, repeats(), settings.seed, settings.threads, bars);
    }

    private Repeats repeats() {
        return settings.repeats ? Repeats.ALLOWED : Repeats.NOT_AGAIN;
    }

    /** One question a customer of the test file; somebody without a history is asked for all the same. */
    private List<Question> asked(Histories whole, EventFile later) {
        Map<String, History> known = new LinkedHashMap<>();
        whole.customers().forEach(history -> known.put(history.customer(), history));
        long unknown = later.items().stream()
                .filter(item -> input.catalogue.number(item) < 0)
                .count();
        if (unknown > 0) {
            notes.add(
                    unknown + " items of '" + later.file()
                            + "' are neither in the history nor in the list of items; nothing can recommend them, and they count as missed.");
        }
        Map<String, List<Integer>> targets = new LinkedHashMap<>();
        int none = -1;
        for (EventFile.Event event : later.events()) {
            int number = input.catalogue.number(event.item());
            targets.computeIfAbsent(event.customer(), customer -> new ArrayList<>())
                    .add(number < 0 ? none : number);
        }
        List<Question> asked = new ArrayList<>();
        targets.forEach((customer, items) -> asked.add(new Question(
                known.getOrDefault(customer, new History(customer, EventSequence.untimed())),
                items.stream().mapToInt(i -> i).distinct().toArray())));
        return asked;
    }

    List<String> notes() {
        return notes;
    }

    /** How each voice, their fusion and a baseline that was asked for did on the newest part of what was learned from. */
    List<TrainedRecommender.Figure> chosen() {
        return chosen;
    }

    Map<String, HitFigures> figures() {
        return figures;
    }

    int customers() {
        return all.customers().size();
    }

    long events() {
        return all.events();
    }

    int items() {
        return all.items();
    }

    int asked() {
        return questions.size();
    }

    int most() {
        return settings.most;
    }

    long seed() {
        return settings.seed;
    }

    String fileName() {
        return String.valueOf(input.past.file().toAbsolutePath().normalize().getFileName());
    }

    void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%d customers, %d events, %d items; tuned on the newest part of %d histories%n",
                all.customers().size(),
                all.events(),
                all.items(),
                chosen.getFirst().questions());
        for (TrainedRecommender.Figure figure : chosen) {
            out.printf(
                    Locale.ROOT,
                    "  newest part: %-14s weight %.2f  HR@10 %.4f  NDCG@10 %.4f  %s%n",
                    figure.voice(),
                    figure.weight(),
                    figure.hits(),
                    figure.ndcg(),
                    figure.settings());
        }
        figures.forEach((name, figure) -> out.printf(
                Locale.ROOT,
                "%-14s n %d  HR@%d %.4f  NDCG@%d %.4f  MRR %.4f%n",
                name,
                questions.size(),
                settings.most,
                figure.meanHits(),
                settings.most,
                figure.meanNdcg(),
                figure.meanReciprocal()));
    }

    ObjectNode metrics() {
        ObjectNode root = Result.metrics(
                "recommend",
                settings.seed,
                input.past.file(),
                input.later == null ? null : input.later.file(),
                questions.size());
        ObjectNode metrics = (ObjectNode) root.get("metrics");
        ObjectNode baselines = (ObjectNode) root.get("baselines");
        ObjectNode intervals = (ObjectNode) root.get("intervals");
        figures.forEach((name, figure) -> {
            boolean main = name.equals(settings.model);
            put(figure, main ? metrics : baselines.putObject(name));
            ObjectNode node = main ? intervals : intervals.putObject(name);
            interval(node, "hr", HitFigures.interval(figure.hits()));
            interval(node, "ndcg", HitFigures.interval(figure.ndcg()));
        });
        ArrayNode array = metrics.putArray("chosen");
        chosen.forEach(figure -> array.addObject()
                .put("voice", figure.voice())
                .put("settings", figure.settings())
                .put("weight", figure.weight())
                .put("hr", Result.rounded(figure.hits()))
                .put("ndcg", Result.rounded(figure.ndcg())));
        return root;
    }

    private static void interval(ObjectNode node, String name, Interval interval) {
        node.putArray(name).add(Result.rounded(interval.low())).add(Result.rounded(interval.high()));
    }

    private void put(HitFigures figure, ObjectNode node) {
        node.put("k", settings.most)
                .put("n", questions.size())
                .put("hr", Result.rounded(figure.meanHits()))
                .put("ndcg", Result.rounded(figure.meanNdcg()))
                .put("mrr", Result.rounded(figure.meanReciprocal()));
        int[] cold = cold();
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

    /** Questions whose targets all occur less than {@value #COLD} times in what was learned from. */
    private int[] cold() {
        return java.util.stream.IntStream.range(0, questions.size())
                .filter(q -> Arrays.stream(questions.get(q).targets()).allMatch(i -> i < 0 || counts[i] < COLD))
                .toArray();
    }

    /** One line a customer. */
    List<ObjectNode> predictions() {
        Recommender model = Objects.requireNonNull(models.get(settings.model));
        double[] scores = new double[all.items()];
        List<ObjectNode> lines = new ArrayList<>();
        for (Question question : questions) {
            model.score(question.past(), scores);
            HitFigures.allow(question.past(), scores, repeats());
            ObjectNode line = Result.object().put("customer", question.past().customer());
            ArrayNode items = line.putArray("items");
            for (int item : Ranking.best(scores, settings.most)) {
                items.add(input.catalogue.item(item).key());
            }
            lines.add(line);
        }
        return lines;
    }
}
