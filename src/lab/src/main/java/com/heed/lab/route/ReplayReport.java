package com.heed.lab.route;

import com.heed.forecast.PredictorReport;
import com.heed.lab.report.Texts;
import com.heed.lab.run.LabVersion;
import com.heed.replay.ReplayRecord;
import com.heed.replay.ReplayResult;
import com.heed.replay.ReplayWords;
import com.heed.report.Charts;
import com.heed.report.Page;
import com.heed.report.Series;
import com.heed.simulation.DayResult;
import com.heed.simulation.MeanInterval;
import com.heed.simulation.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The page of a replay: what the weeks cost each way, what prices would have saved, where they would have been worse, who would have waited, and how far to believe it. */
final class ReplayReport {
    private static final int WORST_DAYS = 10;

    private final ReplayRun run;
    private final ReplayResult result;
    private final Texts texts;

    private ReplayReport(ReplayRun run, Texts texts) {
        this.run = run;
        this.result = run.result();
        this.texts = texts;
    }

    static String html(ReplayRun run, Texts texts) {
        return new ReplayReport(run, texts).html();
    }

    private String html() {
        ReplayRecord record = result.record();
        Page page = new Page(texts.text("replay.title", run.name()), texts);
        page.lead(texts.text(
                "replay.lead",
                texts.count(record.contacts()),
                record.from(),
                record.to().minusDays(1),
                texts.count(result.learned())));
        page.lead(verdict(run.againstRules(), "rules") + " " + verdict(run.againstRecorded(), "recorded"));
        page.note(texts.text("made", LabVersion.text(), run.seed()));
        if (record.leftOut() + record.late() > 0) {
            page.note(texts.text("replay.left", texts.count(record.leftOut()), texts.count(record.late())));
        }
        costs(page);
        savings(page, run.againstRules(), "rules");
        savings(page, run.againstRecorded(), "recorded");
        waits(page);
        predictors(page);
        page.section(texts.text("replay.how"));
        page.paragraph(texts.text(
                "replay.how.text",
                texts.percent(record.handleKnown()),
                texts.percent(record.settledKnown()),
                texts.percent(result.thin(result.prices())),
                ReplayResult.THIN));
        page.paragraph(ReplayWords.cannotKnow(texts.locale()));
        return page.html();
    }

    /** What the interval allows to say, and no more. */
    private String verdict(ReplayResult.Difference difference, String against) {
        MeanInterval perWeek = difference.perWeek();
        String than = texts.text("replay.than." + against);
        if (perWeek == null) {
            return texts.text("replay.verdict.oneday", than);
        }
        String currency = result.scenario().currency();
        if (perWeek.high() < 0) {
            return texts.text(
                    "replay.verdict.cheaper",
                    than,
                    texts.money(-perWeek.mean(), currency),
                    texts.money(-perWeek.high(), currency),
                    texts.money(-perWeek.low(), currency));
        }
        if (perWeek.low() > 0) {
            return texts.text(
                    "replay.verdict.dearer",
                    than,
                    texts.money(perWeek.mean(), currency),
                    texts.money(perWeek.low(), currency),
                    texts.money(perWeek.high(), currency));
        }
        return texts.text(
                "replay.verdict.open",
                than,
                texts.money(-perWeek.high(), currency),
                texts.money(-perWeek.low(), currency));
    }

    private void costs(Page page) {
        page.section(texts.text("replay.costs"));
        page.add(Charts.stacked(
                texts.text("replay.costs.says"),
                result.policies().stream().map(this::name).toList(),
                List.of(
                        part("channel", "c0", DayResult::channelCost),
                        part("failure", "c1", DayResult::failureCost),
                        part("waiting", "c2", DayResult::waitCost),
                        part("leaving", "c3", DayResult::abandonCost)),
                texts));
        List<List<String>> rows = new ArrayList<>();
        for (ReplayResult.OfPolicy policy : result.policies()) {
            rows.add(List.of(
                    name(policy),
                    texts.number(policy.mean(DayResult::cost), 2),
                    texts.number(policy.mean(DayResult::channelCost), 2),
                    texts.number(policy.mean(DayResult::failureCost), 2),
                    texts.number(policy.mean(DayResult::waitCost), 2),
                    texts.number(policy.mean(DayResult::abandonCost), 2)));
        }
        List<String> head = new ArrayList<>(heads("policy", "cost"));
        for (String part : List.of("channel", "failure", "waiting", "leaving")) {
            head.add(texts.text("simulate." + part));
        }
        page.numbers("", head, rows);
        page.note(texts.text("replay.costs.note", result.scenario().currency()));
    }

    private Series part(String key, String style, ToDoubleFunction<DayResult> figure) {
        return new Series(
                texts.text("simulate." + key),
                style,
                result.policies().stream().map(policy -> policy.mean(figure)).toList());
    }

    private void savings(Page page, ReplayResult.Difference difference, String against) {
        page.section(texts.text("replay.saving", texts.text("replay.than." + against)));
        List<List<String>> rows = new ArrayList<>();
        for (ReplayResult.Week week : difference.weeks()) {
            rows.add(List.of(
                    week.monday().toString(),
                    texts.count(week.days()),
                    texts.number(week.money(), 0),
                    interval(week.perDay(), 0)));
        }
        page.numbers("", heads("week", "days", "money", "perday"), rows);
        page.note(texts.text(
                "replay.saving.note",
                result.scenario().currency(),
                interval(difference.perContact(), 2),
                texts.count(difference.worse().size()),
                texts.count(result.days())));
        List<List<String>> classes = new ArrayList<>();
        for (ReplayResult.OfClass kind : difference.classes()) {
            classes.add(List.of(kind.key(), texts.count(kind.contacts()), interval(kind.perContact(), 2), word(kind)));
        }
        page.numbers("", heads("class", "contacts", "percontact", "finding"), classes);
        if (!difference.worse().isEmpty()) {
            page.behind(
                    texts.text("replay.worse", texts.count(difference.worse().size())),
                    heads("date", "contacts", "money"),
                    difference.worse().stream()
                            .limit(WORST_DAYS)
                            .map(day -> List.of(
                                    day.date().toString(), texts.count(day.contacts()), texts.number(day.money(), 0)))
                            .toList());
        }
    }

    private String word(ReplayResult.OfClass kind) {
        MeanInterval difference = kind.perContact();
        return texts.text("replay.finding."
                + (difference == null || (difference.low() <= 0 && difference.high() >= 0)
                        ? "open"
                        : difference.high() < 0 ? "cheaper" : "dearer"));
    }

    private void waits(Page page) {
        page.section(texts.text("simulate.waits"));
        List<Scenario.Channel> channels = result.scenario().channels();
        List<String> head = new ArrayList<>(heads("policy"));
        for (Scenario.Channel channel : channels) {
            head.add(texts.text("replay.sent", channel.name()));
            head.add(texts.text("replay.wait", channel.name()));
        }
        List<List<String>> rows = new ArrayList<>();
        for (ReplayResult.OfPolicy policy : result.policies()) {
            List<String> row = new ArrayList<>(List.of(name(policy)));
            for (int j = 0; j < channels.size(); j++) {
                row.add(texts.count(policy.sent(j)));
                row.add(texts.number(policy.meanWait(j), 1) + " (" + texts.number(policy.p95(j), 1) + ")");
            }
            rows.add(row);
        }
        List<String> noted = new ArrayList<>(List.of(texts.text("replay.noted")));
        for (ReplayRecord.OfChannel channel : result.record().channels()) {
            noted.add(texts.count(channel.waits()));
            noted.add(channel.waits() == 0 ? "" : texts.number(channel.meanWait(), 1));
        }
        rows.add(noted);
        page.numbers("", head, rows);
        page.note(texts.text("replay.waits.note"));
    }

    private void predictors(Page page) {
        page.section(texts.text("replay.predictors"));
        PredictorReport report = run.predictors();
        if (report == null) {
            page.paragraph(texts.text("replay.predictors.short", PredictorReport.LEAST_DAYS));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        PredictorReport.Arrivals arrivals = report.arrivals();
        rows.add(row(
                "arrivals",
                arrivals.hours(),
                arrivals.deviance(),
                arrivals.plain(),
                arrivals.ahead(),
                3,
                arrivals.hourCoverage()));
        PredictorReport.Handling handling = report.handling();
        if (handling != null) {
            rows.add(row(
                    "handling",
                    handling.contacts(),
                    handling.error(),
                    handling.plain(),
                    handling.ahead(),
                    2,
                    handling.coverage()));
        }
        PredictorReport.Settling settling = report.settling();
        if (settling != null) {
            rows.add(row("settling", settling.contacts(), settling.brier(), settling.plain(), settling.ahead(), 4, -1));
        }
        page.numbers("", heads("predicted", "measured", "error", "plain", "ahead", "inside"), rows);
        page.note(texts.text("replay.predictors.note", texts.number(arrivals.dispersion(), 2)));
    }

    /** @param inside share within the 80 % interval, below 0 where there is none */
    private List<String> row(
            String key,
            int measured,
            double error,
            double plain,
            PredictorReport.Ahead ahead,
            int decimals,
            double inside) {
        return List.of(
                texts.text("replay.predicted." + key),
                texts.count(measured),
                texts.number(error, decimals),
                texts.number(plain, decimals),
                Double.isFinite(ahead.low())
                        ? bracket(ahead.mean(), ahead.low(), ahead.high(), decimals)
                        : texts.number(ahead.mean(), decimals),
                inside < 0 ? "" : texts.percent(inside));
    }

    private String name(ReplayResult.OfPolicy policy) {
        return policy.equals(result.recorded())
                ? texts.text("replay.policy.as-it-was")
                : texts.text("simulate.policy." + policy.key());
    }

    private List<String> heads(String... keys) {
        return Arrays.stream(keys).map(key -> texts.text("replay.head." + key)).toList();
    }

    private String interval(@Nullable MeanInterval interval, int decimals) {
        return interval == null ? "" : bracket(interval.mean(), interval.low(), interval.high(), decimals);
    }

    private String bracket(double mean, double low, double high, int decimals) {
        return texts.number(mean, decimals) + " [" + texts.number(low, decimals) + ", " + texts.number(high, decimals)
                + "]";
    }
}
