package com.heed.lab.similarity;

import com.heed.Language;
import com.heed.lab.run.Parallel;
import com.heed.lab.run.Progress;
import com.heed.lab.run.Result;
import com.heed.lab.run.RunOptions;
import com.heed.lab.run.WrongUse;
import com.heed.learn.ModelPack;
import com.heed.learn.Scores;
import com.heed.learn.TrainingTexts;
import com.heed.similarity.PairModel;
import com.heed.similarity.PairTrainer;
import com.heed.similarity.PairWeights;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed-lab train-pairs}: fits the weights the app ships for pairs of texts. */
@Command(
        name = "train-pairs",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Fit the shipped weights for pairs of one language to pairs of our own, measure them and, with --out, write them as a model pack.")
public final class TrainPairsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--language", required = true, paramLabel = "LANGUAGE", description = "en or zh.")
    private String language = "";

    @Option(
            names = "--model-version",
            defaultValue = "1",
            paramLabel = "N",
            description = "Number of the model. Default: ${DEFAULT-VALUE}.")
    private int version;

    @Mixin
    private RunOptions run = new RunOptions();

    /** A pair of ours with its texts made ready. */
    private record Ready(OwnPairs.Pair pair, PairReader.Read read, double cosine) {}

    @Override
    public Integer call() throws IOException {
        if (!language.equals("en") && !language.equals("zh")) {
            throw new WrongUse("--language '" + language + "' must be en or zh.");
        }
        if (version < 1) {
            throw new WrongUse("--model-version " + version + " must be 1 or more.");
        }
        Path out = run.out();
        int threads = run.threads();
        Language of = Language.ofTag(language);
        PrintWriter log = spec.commandLine().getOut();
        List<OwnPairs.Pair> pairs = OwnPairs.toTrainOn(of);
        List<Ready> train;
        List<Ready> dev;
        try (PairReader reader = new PairReader(threads)) {
            train = ready(pairs, of, reader, threads);
            dev = ready(OwnPairs.toMeasureOn(of), of, reader, threads);
            String reason = reader.unavailable();
            if (reason != null) {
                throw new WrongUse("The sentence encoder cannot be loaded here: " + reason);
            }
        }
        PairModel model = PairTrainer.train(of, rows(train));
        Map<String, Double> metrics = new TreeMap<>();
        metrics.put("train.rows", (double) train.size());
        metrics.put("dev.rows", (double) dev.size());
        for (String kind : kinds(train)) {
            measure("dev." + kind, model, of(dev, kind, true), log, metrics);
        }
        for (String kind : kinds(train)) {
            PairModel without = PairTrainer.train(of, rows(of(train, kind, false)));
            measure("without." + kind, without, of(train, kind, true), log, metrics);
        }
        if (out == null) {
            log.println("the model is not written: no --out");
            return 0;
        }
        ModelPack.Manifest manifest = new ModelPack.Manifest(
                "pairs-" + language, version, ModelPack.SCHEMA, OwnPairs.fingerprint(pairs), run.seed(), metrics);
        List<String> keys = pairs.stream().map(pair -> pair.texts().key()).toList();
        new ModelPack(
                        manifest,
                        Map.of(
                                PairWeights.FILE,
                                model.weights().bytes(),
                                TrainingTexts.FILE,
                                TrainingTexts.of(keys).bytes()))
                .write(out);
        log.println("written to " + out);
        return 0;
    }

    private List<Ready> ready(List<OwnPairs.Pair> pairs, Language of, PairReader reader, int threads) {
        Progress progress = new Progress(spec.commandLine().getErr(), "encoding", pairs.size());
        return Parallel.map(pairs.size(), threads, progress, i -> {
            OwnPairs.Pair pair = pairs.get(i);
            if (pair.texts().language() != of) {
                throw new IllegalStateException("pair " + i + " of " + of.tag() + " is of another language");
            }
            return new Ready(pair, reader.read(pair.texts()), reader.cosine(pair.texts()));
        });
    }

    private static TreeSet<String> kinds(List<Ready> rows) {
        TreeSet<String> kinds = new TreeSet<>();
        rows.forEach(row -> kinds.add(row.pair.kind()));
        return kinds;
    }

    private static List<Ready> of(List<Ready> rows, String kind, boolean wanted) {
        return rows.stream()
                .filter(row -> row.pair.kind().equals(kind) == wanted)
                .toList();
    }

    private static List<PairTrainer.Row> rows(List<Ready> ready) {
        List<String> kinds = new ArrayList<>(kinds(ready));
        return ready.stream()
                .map(row -> new PairTrainer.Row(
                        row.read.one(), row.read.other(), row.pair.same(), kinds.indexOf(row.pair.kind())))
                .toList();
    }

    private void measure(String name, PairModel model, List<Ready> rows, PrintWriter log, Map<String, Double> metrics) {
        int[] labels = rows.stream().mapToInt(row -> row.pair.same() ? 1 : 0).toArray();
        double[] said = rows.stream()
                .mapToDouble(row -> model.probability(row.read.one(), row.read.other()))
                .toArray();
        double[] words = rows.stream()
                .mapToDouble(row -> model.probabilityByWords(row.read.one(), row.read.other()))
                .toArray();
        double[] cosines = rows.stream().mapToDouble(Ready::cosine).toArray();
        PairCandidate heed = PairCandidate.of("heed", said, labels, run.seed());
        Scores scores = new Scores(labels, heed.probabilities(), PairRows.CLASSES.size());
        Scores.Interval plain = PairRank.area(cosines, labels, run.seed());
        Scores.Interval overlap = PairRank.area(words, labels, run.seed());
        log.printf(
                Locale.ROOT,
                "%-17s n %4d  AUC %.3f [%.3f, %.3f]  cosine %.3f [%.3f, %.3f]  words %.3f  accuracy %.3f  ECE %.3f%n",
                name,
                labels.length,
                heed.area().value(),
                heed.area().low(),
                heed.area().high(),
                plain.value(),
                plain.low(),
                plain.high(),
                overlap.value(),
                scores.accuracy(1, run.seed()).value(),
                scores.expectedCalibrationError());
        metrics.put(name + ".rows", (double) labels.length);
        metrics.put(name + ".auc", Result.rounded(heed.area().value()));
        metrics.put(name + ".auc.low", Result.rounded(heed.area().low()));
        metrics.put(name + ".auc.high", Result.rounded(heed.area().high()));
        metrics.put(name + ".cosine.auc", Result.rounded(plain.value()));
        metrics.put(name + ".words.auc", Result.rounded(overlap.value()));
        metrics.put(
                name + ".accuracy",
                Result.rounded(scores.accuracy(1, run.seed()).value()));
        metrics.put(name + ".ece", Result.rounded(scores.expectedCalibrationError()));
    }
}
