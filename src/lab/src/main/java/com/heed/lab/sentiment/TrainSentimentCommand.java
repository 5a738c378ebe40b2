package com.heed.lab.sentiment;

import com.heed.Language;
import com.heed.lab.run.Parallel;
import com.heed.lab.run.Progress;
import com.heed.lab.run.Result;
import com.heed.lab.run.RunOptions;
import com.heed.lab.run.WrongUse;
import com.heed.learn.ModelPack;
import com.heed.learn.Scores;
import com.heed.sentiment.LabelledText;
import com.heed.sentiment.Polarity;
import com.heed.sentiment.SentimentModel;
import com.heed.sentiment.SentimentReading;
import com.heed.sentiment.SentimentTrainer;
import com.heed.text.TextVector;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed-lab train-sentiment}: trains the heads the app ships, from public sets whose licence allows it. */
@Command(
        name = "train-sentiment",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Train the sentiment model of one language from the public data sets and write it to --out as a model pack.")
public final class TrainSentimentCommand implements Callable<Integer> {
    private static final int RESAMPLES = 2_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder that holds the data sets, one folder each.")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(names = "--language", required = true, paramLabel = "LANGUAGE", description = "en or zh.")
    private String language = "";

    @Option(
            names = "--model-version",
            defaultValue = "1",
            paramLabel = "N",
            description = "Number of the model. Default: ${DEFAULT-VALUE}.")
    private int version;

    @Option(names = "--leave-out", paramLabel = "SOURCE", description = "A set that is not trained on. Default: none.")
    private @Nullable String leaveOut;

    @Option(
            names = "--cross",
            description =
                    "Also train once without each set and measure on its development rows: what happens on an unknown kind of text. Takes as many times longer.")
    private boolean cross;

    @Option(
            names = "--dev-rows",
            paramLabel = "DIR",
            description =
                    "Train nothing; write the rows that are not trained on, one CSV a set, to measure a model on with heed-lab sentiment.")
    private @Nullable Path devRows;

    @Mixin
    private RunOptions run = new RunOptions();

    @Override
    public Integer call() throws IOException {
        if (!language.equals("en") && !language.equals("zh")) {
            throw new WrongUse("--language '" + language + "' must be en or zh.");
        }
        if (version < 1) {
            throw new WrongUse("--model-version " + version + " must be 1 or more.");
        }
        Path out = run.out();
        if (devRows != null) {
            writeDevRows(devRows);
            return 0;
        }
        if (out == null) {
            throw new WrongUse("Name a folder for the model with --out.");
        }
        Language read = Language.ofTag(language);
        SentimentSources.Split split = new SentimentSources(data, run.seed()).of(read);
        if (leaveOut != null) {
            if (!SentimentSources.WEIGHTS.containsKey(leaveOut)) {
                throw new WrongUse("--leave-out '" + leaveOut + "' is not one of "
                        + String.join(", ", new TreeMap<>(SentimentSources.WEIGHTS).keySet()) + ".");
            }
            split = split.without(leaveOut);
        }
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println(
                split.train().size() + " rows to train on, " + split.dev().size() + " to choose on");
        terminal.flush();
        Map<LabelledText, SentimentTrainer.Row> rows = encode(split, read);
        SentimentTrainer.Trained trained = train(read, split, rows);
        Map<String, Double> metrics = new TreeMap<>(trained.choices());
        metrics.put("train.rows", (double) split.train().size());
        metrics.put("dev.rows", (double) split.dev().size());
        for (String source : split.sources()) {
            measure("dev." + source, trained.model(), split.devOf(source), rows, metrics, terminal);
        }
        if (cross) {
            for (String source : split.sources()) {
                SentimentModel without =
                        train(read, split.without(source), rows).model();
                measure("without." + source, without, split.devOf(source), rows, metrics, terminal);
            }
        }
        ModelPack.Manifest manifest = new ModelPack.Manifest(
                "sentiment-" + language, version, ModelPack.SCHEMA, fingerprint(split.train()), run.seed(), metrics);
        new ModelPack(manifest, trained.model().files()).write(out);
        terminal.println("written to " + out);
        return 0;
    }

    private void writeDevRows(Path folder) throws IOException {
        SentimentSources.Split split = new SentimentSources(data, run.seed()).of(Language.ofTag(language));
        Files.createDirectories(folder);
        for (String source : split.sources()) {
            StringBuilder csv = new StringBuilder("text,label\n");
            try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
                for (LabelledText text : split.devOf(source)) {
                    printer.printRecord(
                            text.text(), Objects.requireNonNull(text.label()).key());
                }
            }
            Files.writeString(folder.resolve(source + ".csv"), csv);
            spec.commandLine()
                    .getOut()
                    .println(split.devOf(source).size() + " rows in " + folder.resolve(source + ".csv"));
        }
    }

    private Map<LabelledText, SentimentTrainer.Row> encode(SentimentSources.Split split, Language read) {
        List<LabelledText> all = new java.util.ArrayList<>(split.train());
        all.addAll(split.dev());
        Progress progress = new Progress(spec.commandLine().getErr(), "encoding", all.size());
        Map<LabelledText, SentimentTrainer.Row> rows = new java.util.IdentityHashMap<>();
        try (TextReader reader = new TextReader(run.threads())) {
            List<SentimentTrainer.Row> encoded = Parallel.map(all.size(), run.threads(), progress, i -> {
                ReadText text = reader.ofClean(reader.read(all.get(i).text()).clean(), read);
                TextVector vector = text.vector();
                if (vector == null) {
                    throw new WrongUse("The sentence encoder cannot be loaded here: " + reader.unavailable());
                }
                return new SentimentTrainer.Row(all.get(i), text.words(), vector);
            });
            for (int i = 0; i < encoded.size(); i++) {
                rows.put(all.get(i), encoded.get(i));
            }
        }
        return rows;
    }

    private SentimentTrainer.Trained train(
            Language read, SentimentSources.Split split, Map<LabelledText, SentimentTrainer.Row> rows) {
        return SentimentTrainer.train(
                read, of(split.train(), rows), of(split.dev(), rows), SentimentSources.WEIGHTS, version);
    }

    private static List<SentimentTrainer.Row> of(
            List<LabelledText> texts, Map<LabelledText, SentimentTrainer.Row> rows) {
        return texts.stream()
                .map(text -> Objects.requireNonNull(rows.get(text)))
                .toList();
    }

    /** Where a set knows two classes, both models are asked between these two. */
    private void measure(
            String name,
            SentimentModel model,
            List<LabelledText> dev,
            Map<LabelledText, SentimentTrainer.Row> rows,
            Map<String, Double> metrics,
            PrintWriter terminal) {
        Set<Polarity> classes = EnumSet.noneOf(Polarity.class);
        dev.forEach(text -> classes.add(Objects.requireNonNull(text.label())));
        int[] labels = dev.stream()
                .mapToInt(text -> Objects.requireNonNull(text.label()).ordinal())
                .toArray();
        List<SentimentTrainer.Row> own = of(dev, rows);
        Judge among = new Judge(classes);
        Function<Function<SentimentTrainer.Row, SentimentReading>, Scores> scores = reading -> new Scores(
                labels,
                own.stream().map(row -> among.among(reading.apply(row))).toArray(double[][]::new),
                Polarity.values().length);
        Scores heed = scores.apply(row -> model.read(row.vector(), row.words()));
        Scores words = scores.apply(row -> model.read(row.words()));
        metrics.put(name + ".rows", (double) labels.length);
        figures(name, heed, metrics, terminal);
        figures(name + ".words", words, metrics, terminal);
    }

    private void figures(String name, Scores scores, Map<String, Double> metrics, PrintWriter terminal) {
        Scores.Interval macroF1 = scores.macroF1(RESAMPLES, run.seed());
        double accuracy = scores.accuracy(1, run.seed()).value();
        double ece = scores.expectedCalibrationError();
        metrics.put(name + ".accuracy", Result.rounded(accuracy));
        metrics.put(name + ".ece", Result.rounded(ece));
        metrics.put(name + ".macroF1", Result.rounded(macroF1.value()));
        metrics.put(name + ".macroF1.low", Result.rounded(macroF1.low()));
        metrics.put(name + ".macroF1.high", Result.rounded(macroF1.high()));
        terminal.printf(
                Locale.ROOT,
                "%-36s n %-6d macro-F1 %.4f [%.4f, %.4f]  accuracy %.4f  ECE %.4f%n",
                name,
                scores.labels().length,
                macroF1.value(),
                macroF1.low(),
                macroF1.high(),
                accuracy,
                ece);
        terminal.flush();
    }

    private static String fingerprint(List<LabelledText> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (LabelledText text : texts) {
                digest.update((text.source() + '\t' + text.label() + '\t' + text.text() + '\n')
                        .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
