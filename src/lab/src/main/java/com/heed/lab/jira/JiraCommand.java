package com.heed.lab.jira;

import com.heed.analysis.HeedAnalyser;
import com.heed.lab.input.Dates;
import com.heed.lab.report.ReportOptions;
import com.heed.lab.report.Texts;
import com.heed.lab.run.Progress;
import com.heed.lab.run.Result;
import com.heed.lab.run.RunOptions;
import com.heed.lab.run.WrongUse;
import com.heed.routing.Channel;
import com.heed.text.EncoderState;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed-lab jira}: tries Heed on an export before it is installed. */
@Command(
        name = "jira",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Read the issues of a Jira export as Heed would: moods, languages, channels with reasons, and where time goes. Changes nothing in any Jira.")
public final class JiraCommand implements Callable<Integer> {
    private static final int MOST_QUOTES = 200;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--export",
            required = true,
            paramLabel = "PATH",
            description =
                    "Jira CSV export, or issues as the REST API answers them (JSON, one search result, an array or one issue a line), gzipped or not; or a folder of such files.")
    @SuppressWarnings("NullAway.Init")
    private Path export;

    @Option(
            names = "--channels",
            paramLabel = "FILE",
            description =
                    "Your channels, their costs and your rules as JSON, as docs/lab.md shows. Default: the app’s first guess of four channels.")
    private @Nullable Path channels;

    @Option(
            names = "--threshold",
            defaultValue = "0.6",
            paramLabel = "P",
            description =
                    "Probability from 0 to 1 below which a sentiment counts as not sure. Default: ${DEFAULT-VALUE}, as in the app.")
    private double threshold;

    @Option(
            names = "--quotes",
            defaultValue = "12",
            paramLabel = "N",
            description = "Conversations quoted in the report at most, masked; 0 for none. Default: ${DEFAULT-VALUE}.")
    private int quotes;

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "FIELD=COLUMN",
            description =
                    "For a CSV with names of its own: --columns summary=title,description=body,type=category. Fields: key, project, summary, description, type, requestType, priority, status, created, resolved, reporter, assignee, channel, component, comment.")
    private Map<String, String> columns = new HashMap<>();

    @Option(
            names = "--date-format",
            paramLabel = "PATTERN",
            description =
                    "How times are written in a CSV, such as \"dd/MMM/yy h:mm a\" (java.time patterns). Default: found out.")
    private @Nullable String dateFormat;

    @Option(
            names = "--zone",
            defaultValue = "UTC",
            paramLabel = "ZONE",
            description =
                    "Time zone of days in the report, and of times in a CSV, such as Asia/Shanghai. Default: ${DEFAULT-VALUE}.")
    private String zone = "UTC";

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Override
    public Integer call() {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new WrongUse("--threshold " + threshold + " must be 0 to 1.");
        }
        if (quotes < 0 || quotes > MOST_QUOTES) {
            throw new WrongUse("--quotes " + quotes + " must be 0 to " + MOST_QUOTES + ".");
        }
        ZoneId days = zone();
        int threads = run.threads();
        Path out = run.out();
        Texts texts = report.texts();
        Desk desk = channels == null ? Desk.first(texts) : Desk.read(channels);
        JiraExport read = JiraExport.read(export, new JiraColumns(columns), new Dates(days, dateFormat));
        PrintWriter terminal = spec.commandLine().getOut();
        Progress progress = new Progress(
                spec.commandLine().getErr(), "reading", read.issues().size());
        long start = System.nanoTime();
        Reading reading;
        try (HeedAnalyser analyser = HeedAnalyser.create(threads)) {
            reading = Reading.of(read.issues(), analyser, threshold, desk, days, threads, progress);
            if (analyser.encoder() instanceof EncoderState.Unavailable unavailable) {
                terminal.println("Texts were read by words alone: " + unavailable.reason());
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (reading.issues().isEmpty()) {
            throw new WrongUse("None of the " + read.issues().size() + " issues could be read; the first: "
                    + reading.failures().get(0));
        }
        Overview overview = new Overview(read, reading, desk, days);
        print(terminal, overview, seconds, threads);
        if (out != null) {
            String name = String.valueOf(export.toAbsolutePath().normalize().getFileName());
            new Result(
                            JiraMetrics.metrics(overview, export, run.seed()),
                            JiraMetrics.predictions(overview),
                            JiraReport.html(overview, name, threshold, run.seed(), quotes, texts))
                    .write(out);
            terminal.println("written to " + out + "; open report.html in a browser");
        }
        return 0;
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new WrongUse("--zone '" + zone + "' is not a time zone; name one such as Asia/Shanghai.", e);
        }
    }

    private void print(PrintWriter terminal, Overview overview, double seconds, int threads) {
        int issues = overview.issues().size();
        terminal.printf(
                Locale.ROOT,
                "%,d issues with %,d public comments, %,d of them by the customer; %d internal comments cut%n",
                issues,
                overview.comments(),
                overview.customerComments(),
                overview.hidden());
        terminal.printf(
                Locale.ROOT,
                "read in %.1f s by %d thread%s: %.1f issues a second; %d failed%n",
                seconds,
                threads,
                threads == 1 ? "" : "s",
                issues / seconds,
                overview.reading().failures().size());
        overview.reading().failures().stream().limit(10).forEach(failure -> terminal.println("  failed " + failure));
        Overview.Moods moods = overview.moods();
        StringBuilder said = new StringBuilder("moods:");
        for (Tag tag : Tag.values()) {
            said.append(' ').append(moods.of(tag)).append(' ').append(tag.key());
        }
        terminal.println(said);
        StringBuilder split =
                new StringBuilder(overview.desk().given() ? "channels:" : "channels (the app’s first guess):");
        Map<String, List<ReadIssue>> by = overview.channels();
        for (Channel channel : overview.desk().channels()) {
            split.append(' ')
                    .append(Objects.requireNonNull(by.get(channel.slug())).size())
                    .append(' ')
                    .append(channel.slug());
        }
        terminal.println(split.append(overview.held() == 0 ? "" : " " + overview.held() + " held"));
        StatusTimes times = overview.statusTimes();
        if (times != null) {
            times.statuses().stream()
                    .limit(3)
                    .forEach(status -> terminal.printf(
                            Locale.ROOT,
                            "%.0f %% of unresolved time in '%s', %.1f h a visit%n",
                            100 * status.hours() / times.hours(),
                            status.name(),
                            status.meanHours()));
        }
        terminal.flush();
    }
}
