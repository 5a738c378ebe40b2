package com.heed.lab.jira;

import com.heed.lab.report.Texts;
import com.heed.lab.run.LabVersion;
import com.heed.learn.Share;
import com.heed.report.Charts;
import com.heed.report.Html;
import com.heed.report.Page;
import com.heed.report.Series;
import com.heed.sentiment.Trend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The page about an export: how customers feel, where Heed would have sent them, where their time goes. */
final class JiraReport {
    private static final int GROUPS = 12;
    private static final int FEW = 20;

    private final Overview overview;
    private final Texts texts;
    private final Page page;

    private JiraReport(Overview overview, String name, Texts texts) {
        this.overview = overview;
        this.texts = texts;
        this.page = new Page(texts.text("jira.title", name), texts);
    }

    /**
     * The page.
     *
     * @param name   of the export
     * @param quotes conversations quoted at most; masked
     */
    static String html(Overview overview, String name, double threshold, long seed, int quotes, Texts texts) {
        JiraReport report = new JiraReport(overview, name, texts);
        report.head();
        report.overTime();
        report.groups("jira.types", Overview::type);
        report.groups("jira.components", JiraIssue::components);
        report.groups("jira.projects", Overview::project);
        new JiraReportTalks(overview, texts, report.page).write(quotes);
        new JiraReportDesk(overview, texts, report.page).write();
        new JiraReportProcess(overview, texts, report.page).write();
        report.foot(threshold, seed);
        return report.page.html();
    }

    private void head() {
        Overview.Moods moods = overview.moods();
        int all = overview.issues().size();
        page.lead(texts.text(
                "jira.lead",
                texts.count(all),
                texts.count(overview.comments()),
                texts.percent(moods.negative().value())));
        List<Page.Figure> figures = new ArrayList<>();
        figures.add(new Page.Figure(
                texts.count(all),
                texts.text("jira.figure.issues"),
                texts.text(
                        "jira.figure.issues.note",
                        texts.count(overview.customerComments()),
                        texts.count(overview.reading().failures().size()))));
        figures.add(new Page.Figure(
                texts.percent(moods.negative().value()),
                texts.text("jira.figure.negative"),
                texts.text(
                        "jira.figure.negative.note",
                        texts.percent(moods.negative().low()),
                        texts.percent(moods.negative().high()))));
        figures.add(new Page.Figure(
                texts.percent(moods.notSure().value()),
                texts.text("jira.figure.notsure"),
                texts.text("jira.figure.notsure.note")));
        int falling = overview.trends().getOrDefault(Trend.FALLING, 0);
        int rising = overview.trends().getOrDefault(Trend.RISING, 0);
        figures.add(new Page.Figure(
                texts.count(falling),
                texts.text("jira.figure.falling"),
                texts.text("jira.figure.falling.note", texts.count(rising))));
        StatusTimes times = overview.statusTimes();
        if (times != null && !times.statuses().isEmpty()) {
            StatusTimes.Status first = times.statuses().get(0);
            figures.add(new Page.Figure(
                    texts.percent(first.hours() / times.hours()),
                    texts.text("jira.figure.status", first.name()),
                    texts.text("jira.figure.status.note", texts.hours(first.meanHours()))));
        }
        overview.channels().entrySet().stream()
                .max(Map.Entry.comparingByValue(java.util.Comparator.comparingInt(List::size)))
                .ifPresent(channel -> figures.add(new Page.Figure(
                        texts.percent((double) channel.getValue().size() / all),
                        texts.text(
                                "jira.figure.channel", JiraReportDesk.name(overview.desk(), channel.getKey(), texts)),
                        texts.text(
                                overview.desk().given()
                                        ? "jira.figure.channel.note"
                                        : "jira.figure.channel.defaults"))));
        page.figures(figures);
        page.section(texts.text("jira.moods"));
        List<Double> parts = Arrays.stream(Tag.values())
                .map(tag -> (double) moods.of(tag) / all)
                .toList();
        page.add(legend());
        page.add(new Html()
                .around(
                        "div",
                        Charts.bar(
                                said(moods),
                                parts,
                                Arrays.stream(Tag.values()).map(Tag::style).toList()),
                        "class",
                        "big-bar"));
        List<List<String>> rows = new ArrayList<>();
        for (Tag tag : Tag.values()) {
            rows.add(List.of(tag.name(texts), texts.count(moods.of(tag)), texts.percent((double) moods.of(tag) / all)));
        }
        page.numbers("", List.of(texts.text("jira.mood"), texts.text("jira.issues"), texts.text("share")), rows);
        page.note(texts.text("jira.moods.note"));
        languages();
    }

    private void languages() {
        List<String> parts = new ArrayList<>();
        overview.languages()
                .forEach((tag, count) -> parts.add(texts.text("language." + tag) + " " + texts.count(count)));
        page.paragraph(texts.text("jira.languages", String.join(texts.text("list.separator"), parts)));
    }

    private String range(Share share) {
        return texts.text("range", texts.percent(share.low()), texts.percent(share.high()));
    }

    private String said(Overview.Moods moods) {
        List<String> parts = new ArrayList<>();
        for (Tag tag : Tag.values()) {
            if (moods.of(tag) > 0) {
                parts.add(tag.name(texts) + " " + texts.count(moods.of(tag)));
            }
        }
        return String.join(texts.text("list.separator"), parts);
    }

    private Html legend() {
        Html legend = new Html().open("ul", "class", "legend");
        for (Tag tag : Tag.values()) {
            legend.open("li")
                    .open("svg", "class", "key", "viewBox", "0 0 14 14", "aria-hidden", "true")
                    .single("rect", "class", tag.style(), "width", "14", "height", "14")
                    .close("svg")
                    .text(tag.name(texts))
                    .close("li");
        }
        return legend.close("ul");
    }

    private void overTime() {
        Periods periods = Periods.of(overview.arrivals(), overview.zone());
        if (periods.starts().size() < 2) {
            return;
        }
        page.section(texts.text("jira.time." + periods.unit().key()));
        List<Overview.Moods> moods = overview.moods(periods);
        List<Series> series = new ArrayList<>();
        for (Tag tag : Tag.values()) {
            series.add(new Series(
                    tag.name(texts),
                    tag.style(),
                    moods.stream().map(one -> (double) one.of(tag)).toList()));
        }
        String finding = moods.stream()
                .filter(one -> one.all() >= FEW)
                .reduce((a, b) -> b.negative().value() > a.negative().value() ? b : a)
                .map(worst -> texts.text(
                        "jira.time.finding",
                        worst.name(),
                        texts.percent(worst.negative().value()),
                        texts.count(worst.all())))
                .orElse(texts.text("jira.time.says"));
        page.paragraph(finding);
        page.add(Charts.stacked(finding, periods.labels(), series, texts));
        List<List<String>> rows = new ArrayList<>();
        for (Overview.Moods one : moods) {
            List<String> row = new ArrayList<>(List.of(one.name()));
            for (Tag tag : Tag.values()) {
                row.add(texts.count(one.of(tag)));
            }
            rows.add(row);
        }
        List<String> head =
                new ArrayList<>(List.of(texts.text("jira.time." + periods.unit().key() + ".name")));
        for (Tag tag : Tag.values()) {
            head.add(tag.name(texts));
        }
        page.behind(texts.text("table.show"), head, rows);
    }

    private void groups(String key, Function<JiraIssue, List<String>> names) {
        List<Overview.Moods> groups = overview.by(names);
        if (groups.size() < 2) {
            return;
        }
        page.section(texts.text(key));
        page.add(legend());
        Html table = Page.wide(texts.text(key))
                .open("table")
                .open("thead")
                .open("tr")
                .leaf("th", texts.text(key + ".name"), "scope", "col")
                .leaf("th", texts.text("jira.issues"), "scope", "col", "class", "right")
                .leaf("th", texts.text("jira.moods"), "scope", "col")
                .leaf("th", texts.text("jira.negative"), "scope", "col", "class", "right")
                .close("tr")
                .close("thead")
                .open("tbody");
        for (Overview.Moods group : groups.subList(0, Math.min(GROUPS, groups.size()))) {
            List<Double> parts = Arrays.stream(Tag.values())
                    .map(tag -> (double) group.of(tag) / group.all())
                    .toList();
            table.open("tr")
                    .leaf("th", group.name(), "scope", "row")
                    .leaf("td", texts.count(group.all()), "class", "right")
                    .around(
                            "td",
                            Charts.bar(
                                    group.name() + ": " + said(group),
                                    parts,
                                    Arrays.stream(Tag.values()).map(Tag::style).toList()),
                            "class",
                            "bar-cell")
                    .leaf(
                            "td",
                            texts.percent(group.negative().value()) + " " + range(group.negative()),
                            "class",
                            "right")
                    .close("tr")
                    .line();
        }
        page.add(table.close("tbody").close("table").close("div"));
        page.note(
                groups.size() > GROUPS
                        ? texts.text("jira.groups.more", texts.count(GROUPS), texts.count(groups.size()))
                        : texts.text("jira.groups.note"));
    }

    private void foot(double threshold, long seed) {
        page.section(texts.text("jira.how"));
        page.paragraph(texts.text("jira.how.read"));
        page.paragraph(texts.text("jira.how.sure", texts.percent(threshold)));
        page.paragraph(texts.text("jira.how.limits"));
        if (overview.hidden() > 0) {
            page.paragraph(texts.text("jira.how.hidden", texts.count(overview.hidden())));
        }
        if (overview.export().anonymous() > 0) {
            page.paragraph(texts.text(
                    "jira.how.anonymous", texts.count(overview.export().anonymous())));
        }
        if (overview.export().duplicates() > 0) {
            page.paragraph(texts.text(
                    "jira.how.duplicates", texts.count(overview.export().duplicates())));
        }
        page.note(texts.text("made", LabVersion.text(), seed));
    }
}
