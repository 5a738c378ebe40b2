package com.heed.lab.intent;

import com.heed.Language;
import com.heed.evaluation.EvaluationOptions;
import com.heed.intent.IntentTrainer;
import com.heed.lab.evaluation.MeasureOptions;
import com.heed.lab.evaluation.NewestPart;
import com.heed.lab.input.Table;
import com.heed.lab.report.ReportOptions;
import com.heed.lab.report.Texts;
import com.heed.lab.run.EncoderOptions;
import com.heed.lab.run.Result;
import com.heed.lab.run.RunOptions;
import com.heed.lab.run.WrongUse;
import com.heed.text.OnnxSentenceEncoder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed-lab intent}: learns labels of texts and, where the test file has labels, says how right it is. */
@Command(
        name = "intent",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Learn what texts are about (topic, request type, group) from labelled ones and read others.")
public final class IntentCommand implements Callable<Integer> {
    private static final double CHINESE_FROM = 0.05;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--train",
            required = true,
            split = ",",
            paramLabel = "FILE",
            description = "CSV or JSON lines with labelled texts, gzipped or not; several are joined.")
    private List<Path> train = List.of();

    @Option(
            names = "--test",
            paramLabel = "FILE",
            description = "The texts to read. Without it, --time or --folds measure inside --train.")
    private @Nullable Path test;

    @Option(
            names = "--text",
            required = true,
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns that hold the text; several are joined.")
    private List<String> text = List.of();

    @Option(
            names = "--label",
            required = true,
            paramLabel = "COLUMN",
            description = "Column that holds what a text is about. Of the test file it is used for figures only.")
    private String label = "";

    @Option(
            names = "--field",
            split = ",",
            paramLabel = "COLUMN",
            description =
                    "Columns of every file that say more of a row than its text does: channel, product, group. Only what is known when a text comes in.")
    private List<String> field = List.of();

    @Option(
            names = "--customer",
            paramLabel = "COLUMN",
            description =
                    "With --time: column that says whose row it is. The labels of their last two rows help to tell the next; names are not learned.")
    private @Nullable String customer;

    @Option(
            names = "--dev",
            paramLabel = "FILE",
            description =
                    "Labelled texts to weigh and calibrate on. Default: the training texts in turns, which takes longer.")
    private @Nullable Path dev;

    @Option(
            names = "--out-of-scope",
            paramLabel = "VALUE",
            description = "Label of texts that are about none of the classes, in any of the files.")
    private @Nullable String outOfScope;

    @Option(
            names = "--new-wording",
            description = "Leave rows of --test out whose letters and digits stand in --train in the same order.")
    private boolean newWording;

    @Mixin
    private EncoderOptions encoders = new EncoderOptions();

    @Mixin
    private MeasureOptions measure = new MeasureOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Override
    public Integer call() {
        measure.requireOneTest(test != null);
        if (newWording && test == null) {
            throw new WrongUse(
                    "--new-wording needs --test; --folds and --time leave repeated texts out by themselves.");
        }
        int folds = measure.folds();
        boolean curve = measure.curve();
        EvaluationOptions asked = measure.evaluation(run.seed());
        if (measure.hasTime() && train.size() > 1) {
            throw new WrongUse("--time needs one file in --train, not " + train.size() + "; join them first.");
        }
        if (dev != null && folds > 0) {
            throw new WrongUse(
                    "--dev and --folds exclude each other: each part would be weighed on rows it learned from.");
        }
        int threads = run.threads();
        Path out = run.out();
        Texts texts = report.texts();
        List<Table> tables = train.stream().map(Table::read).toList();
        if (field.contains(label)) {
            throw new WrongUse("--field " + label + " is the column to be learned; leave it out.");
        }
        IntentTable known = IntentTable.joined(tables.stream()
                .map(table ->
                        IntentTable.read(table, text, label, true, field, test == null ? measure.by(table) : List.of()))
                .toList());
        NewestPart newest = measure.newest(tables.get(0));
        if (customer != null) {
            if (newest == null) {
                throw new WrongUse(
                        "--customer needs --time: what a customer asked for before is known by the time of their rows.");
            }
            known = CustomerColumn.of(tables.get(0), customer).facts(known, newest, outOfScope);
        }
        Table testTable = test == null ? tables.get(0) : Table.read(test);
        IntentTable others =
                test == null ? null : IntentTable.read(testTable, text, label, false, field, measure.by(testTable));
        IntentTable weighed =
                dev == null ? null : IntentTable.read(Table.read(dev), text, label, true, field, List.of());
        requireLabels(known.labels());
        requireTexts(known);
        PrintWriter terminal = spec.commandLine().getOut();
        Language language = language(others == null ? List.of(known) : List.of(known, others));
        try (OnnxSentenceEncoder encoder = encoders.open(threads, language)) {
            Learner learner = new Learner(
                    encoder,
                    language,
                    outOfScope,
                    run.seed(),
                    threads,
                    spec.commandLine().getErr());
            IntentSplit split = new IntentSplit(learner, known, weighed, terminal, curve);
            IntentSplit.Answers answers = folds > 0
                    ? split.inTurns(folds)
                    : newest != null ? split.byTime(newest) : split.against(Objects.requireNonNull(others), newWording);
            IntentRun done = new IntentRun(testTable.file(), answers, outOfScope, train, asked, measure.compare());
            done.print(terminal);
            if (out != null) {
                new Result(done.metrics(), done.predictions(), IntentReport.html(done, texts)).write(out);
                terminal.println("written to " + out);
            }
        }
        return 0;
    }

    /** Before anything is encoded: it takes minutes. */
    private void requireLabels(List<String> labels) {
        List<String> names = labels.stream()
                .filter(one -> !one.isEmpty() && !one.equals(outOfScope))
                .distinct()
                .sorted()
                .toList();
        if (names.size() < 2) {
            throw new WrongUse("--train has " + (names.isEmpty() ? "no label" : "one label, '" + names.get(0) + "',")
                    + " in column '" + label + "'; two or more are needed to learn from.");
        }
        long rows = labels.stream().filter(names::contains).count();
        if (rows < IntentTrainer.LEAST_TEXTS) {
            throw new WrongUse("--train has " + rows + " labelled texts; " + IntentTrainer.LEAST_TEXTS
                    + " are the least to learn from.");
        }
    }

    private void requireTexts(IntentTable known) {
        boolean some = IntStream.range(0, known.texts().size())
                .anyMatch(i -> !known.labels().get(i).isEmpty()
                        && !known.texts().get(i).isBlank());
        if (!some) {
            throw new WrongUse("No labelled row of --train has a text in column '" + String.join("', '", text)
                    + "'; name the columns of the text with --text.");
        }
    }

    /** Where both languages occur, the Chinese encoder reads all: it knows English, the English one no Chinese. */
    private static Language language(List<IntentTable> tables) {
        long chinese = 0;
        long all = 0;
        for (IntentTable table : tables) {
            chinese += table.groups().stream()
                    .filter(group -> Language.CHINESE.tag().equals(group.get("language")))
                    .count();
            all += table.texts().size();
        }
        return chinese >= CHINESE_FROM * all ? Language.CHINESE : Language.ENGLISH;
    }
}
