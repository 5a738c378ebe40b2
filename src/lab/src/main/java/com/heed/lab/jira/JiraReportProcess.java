package com.heed.lab.jira;

import com.heed.lab.report.Texts;
import com.heed.report.Charts;
import com.heed.report.Html;
import com.heed.report.Page;
import com.heed.report.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The part of the page about the process: where time goes by status, what comes in and what is resolved. */
final class JiraReportProcess {
    private static final int STATUSES = 12;

    private final Overview overview;
    private final Texts texts;
    private final Page page;

    JiraReportProcess(Overview overview, Texts texts, Page page) {
        this.overview = overview;
        this.texts = texts;
        this.page = page;
    }

    void write() {
        page.section(texts.text("process.heading"));
        StatusTimes times = overview.statusTimes();
        if (times == null) {
            page.paragraph(texts.text("process.nolog"));
        } else if (!times.statuses().isEmpty()) {
            statuses(times);
        }
        throughput();
    }

    private void statuses(StatusTimes times) {
        StatusTimes.Status first = times.statuses().get(0);
        page.paragraph(texts.text(
                "process.finding",
                first.name(),
                texts.percent(first.hours() / times.hours()),
                texts.hours(first.meanHours())));
        Html table = Page.wide(texts.text("process.status"))
                .open("table")
                .open("thead")
                .open("tr")
                .leaf("th", texts.text("process.status"), "scope", "col");
        for (String column : List.of("share", "bar", "mean", "median", "visits", "issues")) {
            if (column.equals("bar")) {
                table.leaf("td", "");
            } else {
                table.leaf("th", texts.text("process." + column), "scope", "col", "class", "right");
            }
        }
        table.close("tr").close("thead").open("tbody");
        List<StatusTimes.Status> shown =
                times.statuses().subList(0, Math.min(STATUSES, times.statuses().size()));
        for (StatusTimes.Status status : shown) {
            double share = status.hours() / times.hours();
            table.open("tr")
                    .leaf("th", status.name(), "scope", "row")
                    .leaf("td", texts.percent(share), "class", "right")
                    .around(
                            "td",
                            Charts.bar(status.name() + " " + texts.percent(share), List.of(share), List.of("c0")),
                            "class",
                            "bar-cell")
                    .leaf("td", texts.hours(status.meanHours()), "class", "right")
                    .leaf("td", texts.hours(status.medianHours()), "class", "right")
                    .leaf("td", texts.count(status.visits()), "class", "right")
                    .leaf("td", texts.count(status.issues()), "class", "right")
                    .close("tr")
                    .line();
        }
        page.add(table.close("tbody").close("table").close("div"));
        page.paragraph(texts.text(
                "process.returns",
                texts.count(times.reopened()),
                texts.count(times.returning()),
                texts.count(times.issues())));
        page.note(texts.text("process.note"));
    }

    private void throughput() {
        List<List<String>> rows = new ArrayList<>();
        row(rows, "process.first", overview.hoursToFirstAnswer());
        row(rows, "process.resolution", overview.hoursToResolution());
        if (!rows.isEmpty()) {
            page.numbers(
                    "",
                    List.of("", texts.text("jira.issues"), texts.text("process.half"), texts.text("process.p90")),
                    rows);
        }
        List<Instant> moments = new ArrayList<>(overview.arrivals());
        moments.addAll(overview.resolutions());
        Periods periods = Periods.of(moments, overview.zone());
        if (periods.starts().size() < 2) {
            return;
        }
        page.section(texts.text("process.throughput"));
        List<Double> in = counts(periods, overview.arrivals());
        List<Double> out = counts(periods, overview.resolutions());
        long open = overview.arrivals().size() - overview.resolutions().size();
        String says = texts.text(
                "process.throughput.says",
                texts.count(overview.arrivals().size()),
                texts.count(overview.resolutions().size()),
                texts.count(Math.max(0, open)));
        page.paragraph(says);
        page.add(Charts.lines(
                says,
                periods.labels(),
                List.of(
                        new Series(texts.text("process.in"), "line1", in),
                        new Series(texts.text("process.out"), "line2", out)),
                texts));
        List<List<String>> table = new ArrayList<>();
        for (int i = 0; i < in.size(); i++) {
            table.add(List.of(
                    periods.labels().get(i), texts.count(Math.round(in.get(i))), texts.count(Math.round(out.get(i)))));
        }
        page.behind(
                texts.text("table.show"),
                List.of(
                        texts.text("jira.time." + periods.unit().key() + ".name"),
                        texts.text("process.in"),
                        texts.text("process.out")),
                table);
    }

    private void row(List<List<String>> rows, String key, List<Double> hours) {
        if (!hours.isEmpty()) {
            rows.add(List.of(
                    texts.text(key),
                    texts.count(hours.size()),
                    texts.hours(Quantiles.of(hours, 0.5)),
                    texts.hours(Quantiles.of(hours, 0.9))));
        }
    }

    private static List<Double> counts(Periods periods, List<Instant> moments) {
        double[] counts = new double[periods.starts().size()];
        for (Instant moment : moments) {
            counts[periods.indexOf(moment)]++;
        }
        return Arrays.stream(counts).boxed().toList();
    }
}
