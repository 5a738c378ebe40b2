package com.heed.lab.risk;

import com.heed.lab.input.Table;
import com.heed.lab.run.Result;
import com.heed.lab.run.RunOptions;
import com.heed.lab.run.WrongUse;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
            names = "--date-format",
            paramLabel = "PATTERN",
            description = "With --history: pattern of its times, such as d/M/yyyy. Default: found out.")
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
    private RunOptions run = new RunOptions();

    @Override
    public Integer call() {
        Path out = run.out();
        RiskResult done = history == null ? ofTable() : ofHistory(history);
        PrintWriter terminal = spec.commandLine().getOut();
        done.print(terminal);
        if (out != null) {
            new Result(done.metrics(), done.predictions(), null).write(out);
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
        if (inactiveDays != null || activeDays != null || dateFormat != null) {
            throw new WrongUse("--inactive-days, --active-days and --date-format go with --history, not with --train.");
        }
        RiskRun.Settings settings =
                new RiskRun.Settings(train, test, label, positive, keep, compare, run.seed(), run.threads());
        CustomerFile past = new CustomerFile(Table.read(train), label, id);
        CustomerFile later = test == null ? null : new CustomerFile(Table.read(test), label, id);
        try {
            return new RiskRun(settings, past, later, spec.commandLine().getErr()).result();
        } catch (IllegalArgumentException e) {
            throw new WrongUse("'" + train + "': " + e.getMessage() + ".", e);
        }
    }

    private RiskResult ofHistory(Path file) {
        if (train != null || test != null || label != null || positive != null || id != null) {
            throw new WrongUse("--train, --test, --label, --positive and --id go with a table, not with --history.");
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
