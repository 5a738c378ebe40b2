package com.heed.lab.sentiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.evaluation.EvaluationOptions;
import com.heed.lab.evaluation.Folds;
import com.heed.lab.evaluation.Growth;
import com.heed.lab.evaluation.MeasureOptions;
import com.heed.lab.evaluation.NewestPart;
import com.heed.lab.input.LabelOptions;
import com.heed.lab.input.Table;
import com.heed.lab.report.ReportOptions;
import com.heed.lab.report.Texts;
import com.heed.lab.run.Parallel;
import com.heed.lab.run.Progress;
import com.heed.lab.run.Result;
import com.heed.lab.run.RunOptions;
import com.heed.lab.run.WrongUse;
import com.heed.sentiment.Polarity;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed-lab sentiment}: reads texts and, where labels are known, says how right that is. */
@Command(
        name = "sentiment",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Tag texts as negative, neutral or positive; with --label, measure that against baselines; with --train, adapt the shipped models first.")
public final class SentimentCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--test",
            required = true,
            paramLabel = "FILE",
            description = "CSV or JSON lines with the texts, gzipped or not.")
    @SuppressWarnings("NullAway.Init")
    private Path test;

    @Option(
            names = "--text",
            required = true,
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns that hold the text; several are joined.")
    private List<String> text = List.of();

    @Option(
            names = "--label",
            paramLabel = "COLUMN",
            description =
                    "Column that holds the truth: negative, neutral, positive, or what --map or --groups make of it. Of the test file it is used for figures only.")
    private @Nullable String label;

    @Option(
            names = "--train",
            paramLabel = "FILE",
            description =
                    "Labelled texts under the same columns, to adapt the shipped models to as the app does; thirty of a language are the least, ten of which it reads right.")
    private @Nullable Path train;

    @Mixin
    private LabelOptions map = new LabelOptions();

    @Option(
            names = "--groups",
            paramLabel = "FILE",
            description =
                    "JSON file that groups finer labels: {\"positive\":[\"joy\",...],\"negative\":[...],\"neutral\":[...]}. A cell may hold several labels split by commas; rows of several groups, or of one that is no class, are left out of the figures. Labels that are numbers are looked up in labels.txt beside the file.")
    private @Nullable Path groups;

    @Option(
            names = "--classes",
            split = ",",
            paramLabel = "CLASS",
            description =
                    "Classes that can occur, when you know it: --classes negative,positive never says neutral. Default: all three.")
    private List<String> classes = SentimentLabels.CLASSES;

    @Option(
            names = "--deletion",
            paramLabel = "K",
            description = "Prove the driving words on the first " + DeletionProof.MOST_TEXTS
                    + " rows: read each text without its K driving words, and without K random ones.")
    private @Nullable Integer deletion;

    @Mixin
    private MeasureOptions measure = new MeasureOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Override
    public Integer call() {
        Judge judge = new Judge(possible());
        if (deletion != null && (deletion < 1 || deletion > 20)) {
            throw new WrongUse("--deletion " + deletion + " must be 1 to 20.");
        }
        requireLabels();
        int folds = measure.folds();
        boolean curve = measure.curve();
        EvaluationOptions asked = measure.evaluation(run.seed());
        int threads = run.threads();
        Path out = run.out();
        Texts texts = report.texts();
        SentimentLabels meaning = new SentimentLabels(map, groups);
        Table table = Table.read(test);
        int[] columns = columns(table);
        List<String> by = measure.by(table);
        // With --train the test file may come without labels; without it, asking for a column that is not there is a
        // mistake.
        boolean labelled = label != null && (train == null || table.has(label));
        int[] labels = labelled ? meaning.of(table, Objects.requireNonNull(label)) : new int[0];
        NewestPart newest = measure.newest(table);
        PrintWriter terminal = spec.commandLine().getOut();

        SentimentRun done;
        try (TextReader reader = new TextReader(threads)) {
            SentimentRows rows = null;
            SentimentRows adaptedTo = null;
            if (train != null) {
                adaptedTo = trainingRows(meaning, reader, train, threads);
                rows = rows(table, columns, labels, by, reader, threads);
            } else {
                SentimentRows all = rows(table, columns, labels, by, reader, threads);
                rows = all;
                if (newest != null) {
                    adaptedTo = all.at(newest.older());
                    rows = all.at(newest.test(
                            all.texts().stream().map(ReadText::clean).toList()));
                    requireTest(rows);
                }
            }
            done = folds > 0 ? inTurns(rows, reader, folds, asked) : once(judge, rows, adaptedTo, reader, asked, curve);
            if (labelled && newest == null) {
                done.felt(meaning.names(table, Objects.requireNonNull(label)));
            }
            done.print(terminal);
            if (deletion != null) {
                done.proven(prove(rows.texts(), judge, reader, deletion, threads));
            }
            String reason = reader.unavailable();
            if (reason != null) {
                terminal.println("Texts were read by words alone: " + reason);
            }
        }
        if (done.deletion() != null) {
            done.printDeletion(terminal);
        }
        if (out != null) {
            ObjectNode metrics = done.metrics();
            new Result(metrics, done.predictions(), SentimentReport.html(done, texts)).write(out);
            terminal.println("written to " + out);
        }
        return 0;
    }

    private void requireLabels() {
        boolean inside = measure.folds() > 0 || measure.hasTime();
        if (train != null && label == null) {
            throw new WrongUse("--train needs --label, the column of the labels.");
        }
        if (inside && label == null) {
            throw new WrongUse("--folds and --time need --label, the column of the labels.");
        }
        if (train != null && inside || measure.folds() > 0 && measure.hasTime()) {
            throw new WrongUse("--train, --time and --folds exclude each other; name one.");
        }
        if (measure.folds() > 0 && deletion != null) {
            throw new WrongUse("--deletion and --folds exclude each other: there would be a model for each part.");
        }
        if (measure.curve() && train == null && !measure.hasTime()) {
            throw new WrongUse("--curve needs rows to adapt to, by --train or --time.");
        }
    }

    private void requireTest(SentimentRows rows) {
        if (Arrays.stream(rows.labels()).allMatch(one -> one == SentimentLabels.NONE)) {
            throw new WrongUse("The newest fifth of '" + test
                    + "' has no labelled text that the older rows lack; label more, or name a --test of its own.");
        }
    }

    private SentimentRun once(
            Judge judge,
            SentimentRows rows,
            @Nullable SentimentRows adaptedTo,
            TextReader reader,
            EvaluationOptions asked,
            boolean curve) {
        if (adaptedTo == null) {
            return new SentimentRun(test, rows, i -> judge, train, null, asked, measure.compare());
        }
        Path from = train == null ? test : train;
        adapt(judge, adaptedTo, reader, from);
        SentimentRun done =
                new SentimentRun(test, rows, i -> judge, from, Keywords.rules(adaptedTo), asked, measure.compare());
        if (!curve || done.measured() == null) {
            return done;
        }
        SentimentRows learned = adaptedTo.labelled();
        return done.grown(
                Growth.measure(learned.texts().size(), done.measuredCount(), done.right(judge), run.seed(), some -> {
                    Judge other = new Judge(possible());
                    SentimentRows part = learned.at(some);
                    other.adapt(part.texts(), part.labels(), reader);
                    return done.right(other);
                }));
    }

    /** Each part is read by models adapted to the others. */
    private SentimentRun inTurns(SentimentRows rows, TextReader reader, int parts, EvaluationOptions asked) {
        Folds folds = Folds.deal(
                rows.texts().stream().map(ReadText::clean).toList(),
                Arrays.stream(rows.labels()).mapToObj(Integer::toString).toList(),
                parts,
                run.seed());
        List<Judge> judges = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            Judge judge = new Judge(possible());
            adapt(judge, rows.at(folds.outside(part)), reader, test);
            judges.add(judge);
        }
        return new SentimentRun(test, rows, i -> judges.get(folds.of()[i]), test, null, asked, measure.compare());
    }

    private Set<Polarity> possible() {
        Set<Polarity> possible = EnumSet.noneOf(Polarity.class);
        for (String name : classes) {
            int index = SentimentLabels.CLASSES.indexOf(name);
            if (index < 0) {
                throw new WrongUse(
                        "--classes: '" + name + "' is not one of " + String.join(", ", SentimentLabels.CLASSES) + ".");
            }
            possible.add(Polarity.values()[index]);
        }
        return possible;
    }

    private int[] columns(Table table) {
        return text.stream().mapToInt(table::column).toArray();
    }

    private SentimentRows trainingRows(SentimentLabels meaning, TextReader reader, Path file, int threads) {
        Table table = Table.read(file);
        int[] labels = meaning.of(table, Objects.requireNonNull(label));
        return new SentimentRows(
                table.rowNumbers(),
                labels,
                read(table, columns(table), reader, "training", threads),
                Collections.nCopies(table.size(), Map.of()));
    }

    private SentimentRows rows(
            Table table, int[] columns, int[] labels, List<String> by, TextReader reader, int threads) {
        return SentimentRows.of(table, labels, read(table, columns, reader, "reading", threads), by);
    }

    private void adapt(Judge judge, SentimentRows rows, TextReader reader, Path file) {
        String reason = reader.unavailable();
        if (reason != null) {
            throw new WrongUse("Adapting needs the sentence encoder, which cannot be loaded here: " + reason);
        }
        judge.adapt(rows.texts(), rows.labels(), reader)
                .forEach((language, adapted) -> spec.commandLine()
                        .getOut()
                        .println("adapted " + language.tag() + " to " + adapted.rows() + " rows of "
                                + file.getFileName() + "; the app would "
                                + (adapted.isUsed() ? "use this" : "keep its shipped model")));
    }

    private List<ReadText> read(Table table, int[] columns, TextReader reader, String what, int threads) {
        Progress progress = new Progress(spec.commandLine().getErr(), what, table.size());
        return Parallel.map(table.size(), threads, progress, i -> reader.read(table.text(i, columns)));
    }

    private DeletionProof prove(List<ReadText> read, Judge judge, TextReader reader, int most, int threads) {
        int texts = Math.min(DeletionProof.MOST_TEXTS, read.size());
        Progress progress = new Progress(spec.commandLine().getErr(), "deleting", texts);
        // Each text has a chance of its own, so that threads do not share one.
        List<DeletionProof.Change> changes = new ArrayList<>();
        for (List<DeletionProof.Change> change : Parallel.map(texts, threads, progress, i -> {
            SplittableRandom random = new SplittableRandom(run.seed() * 1_000_003 + i);
            DeletionProof.Change one = DeletionProof.measure(read.get(i), most, judge, reader, random);
            return one == null ? List.<DeletionProof.Change>of() : List.of(one);
        })) {
            changes.addAll(change);
        }
        if (changes.isEmpty()) {
            throw new WrongUse("--deletion " + most + ": no text among the first " + texts
                    + " has so many driving words and three times as many others; take fewer.");
        }
        return DeletionProof.of(changes, run.seed());
    }
}
