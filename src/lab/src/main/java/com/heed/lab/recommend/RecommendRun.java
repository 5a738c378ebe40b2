package com.heed.lab.recommend;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.lab.lstm.LstmBaseline;
import com.heed.lab.run.Bars;
import com.heed.lab.run.Result;
import com.heed.lab.run.WrongUse;
import com.heed.recommend.Catalogue;
import com.heed.recommend.HitFigures;
import com.heed.recommend.HitFigures.Repeats;
import com.heed.recommend.Question;
import com.heed.recommend.Ranking;
import com.heed.recommend.Recommender;
import com.heed.recommend.RecommenderTrainer;
import com.heed.recommend.TrainedRecommender;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Learns from histories, ranks for customers, and measures where it is known what came then. */
final class RecommendRun {
    private final Input input;
    private final Settings settings;
    private final Asked asked;
    private final ComparedModels learned;
    private final Map<String, HitFigures> figures = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /** @param later null where the last event of each customer is held out */
    record Input(EventFile past, @Nullable EventFile later, ItemFile items) {
        Catalogue catalogue() {
            return items.catalogue();
        }
    }

    /**
     * What is asked for.
     *
     * @param most    items a customer
     * @param model   whose items are written down
     * @param losses  by which attention learns
     * @param lstm    by which the baseline learns
     * @param compare whether every model is measured
     */
    record Settings(
            int most,
            Repeats repeats,
            String model,
            LossOptions losses,
            LstmLossOptions lstm,
            boolean compare,
            long seed,
            int threads) {}

    /** @throws WrongUse if a setting or the history is wrong */
    RecommendRun(Input input, Settings settings, PrintWriter err) {
        this.input = input;
        this.settings = settings;
        check();
        asked = Asked.of(input.past, input.later, input.catalogue());
        notes.addAll(input.past.notes());
        notes.addAll(input.items.notes());
        if (input.later != null) {
            notes.addAll(input.later.notes());
        }
        if (asked.note() != null) {
            notes.add(asked.note());
        }
        Bars bars = new Bars(err);
        learned = learn(bars);
        bars.end();
        if (!learned.models().containsKey(settings.model)) {
            throw new WrongUse(
                    "--model '" + settings.model + "' has nothing to go by: the pictures of all items look the same.");
        }
        learned.models().forEach((name, model) -> {
            if (settings.compare || name.equals(settings.model)) {
                figures.put(name, HitFigures.of(model, items(), asked.questions(), settings.most, settings.repeats));
            }
        });
    }

    private void check() {
        List<String> names = new ArrayList<>(
                RecommenderTrainer.names(settings.repeats, input.catalogue().pictured()));
        names.add(LstmBaseline.NAME);
        if (!names.contains(settings.model)) {
            throw new WrongUse("--model '" + settings.model + "' is none of " + String.join(", ", names)
                    + "; own needs --allow-repeats, and images a list of items with pictures and --pack.");
        }
        if (!settings.losses.others().isEmpty() && !settings.compare) {
            throw new WrongUse(
                    "--loss names more than one; the first is what attention learns by, and the others need --compare.");
        }
        if (settings.lstm.byName().size() > 1 && !settings.compare) {
            throw new WrongUse(
                    "--lstm-loss names more than one; the first is what lstm learns by, and the others need --compare.");
        }
    }

    private ComparedModels learn(Bars bars) {
        try {
            return ComparedModels.of(asked, settings, bars);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("'" + input.past.file() + "': " + e.getMessage() + ".", e);
        }
    }

    List<String> notes() {
        return notes;
    }

    /** How each voice, their fusion and what was learned beside them did on the newest part of what was learned from. */
    List<TrainedRecommender.Figure> chosen() {
        return learned.chosen();
    }

    Map<String, HitFigures> figures() {
        return figures;
    }

    List<Question> questions() {
        return asked.questions();
    }

    /** How often each item occurs in what was learned from. */
    int[] counts() {
        return asked.all().counts();
    }

    int customers() {
        return asked.all().customers().size();
    }

    long events() {
        return asked.all().events();
    }

    int items() {
        return asked.all().items();
    }

    int most() {
        return settings.most;
    }

    String model() {
        return settings.model;
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
                customers(),
                events(),
                items(),
                chosen().getFirst().questions());
        for (TrainedRecommender.Figure figure : chosen()) {
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
                "%-14s n %d  HR@%d %.4f  NDCG@%d %.4f  MRR %.4f  recall %.4f  precision %.4f%n",
                name,
                questions().size(),
                settings.most,
                figure.meanHits(),
                settings.most,
                figure.meanNdcg(),
                figure.meanReciprocal(),
                figure.meanRecall(),
                figure.meanPrecision()));
    }

    ObjectNode metrics() {
        return RecommendMetrics.of(this, input.past.file(), input.later == null ? null : input.later.file());
    }

    /** One line a customer. */
    List<ObjectNode> predictions() {
        Recommender model = Objects.requireNonNull(learned.models().get(settings.model));
        double[] scores = new double[items()];
        List<ObjectNode> lines = new ArrayList<>();
        for (Question question : questions()) {
            model.score(question.past(), scores);
            HitFigures.allow(question.past(), scores, settings.repeats);
            ObjectNode line = Result.object().put("customer", question.past().customer());
            ArrayNode items = line.putArray("items");
            for (int item : Ranking.best(scores, settings.most)) {
                items.add(input.catalogue().item(item).key());
            }
            lines.add(line);
        }
        return lines;
    }
}
