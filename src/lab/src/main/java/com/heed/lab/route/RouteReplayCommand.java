package com.heed.lab.route;

import com.heed.forecast.DeskCalendar;
import com.heed.forecast.PastContact;
import com.heed.forecast.PredictorReport;
import com.heed.forecast.Priors;
import com.heed.lab.input.Dates;
import com.heed.lab.input.Table;
import com.heed.lab.report.ReportOptions;
import com.heed.lab.report.Texts;
import com.heed.lab.run.Parallel;
import com.heed.lab.run.Progress;
import com.heed.lab.run.Result;
import com.heed.lab.run.RunOptions;
import com.heed.lab.run.WrongUse;
import com.heed.replay.Replay;
import com.heed.replay.ReplayDesk;
import com.heed.replay.ReplayRecord;
import com.heed.replay.ReplayResult;
import com.heed.replay.ReplayedDay;
import com.heed.simulation.DayResult;
import com.heed.simulation.MeanInterval;
import com.heed.simulation.Scenario;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed-lab route replay}: the last weeks of a desk once more, as they were, under rules with overflow, and under prices. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Send the contacts of the last weeks once more through the desk: as it was done, by rules with overflow, and by prices learned from the time before.")
public final class RouteReplayCommand implements Callable<Integer> {
    private static final int MOST_WEEKS = 104;
    private static final int MOST_REPEAT_DAYS = 365;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--history",
            required = true,
            paramLabel = "FILE",
            description =
                    "Past contacts as CSV or JSON lines, one a row, as docs/features/replay.md shows; or small-desk, which comes with heed-lab.")
    private String history = "";

    @Option(
            names = "--channels",
            required = true,
            paramLabel = "FILE",
            description =
                    "The desk as JSON, as route simulate reads it: channels, agents, costs, rules by class, and what is believed; or one that comes with heed-lab, such as small-desk or peak-day.")
    private String channels = "";

    @Option(
            names = "--weeks",
            defaultValue = "4",
            paramLabel = "N",
            description =
                    "Weeks to replay, 1 to " + MOST_WEEKS
                            + ", ending with the last contact. Two more, at least, have to lie before them. Default: ${DEFAULT-VALUE}.")
    private int weeks = 4;

    @Option(
            names = "--zone",
            defaultValue = "UTC",
            paramLabel = "ZONE",
            description = "Whose clock the desk lives by, such as Asia/Shanghai. Default: ${DEFAULT-VALUE}.")
    private String zone = "UTC";

    @Option(
            names = "--opens",
            defaultValue = "08:00",
            paramLabel = "HH:MM",
            description = "Time of day of the desk’s minute 0. Default: ${DEFAULT-VALUE}.")
    private String opens = "08:00";

    @Option(
            names = "--workdays",
            defaultValue = "mon-fri",
            paramLabel = "DAYS",
            description = "Days on which the desk works, such as mon-fri or mon,wed,sat. Default: ${DEFAULT-VALUE}.")
    private String workdays = "mon-fri";

    @Option(
            names = "--holidays",
            split = ",",
            paramLabel = "DATE",
            description = "Days on which it does not all the same, such as 2026-05-01.")
    private List<String> holidays = List.of();

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "NAME=COLUMN",
            description = "What the history calls its columns, such as arrived=opened_at,channel=contact_type.")
    private List<String> columns = List.of();

    @Option(
            names = "--date-format",
            paramLabel = "PATTERN",
            description = "How times of arrival are written, where that cannot be found out.")
    private @Nullable String dateFormat;

    @Option(
            names = "--repeat-days",
            defaultValue = "7",
            paramLabel = "N",
            description =
                    "A contact whose outcome the history does not say was settled if its customer did not come again within so many days. Default: ${DEFAULT-VALUE}.")
    private int repeatDays = 7;

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Override
    public Integer call() {
        Texts texts = report.texts();
        Path out = run.out();
        int threads = run.threads();
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new WrongUse("--weeks " + weeks + " must be 1 to " + MOST_WEEKS + ".");
        }
        if (repeatDays < 1 || repeatDays > MOST_REPEAT_DAYS) {
            throw new WrongUse("--repeat-days " + repeatDays + " must be 1 to " + MOST_REPEAT_DAYS + ".");
        }
        ReplayDesk desk = desk();
        HistoryFile file = history(desk.calendar().zone());
        ReplayRun found = replay(file, desk, threads);
        print(found);
        if (out != null) {
            new Result(ReplayMetrics.of(found), ReplayMetrics.lines(found), ReplayReport.html(found, texts)).write(out);
        }
        return 0;
    }

    private ReplayDesk desk() {
        Scenario scenario = ScenarioFile.read(channels).scenario();
        Set<LocalDate> closed = new TreeSet<>();
        for (String date : holidays) {
            try {
                closed.add(LocalDate.parse(date.strip()));
            } catch (DateTimeException e) {
                throw new WrongUse("--holidays '" + date + "' must be dates such as 2026-05-01.", e);
            }
        }
        try {
            return new ReplayDesk(
                    scenario, new DeskCalendar(zone(), closed), LocalTime.parse(opens), Workdays.of(workdays));
        } catch (DateTimeException e) {
            throw new WrongUse("--opens '" + opens + "' must be a time of day such as 08:00.", e);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("--opens " + opens + ": " + e.getMessage() + ".", e);
        }
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new WrongUse("--zone '" + zone + "' must be a time zone such as Asia/Shanghai or UTC.", e);
        }
    }

    private HistoryFile history(ZoneId desk) {
        Table table = history.equals(ScenarioFile.SMALL_DESK)
                ? Table.resource(RouteReplayCommand.class, ScenarioFile.SMALL_DESK + ".csv")
                : Table.read(Path.of(history));
        return HistoryFile.of(table, HistoryFile.named(columns), new Dates(desk, dateFormat), repeatDays);
    }

    private ReplayRun replay(HistoryFile file, ReplayDesk desk, int threads) {
        Replay replay;
        try {
            replay = Replay.of(file.contacts(), desk, weeks, run.seed());
        } catch (IllegalArgumentException e) {
            throw new WrongUse("'" + history + "': " + e.getMessage(), e);
        }
        int policies = Replay.policies().size();
        int days = replay.days();
        Progress progress = new Progress(spec.commandLine().getErr(), "days", policies * days);
        List<ReplayedDay> all = Parallel.map(
                policies * days,
                threads,
                progress,
                item -> replay.day(Replay.policies().get(item / days), item % days));
        List<List<ReplayedDay>> byPolicy = new ArrayList<>();
        for (int p = 0; p < policies; p++) {
            byPolicy.add(all.subList(p * days, (p + 1) * days));
        }
        return new ReplayRun(
                history,
                file,
                run.seed(),
                replay.result(byPolicy),
                predictors(file.contacts(), replay.predictors().priors(), desk.calendar()));
    }

    private static @Nullable PredictorReport predictors(
            List<PastContact> contacts, Priors priors, DeskCalendar calendar) {
        Instant from = contacts.getFirst().facts().arrived();
        Instant to = contacts.getLast().facts().arrived().plusSeconds(1);
        return from.plusSeconds(PredictorReport.LEAST_DAYS * 86_400L).isAfter(to)
                ? null
                : PredictorReport.of(contacts, priors, calendar, from, to);
    }

    private void print(ReplayRun found) {
        PrintWriter terminal = spec.commandLine().getOut();
        ReplayResult result = found.result();
        ReplayRecord record = result.record();
        terminal.printf(
                Locale.ROOT,
                "%s: %d contacts; %d from %s to %s are replayed on %d days, learned from %d before them; money in %s a contact%n",
                found.name(),
                found.history().contacts().size(),
                record.contacts(),
                record.from(),
                record.to().minusDays(1),
                result.days(),
                result.learned(),
                result.scenario().currency());
        if (record.leftOut() > 0) {
            terminal.printf(
                    "%d contacts have a channel or class that the desk does not have and are left out%n",
                    record.leftOut());
        }
        terminal.printf(
                "%-15s %7s %7s %7s %7s %7s  %s%n",
                "", "cost", "channel", "failure", "waiting", "leaving", waitHeads(result.scenario()));
        for (ReplayResult.OfPolicy policy : result.policies()) {
            terminal.printf(
                    Locale.ROOT,
                    "%-15s %7.2f %7.2f %7.2f %7.2f %7.2f  %s%n",
                    policy.key(),
                    policy.mean(DayResult::cost),
                    policy.mean(DayResult::channelCost),
                    policy.mean(DayResult::failureCost),
                    policy.mean(DayResult::waitCost),
                    policy.mean(DayResult::abandonCost),
                    waits(result.scenario(), policy));
        }
        print(terminal, found, "prices against rules-overflow", found.againstRules());
        print(terminal, found, "prices against as-it-was", found.againstRecorded());
        terminal.printf(
                Locale.ROOT,
                "of what prices did, %.1f %% rests on fewer than %d contacts of a class on a channel%n",
                100 * result.thin(result.prices()),
                ReplayResult.THIN);
    }

    private static void print(PrintWriter terminal, ReplayRun found, String name, ReplayResult.Difference difference) {
        terminal.printf(
                Locale.ROOT,
                "%s: %s a contact, %s a week [95 %%]; dearer on %d of %d days%n",
                name,
                interval(difference.perContact(), "%+.2f [%+.2f, %+.2f]"),
                interval(difference.perWeek(), "%+.0f [%+.0f, %+.0f]"),
                difference.worse().size(),
                found.result().days());
    }

    private static String interval(@Nullable MeanInterval interval, String format) {
        return interval == null
                ? "one day alone tells nothing"
                : String.format(Locale.ROOT, format, interval.mean(), interval.low(), interval.high());
    }

    private static String waitHeads(Scenario scenario) {
        StringBuilder heads = new StringBuilder("wait (p95), min:");
        scenario.channels().forEach(channel -> heads.append(' ').append(channel.slug()));
        return heads.toString();
    }

    private static String waits(Scenario scenario, ReplayResult.OfPolicy policy) {
        StringBuilder waits = new StringBuilder();
        for (int j = 0; j < scenario.channels().size(); j++) {
            waits.append(
                    String.format(Locale.ROOT, "%s%.1f (%.1f)", j == 0 ? "" : "  ", policy.meanWait(j), policy.p95(j)));
        }
        return waits.toString();
    }
}
