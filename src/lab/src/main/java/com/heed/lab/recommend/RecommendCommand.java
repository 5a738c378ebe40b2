package com.heed.lab.recommend;

import com.heed.lab.report.ReportOptions;
import com.heed.lab.report.Texts;
import com.heed.lab.run.Result;
import com.heed.lab.run.RunOptions;
import com.heed.lab.run.WrongUse;
import com.heed.recommend.HitFigures.Repeats;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed-lab recommend}: what does a customer need next? */
@Command(
        name = "recommend",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Learn from what customers did and rank items for each. Counting, weighted features and attention are tuned on the newest part of the history; what ships is the fusion that was best there.")
public final class RecommendCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--history",
            required = true,
            paramLabel = "FILE",
            description =
                    "Columns customer, item and, if there is one, at: ISO or another usual time, or seconds or milliseconds since 1970. Without at, the order of the rows counts.")
    @SuppressWarnings("NullAway.Init")
    private Path history;

    @Option(
            names = "--items",
            paramLabel = "FILE",
            description =
                    "Columns item and, if there are, text, attributes (separated by blanks) and picture: a PNG, JPEG, GIF or BMP file, from the folder of this one.")
    private @Nullable Path items;

    @Option(
            names = "--pack",
            paramLabel = "ZIP",
            description =
                    "Picture pack that looks at the pictures of the items, such as src/picture-pack/target/heed-picture-pack.zip. Default: they are not looked at.")
    private @Nullable Path pack;

    @Option(
            names = "--test",
            paramLabel = "FILE",
            description =
                    "Columns customer, item: what each customer had later, for figures only; one line of predictions.jsonl a customer. Default: the last event of each customer is held out.")
    private @Nullable Path test;

    @Option(
            names = "--k",
            defaultValue = "10",
            paramLabel = "N",
            description = "Items a customer. Default: ${DEFAULT-VALUE}.")
    private int most;

    @Option(
            names = "--allow-repeats",
            description = "Offer customers also what they had. Default: only what is new to them.")
    private boolean repeats;

    @Option(
            names = "--model",
            defaultValue = "heed",
            paramLabel = "NAME",
            description =
                    "What predictions.jsonl is made by: heed, popular, co-occurrence, neighbours, features (or weighted, which is the same), own, images (of pictures), attention or lstm. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String model;

    @Option(
            names = "--loss",
            defaultValue = "sampled",
            split = ",",
            paramLabel = "NAME",
            description =
                    "What attention learns by: sampled (cross-entropy among 1,000 drawn items), full (among all), bce (binary cross-entropy with one item that did not come next) or bce=N (with N). After a comma more, which are measured with --compare beside the first. Default: ${DEFAULT-VALUE}.")
    private List<String> losses = List.of();

    @Option(
            names = "--lstm-loss",
            defaultValue = "bce",
            split = ",",
            paramLabel = "NAME",
            description =
                    "What the baseline lstm learns by: bce (binary cross-entropy), mse (squared error of probabilities) or contrastive (InfoNCE), each among 256 drawn items. After a comma more, which are measured with --compare beside the first. Default: ${DEFAULT-VALUE}.")
    private List<String> lstmLosses = List.of();

    @Option(
            names = "--compare",
            description =
                    "Measure every model, also those that heed does not hear, the baseline lstm, and heed as it is kept in its file.")
    private boolean compare;

    @Option(
            names = "--date-format",
            paramLabel = "PATTERN",
            description = "How times are written, such as \"dd.MM.yyyy HH:mm\". Default: found out.")
    private @Nullable String format;

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    /** By the name that is used for it elsewhere, too. */
    private String named() {
        return model.equals("weighted") ? "features" : model;
    }

    @Override
    public Integer call() {
        if (most < 1) {
            throw new WrongUse("--k " + most + " must be 1 or more.");
        }
        int threads = run.threads();
        Path out = run.out();
        Texts texts = report.texts();
        Instant now = Instant.now();
        EventFile past = EventFile.history(history, format, now);
        EventFile later = test == null ? null : EventFile.test(test, format, now);
        ItemFile known = ItemPictures.look(
                ItemFile.read(items, past.items()),
                pack,
                threads,
                spec.commandLine().getErr());
        PrintWriter terminal = spec.commandLine().getOut();
        RecommendRun done = new RecommendRun(
                new RecommendRun.Input(past, later, known),
                new RecommendRun.Settings(
                        most,
                        repeats ? Repeats.ALLOWED : Repeats.NOT_AGAIN,
                        named(),
                        LossOptions.of(losses),
                        LstmLossOptions.of(lstmLosses),
                        compare,
                        run.seed(),
                        threads),
                spec.commandLine().getErr());
        done.notes().forEach(terminal::println);
        done.print(terminal);
        if (out != null) {
            new Result(done.metrics(), done.predictions(), RecommendReport.html(done, texts)).write(out);
            terminal.println("written to " + out);
        }
        return 0;
    }
}
