package com.heed.lab.risk;

import com.heed.lab.input.Table;
import com.heed.lab.report.ReportOptions;
import com.heed.lab.report.Texts;
import com.heed.lab.run.Result;
import com.heed.lab.run.RunOptions;
import com.heed.lab.run.WrongUse;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed-lab risk}: who is about to leave? */
@Command(
        name = "risk",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Learn from a table of customers, or from what they did, who leaves: logistic regression, boosted trees, a forest and their blend are measured on folds, and the simplest that is as good as the best predicts, with reasons.")
public final class RiskCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = {"--train", "--table"},
            paramLabel = "FILE",
            description = "Customers of whom it is known whether they left; kinds of columns are found out.")
    private @Nullable Path train;

    @Option(
            names = "--test",
            paramLabel = "FILE",
            description =
                    "Customers to predict for; measured where the file says who left. Default: each fifth of --train is read by a model of the others.")
    private @Nullable Path test;

    @Option(
            names = {"--label", "--target"},
            paramLabel = "COLUMN",
            description = "Says who left. Needed with --train.")
    private @Nullable String label;

    @Option(
            names = "--positive",
            paramLabel = "VALUE",
            description = "The value of the label that means somebody left. Default: yes, 1, true and the like.")
    private @Nullable String positive;

    @Option(
            names = "--id",
            paramLabel = "COLUMN",
            description = "Whose row it is; nothing is learned from it, and nobody may have two.")
    private @Nullable String id;

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description =
                    "Instead of --train: what customers did, columns customer and at, and item and value where there are such; leaving is to do nothing for --inactive-days.")
    private @Nullable Path history;

    @Option(
            names = "--inactive-days",
            paramLabel = "N",
            description = "With --history: days without any activity that mean leaving.")
    private @Nullable Integer inactiveDays;

    @Option(
            names = "--active-days",
            paramLabel = "N",
            description =
                    "With --history: ask about customers who did something in so many days. Default: as --inactive-days.")
    private @Nullable Integer activeDays;

    @Option(
            names = "--as-of",
            paramLabel = "COLUMN",
            description =
                    "With --train: the day as of which a row is to be known, such as the day somebody left or the table was made. Columns of later dates are refused.")
    private @Nullable String asOf;

    @Option(
            names = "--known-on",
            split = ",",
            paramLabel = "COLUMN=DATE",
            description =
                    "With --as-of: columns, each with the column of dates on which it was known; refused where that was later.")
    private Map<String, String> knownOn = Map.of();

    @Option(
            names = "--date-format",
            paramLabel = "PATTERN",
            description = "Pattern of times and dates, such as d/M/yyyy. Default: found out.")
    private @Nullable String dateFormat;

    @Option(
            names = "--keep",
            split = ",",
            paramLabel = "COLUMN",
            description =
                    "Columns to learn from although they look as if they were known only after a customer left. Default: such columns are refused.")
    private List<String> keep = List.of();

    @Option(names = "--compare", description = "Measure every candidate, not only what predicts.")
    private boolean compare;

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Override
    public Integer call() {
        Path out = run.out();
        Texts texts = report.texts();
        RiskResult done = history == null ? ofTable() : ofHistory(history);
        PrintWriter terminal = spec.commandLine().getOut();
        done.print(terminal);
        if (out != null) {
            new Result(done.metrics(), done.predictions(), RiskReport.html(done, texts)).write(out);
            terminal.println("written to " + out);
        }
        return 0;
    }

    private RiskResult ofTable() {
        if (train == null) {
            throw new WrongUse("Give --train with a table of customers, or --history with what they did.");
        }
        if (label == null) {
            throw new WrongUse("Say with --label which column of '" + train + "' tells who left.");
        }
        if (inactiveDays != null || activeDays != null) {
            throw new WrongUse("--inactive-days and --active-days go with --history, not with --train.");
        }
        if (!knownOn.isEmpty() && asOf == null) {
            throw new WrongUse("Say with --as-of which column has the day that --known-on is compared with.");
        }
        RiskRun.Settings settings =
                new RiskRun.Settings(train, test, label, positive, keep, compare, run.seed(), run.threads());
        Table table = Table.read(train);
        CustomerFile past = new CustomerFile(table, label, id, guard(table, label));
        CustomerFile later =
                test == null ? null : new CustomerFile(Table.read(test), label, id, new DateGuard(Set.of(), List.of()));
        try {
            return new RiskRun(settings, past, later, spec.commandLine().getErr()).result();
        } catch (IllegalArgumentException e) {
            throw new WrongUse("'" + train + "': " + e.getMessage() + ".", e);
        }
    }

    private DateGuard guard(Table table, String told) {
        Set<String> not = new HashSet<>(Set.of(told, Table.ROW));
        if (id != null) {
            not.add(id);
        }
        return DateGuard.of(
                table, not, new DateGuard.Options(asOf, knownOn, dateFormat, Set.copyOf(keep)), Instant.now());
    }

    private RiskResult ofHistory(Path file) {
        if (train != null || test != null || label != null || positive != null || id != null) {
            throw new WrongUse("--train, --test, --label, --positive and --id go with a table, not with --history.");
        }
        if (asOf != null || !knownOn.isEmpty()) {
            throw new WrongUse("--as-of and --known-on go with a table; a history is known as of each of its days.");
        }
        if (inactiveDays == null) {
            throw new WrongUse("Say with --inactive-days how many days without any activity mean leaving.");
        }
        int active = activeDays == null ? inactiveDays : activeDays;
        HistoryRun.Settings settings = new HistoryRun.Settings(
                file, inactiveDays, active, Set.copyOf(keep), compare, run.seed(), run.threads());
        ActivityFile read = ActivityFile.read(file, dateFormat, Instant.now());
        try {
            return new HistoryRun(settings, read, spec.commandLine().getErr()).result();
        } catch (IllegalArgumentException e) {
            throw new WrongUse("'" + file + "': " + e.getMessage() + ".", e);
        }
    }
}
