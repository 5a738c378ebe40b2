package com.heed.lab.similarity;

import com.heed.Language;
import com.heed.lab.input.LabelOptions;
import com.heed.lab.input.Table;
import com.heed.lab.report.ReportOptions;
import com.heed.lab.report.Texts;
import com.heed.lab.run.Parallel;
import com.heed.lab.run.Progress;
import com.heed.lab.run.Result;
import com.heed.lab.run.RunOptions;
import com.heed.lab.run.WrongUse;
import com.heed.learn.TrainingTexts;
import com.heed.similarity.PairModel;
import com.heed.similarity.PairTrainer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed-lab pairs}: do two texts ask the same? */
@Command(
        name = "pairs",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Say how probable it is that the two texts of a row ask the same; with --label, measure that; with --train, fit the shipped model to labelled pairs first.")
public final class PairsCommand implements Callable<Integer> {
    private static final int FEWEST = 10;
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.CHINESE);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--test",
            required = true,
            paramLabel = "FILE",
            description = "CSV or JSON lines with a pair a row, gzipped or not.")
    @SuppressWarnings("NullAway.Init")
    private Path test;

    @Option(
            names = "--text",
            required = true,
            split = ",",
            paramLabel = "COLUMN",
            description = "The two columns that hold the texts: --text first,second.")
    private List<String> text = List.of();

    @Option(
            names = "--label",
            paramLabel = "COLUMN",
            description =
                    "Column that says 1 for a pair that asks the same and 0 for one that does not, or what --map makes of it. Of the test file it is used for figures only.")
    private @Nullable String label;

    @Option(
            names = "--train",
            paramLabel = "FILE",
            description =
                    "Labelled pairs under the same columns, to fit the shipped model to; " + FEWEST + " are the least.")
    private @Nullable Path train;

    @Mixin
    private LabelOptions map = new LabelOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Override
    public Integer call() {
        if (text.size() != 2) {
            throw new WrongUse("--text names " + text.size() + (text.size() == 1 ? " column" : " columns")
                    + "; name the two that hold the texts, such as --text first,second.");
        }
        if (train != null && label == null) {
            throw new WrongUse("--train needs --label, the column of the labels.");
        }
        map.check(PairRows.CLASSES);
        int threads = run.threads();
        Path out = run.out();
        Texts texts = report.texts();
        PairRows learned = train == null ? null : trainingRows(train, Objects.requireNonNull(label));
        Table table = Table.read(test);
        boolean labelled = label != null && (train == null || table.has(label));
        PairRows rows = PairRows.of(
                table,
                text,
                labelled
                        ? PairRows.labels(
                                table,
                                Objects.requireNonNull(label),
                                map,
                                "figures need 1 and 0. Label more, or leave --label out to read without figures.")
                        : new int[0]);
        PrintWriter terminal = spec.commandLine().getOut();
        try (PairReader reader = new PairReader(threads)) {
            Map<Language, PairModel> shipped = new EnumMap<>(Language.class);
            LANGUAGES.forEach(language -> shipped.put(language, PairModel.shipped(language)));
            Map<Language, PairModel> models =
                    learned == null ? shipped : fitted(shipped, learned, reader, threads, terminal);
            List<PairReader.Read> read = read(rows, reader, "reading", threads);
            double[] cosines = labelled ? cosines(rows, reader, threads) : new double[0];
            PairsRun done =
                    new PairsRun(test, train, rows, read, models, shipped, cosines, known(rows, learned), run.seed());
            done.print(terminal);
            String reason = reader.unavailable();
            if (reason != null) {
                terminal.println("Texts were compared by words alone: " + reason);
            }
            if (out != null) {
                new Result(done.metrics(), done.predictions(), PairsReport.html(done, texts)).write(out);
                terminal.println("written to " + out);
            }
        }
        return 0;
    }

    private PairRows trainingRows(Path file, String column) {
        Table table = Table.read(file);
        int[] labels = PairRows.labels(table, column, map, "--train needs pairs with 1 and pairs with 0.");
        PairRows rows = PairRows.of(table, text, labels);
        if (rows.labelled().length < FEWEST) {
            throw new WrongUse("--train has " + rows.labelled().length + " labelled pairs; " + FEWEST
                    + " are the least to learn from.");
        }
        return rows;
    }

    private Map<Language, PairModel> fitted(
            Map<Language, PairModel> shipped, PairRows learned, PairReader reader, int threads, PrintWriter terminal) {
        List<PairReader.Read> read = read(learned, reader, "training", threads);
        Map<Language, PairModel> models = new EnumMap<>(Language.class);
        shipped.forEach((language, model) -> {
            List<PairTrainer.Row> rows = new ArrayList<>();
            for (int i : learned.labelled()) {
                PairReader.Read pair = read.get(i);
                if (pair.one().language() == language) {
                    rows.add(new PairTrainer.Row(pair.one(), pair.other(), learned.labels()[i] == 1, 0));
                }
            }
            models.put(language, PairTrainer.refit(model, rows));
            if (!rows.isEmpty()) {
                terminal.println("fitted " + language.tag() + " to " + rows.size() + " pairs");
            }
        });
        return models;
    }

    private List<PairReader.Read> read(PairRows rows, PairReader reader, String what, int threads) {
        int size = rows.texts().size();
        return Parallel.map(
                size,
                threads,
                new Progress(spec.commandLine().getErr(), what, size),
                i -> reader.read(rows.texts().get(i)));
    }

    private double[] cosines(PairRows rows, PairReader reader, int threads) {
        int size = rows.texts().size();
        Progress progress = new Progress(spec.commandLine().getErr(), "baseline", size);
        return Parallel.map(
                        size, threads, progress, i -> reader.cosine(rows.texts().get(i)))
                .stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** Whether a pair, in either order, was learned from: by the shipped model or from {@code --train}. */
    private static boolean[] known(PairRows rows, @Nullable PairRows learned) {
        Set<String> given = new HashSet<>();
        if (learned != null) {
            Arrays.stream(learned.labelled())
                    .forEach(i -> given.add(learned.texts().get(i).key()));
        }
        Map<Language, TrainingTexts> shipped = new EnumMap<>(Language.class);
        LANGUAGES.forEach(language -> shipped.put(language, TrainingTexts.of(PairModel.pack(language))));
        boolean[] known = new boolean[rows.texts().size()];
        IntStream.range(0, known.length).forEach(i -> {
            PairText pair = rows.texts().get(i);
            known[i] = given.contains(pair.key())
                    || Objects.requireNonNull(shipped.get(pair.language())).contains(pair.key());
        });
        return known;
    }
}
