package com.heed.lab.sentiment;

import com.heed.lab.run.Progress;
import com.heed.lab.sentiment.AdaptationTrial.Labelled;
import com.heed.lab.sentiment.SampleEncoder.Encoded;
import com.heed.lab.sentiment.SentimentSources.Part;
import com.heed.lab.sentiment.SentimentSources.Use;
import com.heed.sentiment.LabelledText;
import com.heed.sentiment.SentimentModel;
import com.heed.sentiment.SentimentTrainer.Row;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Models trained without one large source each, asked about that source: what a model is worth on a kind of text it has never seen, and what a few labelled rows of that kind make of it.
 *
 * @param all     rows of all sources
 * @param encoder of their language
 * @param train   trains on rows, choosing on others
 * @param amounts rows adapted to; none for no adaptation
 */
record SourcesLeftOut(
        List<Encoded> all,
        SampleEncoder encoder,
        BiFunction<List<Encoded>, List<Encoded>, SentimentModel> train,
        List<Spoken> amounts,
        long seed,
        int threads) {
    private static final int FEWEST = 500;

    /** The frozen cases, among the rows that adapting must not unlearn. */
    private static final String CASES = "cases";

    /**
     * Trains and measures; prints, and puts figures under {@code without.} and {@code adapt.}.
     *
     * @param errors shows the progress
     */
    void measure(PrintWriter log, PrintWriter errors, Map<String, Double> metrics) {
        TreeSet<String> sources = new TreeSet<>();
        all.forEach(one -> sources.add(one.source()));
        for (String source : sources) {
            List<Encoded> left = Encoded.filter(all, one -> isAsked(one, source));
            if (left.size() < FEWEST) {
                continue;
            }
            List<Encoded> without = Encoded.withoutEmotions(
                    Encoded.filter(all, one -> !one.source().equals(source)));
            List<Encoded> dev = Encoded.filter(without, one -> one.sample().use(seed) == Use.DEV);
            SentimentModel model =
                    train.apply(Encoded.filter(without, one -> one.sample().use(seed) == Use.TRAIN), dev);
            SentimentFigures figures = new SentimentFigures(seed);
            figures.add(model, Encoded.rows(left));
            figures.report("without", log, metrics);
            if (!amounts.isEmpty()) {
                adapt(source, model, left, dev, log, errors, metrics);
            }
        }
    }

    /** Rows that are only trained on are many and tell nothing more, but for our own sentences, few of which are not. */
    private static boolean isAsked(Encoded one, String source) {
        return one.source().equals(source)
                && one.row().text().label() != null
                && (one.sample().part() != Part.TRAIN || source.equals(SentimentSentences.SOURCE));
    }

    private void adapt(
            String source,
            SentimentModel model,
            List<Encoded> left,
            List<Encoded> dev,
            PrintWriter log,
            PrintWriter errors,
            Map<String, Double> metrics) {
        Map<String, List<Labelled>> elsewhere = new TreeMap<>();
        for (Encoded one : dev) {
            elsewhere
                    .computeIfAbsent(one.source(), unused -> new ArrayList<>())
                    .add(labelled(model, one.row(), one.sample().group()));
        }
        elsewhere.put(CASES, cases(model));
        AdaptationTrial trial =
                new AdaptationTrial(model, encoder.encoding(), seed, AdaptationTrial.DRAWS, AdaptationTrial.ASKED);
        List<Labelled> rows = left.stream()
                .map(one -> labelled(model, one.row(), one.sample().group()))
                .toList();
        Progress progress = new Progress(errors, "adapting", AdaptationTrial.DRAWS);
        for (AdaptationTrial.Outcome outcome : trial.of(rows, elsewhere, amounts, threads, progress)) {
            AdaptationFigures figures = new AdaptationFigures(source, outcome);
            figures.print(log);
            figures.into(metrics);
        }
    }

    private List<Labelled> cases(SentimentModel model) {
        return SentimentCase.ours(model.language().tag()).stream()
                .map(one -> encoder.row(new LabelledText(CASES, one.text(), one.label(), Set.of())))
                .map(row -> labelled(model, row, ""))
                .toList();
    }

    /** @param group of the row; empty where it stands for itself */
    private static Labelled labelled(SentimentModel model, Row row, String group) {
        String clean = SampleEncoder.clean(row.text());
        return new Labelled(
                group.isEmpty() ? clean : group,
                clean,
                row.words(),
                row.pooledFor(model).vector(),
                Objects.requireNonNull(row.text().label()));
    }
}
