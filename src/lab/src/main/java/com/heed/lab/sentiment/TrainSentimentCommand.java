package com.heed.lab.sentiment;

import com.heed.Language;
import com.heed.lab.run.Progress;
import com.heed.lab.run.RunOptions;
import com.heed.lab.run.WrongUse;
import com.heed.lab.sentiment.SampleEncoder.Encoded;
import com.heed.lab.sentiment.SentimentSources.Use;
import com.heed.learn.ModelPack;
import com.heed.learn.TrainingTexts;
import com.heed.sentiment.LabelledText;
import com.heed.sentiment.Recipe;
import com.heed.sentiment.SentimentTrainer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
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
                "Train the sentiment model of one language from the public data sets and write it as a model pack.")
public final class TrainSentimentCommand implements Callable<Integer> {
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

    @Option(
            names = "--cross",
            description = "Also train without each large source in turn and measure on what was left out.")
    private boolean cross;

    @Option(
            names = "--adapt",
            split = ",",
            paramLabel = "ROWS",
            description =
                    "With --cross: also adapt each model to so many labelled rows of what was left out, as the app would, and ask it about others; 20+10 are 20 rows it reads wrong and 10 it reads right.")
    private List<String> adapt = List.of();

    @Option(
            names = "--folds",
            defaultValue = "0",
            paramLabel = "N",
            description =
                    "Also train this many times without a part of the rows, so that each row of a source without a "
                            + "development part is read by a model that never saw it. Default: ${DEFAULT-VALUE}.")
    private int folds;

    @Option(
            names = "--encodings",
            paramLabel = "DIR",
            description =
                    "Folder that keeps encoded texts between runs; about 1 GB a language. Changes the time, never the result. Default: none are kept.")
    private @Nullable Path encodings;

    @Option(
            names = "--held-out",
            paramLabel = "DIR",
            description =
                    "Train nothing; write the rows that are not trained on, one CSV a set and use, to measure a model on with heed-lab sentiment.")
    private @Nullable Path heldOut;

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
        if (folds < 0 || folds == 1) {
            throw new WrongUse("--folds " + folds + " must be 0, or 2 or more.");
        }
        if (heldOut != null) {
            writeHeldOut(heldOut);
            return 0;
        }
        List<Spoken> amounts = Spoken.of(adapt, "--adapt");
        if (!amounts.isEmpty() && !cross) {
            throw new WrongUse(
                    "--adapt needs --cross: only a model that was trained without a set can be adapted to it.");
        }
        Language read = Language.ofTag(language);
        try (SampleEncoder encoder = new SampleEncoder(read, run.threads(), encodings)) {
            train(read, encoder, amounts);
        }
        return 0;
    }

    private void train(Language read, SampleEncoder encoder, List<Spoken> amounts) throws IOException {
        PrintWriter log = spec.commandLine().getOut();
        PrintWriter errors = spec.commandLine().getErr();
        List<SentimentSources.Sample> samples = new SentimentSources(data).of(read);
        List<Encoded> all = encoder.encode(samples, new Progress(errors, "encoding", samples.size()));
        List<Encoded> train = Encoded.filter(all, one -> one.sample().use(run.seed()) == Use.TRAIN);
        List<Encoded> dev = Encoded.filter(all, one -> one.sample().use(run.seed()) == Use.DEV);
        List<Encoded> test = Encoded.filter(all, one -> one.sample().use(run.seed()) == Use.TEST);
        log.printf(
                "%d rows to train on, %d to choose and calibrate on, %d to test on%n",
                train.size(), dev.size(), test.size());
        SentimentTrainer.Trained trained = train(read, train, dev);
        Map<String, Double> metrics = new TreeMap<>(trained.choices());
        metrics.put("train.rows", (double) train.size());
        metrics.put("dev.rows", (double) dev.size());
        metrics.put("test.rows", (double) test.size());
        measure("dev", trained, dev, log, metrics);
        measure("test", trained, test, log, metrics);
        write(trained, train, metrics, log);
        if (folds > 0) {
            inFolds(read, all, log, metrics);
        }
        if (cross) {
            new SourcesLeftOut(
                            all,
                            encoder,
                            (some, others) -> train(read, some, others).model(),
                            amounts,
                            run.seed(),
                            run.threads())
                    .measure(log, errors, metrics);
        }
        if (folds > 0 || cross) {
            write(trained, train, metrics, log);
        }
    }

    /** The model first, for the figures of other models take longer than itself; again when they are there. */
    private void write(
            SentimentTrainer.Trained trained, List<Encoded> train, Map<String, Double> metrics, PrintWriter log)
            throws IOException {
        Path out = run.out();
        if (out != null) {
            pack(trained, train, metrics).write(out);
            log.println("written to " + out);
            log.flush();
        }
    }

    private ModelPack pack(SentimentTrainer.Trained trained, List<Encoded> train, Map<String, Double> metrics) {
        List<LabelledText> texts = train.stream().map(one -> one.row().text()).toList();
        ModelPack.Manifest manifest = new ModelPack.Manifest(
                "sentiment-" + language,
                version,
                ModelPack.SCHEMA,
                SentimentSources.fingerprint(texts),
                run.seed(),
                metrics);
        Map<String, byte[]> files = new TreeMap<>(trained.model().files());
        files.put(
                TrainingTexts.FILE,
                TrainingTexts.of(texts.stream().map(SampleEncoder::clean).toList())
                        .bytes());
        return new ModelPack(manifest, files);
    }

    private void writeHeldOut(Path folder) throws IOException {
        Map<String, List<LabelledText>> files = new TreeMap<>();
        for (SentimentSources.Sample sample : new SentimentSources(data).of(Language.ofTag(language))) {
            Use use = sample.use(run.seed());
            if (use != Use.TRAIN && sample.text().label() != null) {
                String name = sample.text().source() + "-" + use.name().toLowerCase(Locale.ROOT) + ".csv";
                files.computeIfAbsent(name, unused -> new ArrayList<>()).add(sample.text());
            }
        }
        Files.createDirectories(folder);
        for (Map.Entry<String, List<LabelledText>> rows : files.entrySet()) {
            Path file = folder.resolve(rows.getKey());
            StringBuilder csv = new StringBuilder("text,label\n");
            try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
                for (LabelledText text : rows.getValue()) {
                    printer.printRecord(
                            text.text(), Objects.requireNonNull(text.label()).key());
                }
            }
            Files.writeString(file, csv);
            spec.commandLine().getOut().println(rows.getValue().size() + " rows in " + file);
        }
    }

    private void measure(
            String name,
            SentimentTrainer.Trained trained,
            List<Encoded> rows,
            PrintWriter log,
            Map<String, Double> metrics) {
        SentimentFigures figures = new SentimentFigures(run.seed());
        figures.add(trained.model(), Encoded.rows(rows));
        figures.report(name, log, metrics);
    }

    private SentimentTrainer.Trained train(Language read, List<Encoded> train, List<Encoded> dev) {
        return SentimentTrainer.train(
                read,
                Encoded.rows(train),
                Encoded.rows(dev),
                SentimentSources.WEIGHTS,
                Recipe.of(read),
                run.seed(),
                version);
    }

    /** The held-out part of a fold is read with a model that was calibrated on another part. */
    private void inFolds(Language read, List<Encoded> all, PrintWriter log, Map<String, Double> metrics) {
        SentimentFigures figures = new SentimentFigures(run.seed());
        for (int fold = 0; fold < folds; fold++) {
            int held = fold;
            Predicate<Encoded> isHeld = one -> one.sample().part() == SentimentSources.Part.SPLIT
                    && one.sample().fold(folds, run.seed()) == held;
            // Other rows calibrate than in the shipped model, so that each part is read by the rule.
            Predicate<Encoded> isDev = one -> one.sample().use(~run.seed()) == Use.DEV;
            List<Encoded> rest = Encoded.withoutEmotions(Encoded.filter(all, isHeld.negate()));
            SentimentTrainer.Trained trained =
                    train(read, Encoded.filter(rest, isDev.negate()), Encoded.filter(rest, isDev));
            figures.add(trained.model(), Encoded.rows(Encoded.filter(all, isHeld)));
            log.printf("fold %d of %d%n", fold + 1, folds);
            log.flush();
        }
        figures.report("folds", log, metrics);
    }
}
