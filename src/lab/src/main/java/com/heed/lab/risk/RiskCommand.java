package com.heed.lab.risk;

import com.heed.lab.input.Table;
import com.heed.lab.run.Result;
import com.heed.lab.run.RunOptions;
import com.heed.lab.run.WrongUse;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
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
                "Learn from a table of customers who leaves: logistic regression, boosted trees, a forest and their blend are measured on folds, and the simplest that is as good as the best predicts, with reasons.")
public final class RiskCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = {"--train", "--table"},
            required = true,
            paramLabel = "FILE",
            description = "Customers of whom it is known whether they left; kinds of columns are found out.")
    @SuppressWarnings("NullAway.Init")
    private Path train;

    @Option(
            names = "--test",
            paramLabel = "FILE",
            description =
                    "Customers to predict for; measured where the file says who left. Default: each fifth of --train is read by a model of the others.")
    private @Nullable Path test;

    @Option(
            names = {"--label", "--target"},
            required = true,
            paramLabel = "COLUMN",
            description = "Says who left.")
    @SuppressWarnings("NullAway.Init")
    private String label;

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
        int threads = run.threads();
        Path out = run.out();
        RiskRun.Settings settings =
                new RiskRun.Settings(train, test, label, positive, keep, compare, run.seed(), threads);
        CustomerFile past = new CustomerFile(Table.read(train), label, id);
        CustomerFile later = test == null ? null : new CustomerFile(Table.read(test), label, id);
        RiskRun done;
        try {
            done = new RiskRun(settings, past, later, spec.commandLine().getErr());
        } catch (IllegalArgumentException e) {
            throw new WrongUse("'" + train + "': " + e.getMessage() + ".", e);
        }
        PrintWriter terminal = spec.commandLine().getOut();
        done.print(terminal);
        if (out != null) {
            new Result(done.metrics(), done.predictions(), null).write(out);
            terminal.println("written to " + out);
        }
        return 0;
    }
}
