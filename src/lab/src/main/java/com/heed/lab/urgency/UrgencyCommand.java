package com.heed.lab.urgency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.lab.input.LabelOptions;
import com.heed.lab.report.ReportOptions;
import com.heed.lab.report.Texts;
import com.heed.lab.run.Result;
import com.heed.lab.run.RunOptions;
import com.heed.lab.run.WrongUse;
import com.heed.urgency.BusinessHours;
import com.heed.urgency.FeatureGroup;
import com.heed.urgency.UrgencyExample;
import com.heed.urgency.UrgencyModel;
import com.heed.urgency.UrgencyRules;
import com.heed.urgency.UrgencyRulesJson;
import com.heed.urgency.UrgencyTrainer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed-lab urgency}: learns how urgent contacts turn out to be and says how right that is on later ones. */
@Command(
        name = "urgency",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Learn how urgent contacts turn out to be, from a Jira export with its change log or from labelled texts, and read later ones. Rules set the least level.")
public final class UrgencyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--export",
            paramLabel = "PATH",
            description =
                    "Jira export, as the jira command reads it; JSON with the change log tells most. Resolved issues are learned from, later ones are read.")
    private @Nullable Path export;

    @Option(
            names = "--priorities",
            split = ",",
            paramLabel = "NAME",
            description = "All priorities of the export, highest first. Default: Jira’s own names.")
    private List<String> priorities = List.of();

    @Option(
            names = "--zone",
            defaultValue = "UTC",
            paramLabel = "ZONE",
            description = "Time zone of hours and weekdays, such as Asia/Shanghai. Default: ${DEFAULT-VALUE}.")
    private String zone = "UTC";

    @Option(
            names = "--train",
            paramLabel = "FILE",
            description = "Instead of --export: CSV or JSON lines with labelled texts, oldest first.")
    private @Nullable Path train;

    @Option(
            names = "--test",
            paramLabel = "FILE",
            description = "The texts to read. Default: the last labelled rows of --train.")
    private @Nullable Path test;

    @Option(
            names = "--text",
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns that hold the text; several are joined.")
    private List<String> text = List.of();

    @Option(names = "--label", paramLabel = "COLUMN", description = "Column that holds low, medium or high.")
    private @Nullable String label;

    @Mixin
    private LabelOptions labels = new LabelOptions();

    @Option(
            names = "--train-share",
            defaultValue = "0.7",
            paramLabel = "SHARE",
            description = "How much of the past is learned from, in the order of arrival. Default: ${DEFAULT-VALUE}.")
    private double trainShare;

    @Option(
            names = "--threshold",
            defaultValue = "0.4",
            paramLabel = "P",
            description = "Probability from 0 to 1 a level must have to be said. Default: ${DEFAULT-VALUE}.")
    private double threshold;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "Your rules as JSON, as docs/lab.md shows. Default: the four of a new project.")
    private @Nullable Path rules;

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Override
    public Integer call() {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new WrongUse("--threshold " + threshold + " must be 0 to 1.");
        }
        if (!(trainShare > 0 && trainShare < 1)) {
            throw new WrongUse("--train-share " + trainShare + " must be above 0 and below 1.");
        }
        int threads = run.threads();
        Path out = run.out();
        Texts texts = report.texts();
        PrintWriter terminal = spec.commandLine().getOut();
        UrgencyRules floor = rules == null ? UrgencyRules.DEFAULT : rules(rules);
        UrgencyData data = read(threads, spec.commandLine().getErr());
        if (data.test().isEmpty()) {
            throw new WrongUse("Nothing came in after what is learned from; lower --train-share " + trainShare + ".");
        }
        UrgencyRun done = new UrgencyRun(
                data,
                train(data, new UrgencyTrainer()),
                train(data, new UrgencyTrainer(Set.of(FeatureGroup.WORDS))),
                floor,
                threshold,
                run.seed());
        done.print(terminal);
        if (out != null) {
            new Result(done.metrics(), done.predictions(), UrgencyReport.html(done, texts)).write(out);
            terminal.println("written to " + out);
        }
        return 0;
    }

    private static UrgencyRules rules(Path file) {
        try {
            return UrgencyRulesJson.read(new ObjectMapper().readTree(file.toFile()));
        } catch (JsonProcessingException e) {
            throw new WrongUse("--rules '" + file + "' is not JSON: " + e.getOriginalMessage() + ".", e);
        } catch (IOException e) {
            throw new WrongUse("--rules '" + file + "' cannot be read: " + e.getMessage() + ".", e);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("--rules '" + file + "': " + e.getMessage() + ".", e);
        }
    }

    private UrgencyData read(int threads, PrintWriter err) {
        if (export != null) {
            if (train != null || test != null) {
                throw new WrongUse("--export and --train are two ways to give contacts; use one.");
            }
            return new ExportSource(export, BusinessHours.usual(zone()), trainShare, priorities).read(threads, err);
        }
        if (train == null || text.isEmpty() || label == null) {
            throw new WrongUse("Give --export, or --train with --text and --label.");
        }
        return new TableSource(train, test, text, label, labels, trainShare).read(threads, err);
    }

    private static UrgencyModel train(UrgencyData data, UrgencyTrainer trainer) {
        List<UrgencyExample> examples = data.train().stream()
                .map(row -> new UrgencyExample(row.arrival(), Objects.requireNonNull(row.truth()), row.weight()))
                .toList();
        try {
            return trainer.train(examples);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("Too little to learn from: " + e.getMessage() + ".", e);
        }
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new WrongUse("--zone '" + zone + "' is not a time zone; name one such as Asia/Shanghai.", e);
        }
    }
}
