package com.heed.lab.pattern;

import com.heed.lab.input.Table;
import com.heed.lab.report.ReportOptions;
import com.heed.lab.report.Texts;
import com.heed.lab.run.Parallel;
import com.heed.lab.run.Progress;
import com.heed.lab.run.Result;
import com.heed.lab.run.RunOptions;
import com.heed.lab.run.WrongUse;
import com.heed.pattern.ClusterOptions;
import com.heed.pattern.NewTopicOptions;
import com.heed.pattern.RuleOptions;
import com.heed.pattern.Rules;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed-lab patterns}: what contacts speak of, what nobody has named yet, and what goes with what. */
@Command(
        name = "patterns",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Find what contacts speak of: clusters with the words that name them, new topics among those that fit none, and rules from fields to an outcome.")
public final class PatternsCommand implements Callable<Integer> {
    private static final int FEWEST_ROWS = 20;
    private static final int MOST_FIELDS = 12;
    private static final int MOST_LEAST = 1_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--input",
            required = true,
            paramLabel = "FILE",
            description = "CSV or JSON lines, one contact a row, gzipped or not.")
    @SuppressWarnings("NullAway.Init")
    private Path input;

    @Option(
            names = "--text",
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns that hold the text; several are joined. Needed for clusters and new topics.")
    private List<String> text = List.of();

    @Option(
            names = "--fields",
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns for rules, such as channel and product, " + MOST_FIELDS
                    + " at most. Pattern and mood of the text are added.")
    private List<String> fields = List.of();

    @Option(
            names = "--outcome",
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns that rules may lead to. Default: all of --fields.")
    private List<String> outcomes = List.of();

    @Option(
            names = "--min-support",
            defaultValue = "20",
            paramLabel = "N",
            description = "Rows a rule speaks of at least, 2 or more. Default: ${DEFAULT-VALUE}.")
    private int support;

    @Option(
            names = "--least",
            defaultValue = "10",
            paramLabel = "N",
            description = "Rows in a cluster at least, 2 or more. Default: ${DEFAULT-VALUE}.")
    private int least;

    @Option(
            names = "--resolution",
            defaultValue = "1",
            paramLabel = "R",
            description = "From 0.01 to 100: more gives more and smaller clusters. Default: ${DEFAULT-VALUE}.")
    private double resolution;

    @Option(
            names = "--topic",
            paramLabel = "COLUMN",
            description =
                    "Known topic of each row. Rows without one, or with that of --no-topic, are searched for new topics.")
    private @Nullable String topic;

    @Option(
            names = "--no-topic",
            paramLabel = "VALUE",
            description = "Value of --topic that means none, such as other. Default: an empty cell.")
    private String noTopic = "";

    @Option(
            names = "--label",
            paramLabel = "COLUMN",
            description =
                    "Groups somebody has named: prints how far the clusters agree with them, beside k-means. Used for figures only.")
    private @Nullable String label;

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Override
    public Integer call() {
        requireOptions();
        int threads = run.threads();
        Path out = run.out();
        Texts words = report.texts();
        Table table = Table.read(input);
        Set<String> ruled = new LinkedHashSet<>(fields);
        ruled.addAll(outcomes);
        int[] textColumns = text.stream().mapToInt(table::column).toArray();
        ruled.forEach(table::column);
        IntPredicate unknown = unknown(table);
        String[] labels = label == null ? new String[0] : cells(table, label);
        table.rowNumbers();
        if (table.size() < FEWEST_ROWS) {
            throw new WrongUse("'" + input + "' has " + table.size() + (table.size() == 1 ? " row" : " rows")
                    + "; patterns need at least " + FEWEST_ROWS + ".");
        }
        PrintWriter terminal = spec.commandLine().getOut();
        PatternsRun done = find(table, textColumns, ruled, unknown, labels, threads);
        done.print(terminal);
        if (out != null) {
            new Result(done.metrics(), done.predictions(), PatternsReport.html(done, words)).write(out);
            terminal.println("written to " + out + "; open report.html in a browser");
        }
        return 0;
    }

    private void requireOptions() {
        if (text.isEmpty() && fields.isEmpty() && outcomes.isEmpty()) {
            throw new WrongUse(
                    "Name the columns of the text with --text, or columns for rules with --fields, or both.");
        }
        if (text.isEmpty() && (topic != null || label != null)) {
            throw new WrongUse((topic != null ? "--topic" : "--label") + " needs --text, the columns of the text.");
        }
        require("--min-support", support, 2, MOST_LEAST);
        require("--least", least, 2, MOST_LEAST);
        if (!(resolution >= 0.01 && resolution <= 100)) {
            throw new WrongUse("--resolution " + resolution + " must be 0.01 to 100.");
        }
        Set<String> all = new LinkedHashSet<>(fields);
        all.addAll(outcomes);
        if (all.size() > MOST_FIELDS) {
            throw new WrongUse(all.size() + " columns in --fields and --outcome; at most " + MOST_FIELDS
                    + ", since each doubles the combinations there are.");
        }
        if (text.isEmpty() && all.size() < 2) {
            throw new WrongUse("A rule needs two columns at least; name more with --fields, or the text with --text.");
        }
    }

    private static void require(String option, int value, int low, int high) {
        if (value < low || value > high) {
            throw new WrongUse(option + " " + value + " must be " + low + " to " + high + ".");
        }
    }

    /** Whether a row fits no known topic; null if topics are not known. */
    private @Nullable IntPredicate unknown(Table table) {
        if (topic == null) {
            return null;
        }
        String[] topics = cells(table, topic);
        return row -> topics[row].equals(noTopic.strip());
    }

    private static String[] cells(Table table, String name) {
        int column = table.column(name);
        return IntStream.range(0, table.size())
                .mapToObj(row -> table.cell(row, column).strip())
                .toArray(String[]::new);
    }

    private PatternsRun find(
            Table table,
            int[] textColumns,
            Set<String> ruled,
            @Nullable IntPredicate unknown,
            String[] labels,
            int threads) {
        List<ContactText> texts = textColumns.length == 0 ? List.of() : read(table, textColumns, threads);
        Groups groups = new Groups(texts);
        ClusterOptions options = ClusterOptions.DEFAULT.withLeast(least).withResolution(resolution);
        List<Group> clusters = texts.isEmpty() ? List.of() : groups.clusters(options, run.seed());
        List<Groups.Fresh> fresh =
                unknown == null ? List.of() : groups.newTopics(unknown, NewTopicOptions.DEFAULT, run.seed());
        int without = unknown == null
                ? -1
                : (int) IntStream.range(0, table.size()).filter(unknown).count();
        PatternsRun found = new PatternsRun(table, run.seed(), texts, clusters, without, fresh, null, null);
        int[] assigned = found.assigned();
        Rules rules = ruled.isEmpty() ? null : rules(RowItems.of(table, ruled, clusters, assigned, texts));
        LabelFigures figures = labels.length == 0 ? null : LabelFigures.of(texts, labels, assigned, run.seed());
        return new PatternsRun(table, run.seed(), texts, clusters, without, fresh, rules, figures);
    }

    private List<ContactText> read(Table table, int[] columns, int threads) {
        Progress progress = new Progress(spec.commandLine().getErr(), "reading", table.size());
        try (ContactReader reader = new ContactReader(threads)) {
            return new ArrayList<>(
                    Parallel.map(table.size(), threads, progress, row -> reader.read(table.text(row, columns))));
        }
    }

    private Rules rules(List<Map<String, String>> rows) {
        Set<String> to = Set.copyOf(outcomes.isEmpty() ? fields : outcomes);
        try {
            return Rules.of(
                    rows,
                    new RuleOptions(
                            support,
                            RuleOptions.DEFAULT.conditions(),
                            RuleOptions.DEFAULT.falseDiscovery(),
                            RuleOptions.DEFAULT.rise(),
                            to));
        } catch (IllegalArgumentException e) {
            throw new WrongUse("--min-support " + support + " is too low for this file: " + e.getMessage() + ".", e);
        }
    }
}
