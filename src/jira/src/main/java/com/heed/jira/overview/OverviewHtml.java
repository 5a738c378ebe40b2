package com.heed.jira.overview;

import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.split.FrontierSvg;
import com.heed.jira.split.Split;
import com.heed.jira.split.SplitHtml;
import com.heed.jira.split.SplitWords;
import com.heed.plan.DayPlan;
import com.heed.plan.Frontier;
import com.heed.plan.NoPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cards of the service overview. */
final class OverviewHtml {
    private final Html html;
    private final Texts texts;
    private final SplitWords words;

    OverviewHtml(Html html, SplitWords words) {
        this.html = html;
        this.texts = words.texts();
        this.words = words;
    }

    /** @param days of the period that was asked for */
    void write(Figures figures, TopicMoods moods, int days) {
        if (figures.counts().known() == 0) {
            html.open("div", "class", "heed-card")
                    .element("h2", texts.text("dash.nochannel.title"))
                    .element(
                            "p",
                            texts.text(
                                    "dash.nochannel.body",
                                    texts.number(figures.counts().unknown())))
                    .close("div");
        } else {
            html.open("div", "class", "heed-figures");
            saving(figures, days);
            wait(figures);
            html.close("div").open("div", "class", "heed-cards");
            frontier(figures);
            load(figures);
            html.close("div");
        }
        moods(moods);
    }

    private void saving(Figures figures, int days) {
        Figures.Saving saving = figures.saving();
        html.open("div", "class", "heed-card heed-figure")
                .element("h2", texts.text("dash.saving"))
                .element(
                        "p",
                        saving == null
                                ? texts.text(figures.recommended() == null ? "dash.saving.noplan" : "dash.saving.none")
                                : texts.text("dash.saving.day", words.money(saving.aDay())),
                        "class",
                        saving == null ? "heed-figure-text" : "heed-figure-value");
        DayPlan plan = figures.recommended();
        if (plan != null) {
            html.open("details", "class", "heed-how").element("summary", texts.text("dash.saving.how"));
            html.element("p", texts.text("dash.saving.formula"));
            html.element(
                    "p",
                    texts.text(
                            "dash.saving.volumes",
                            texts.number(figures.counts().known()),
                            texts.number(days),
                            words.number(figures.contactsPerDay()),
                            words.money(figures.today().cost()),
                            words.money(plan.cost())));
            if (saving != null) {
                html.element(
                        "p", texts.text("dash.saving.interval", words.money(saving.low()), words.money(saving.high())));
            }
            html.element("p", texts.text("dash.saving.model")).close("details");
        }
        html.close("div");
    }

    private void wait(Figures figures) {
        DayPlan plan = figures.recommended();
        html.open("div", "class", "heed-card heed-figure")
                .element("h2", texts.text("dash.wait"))
                .element("p", words.minutes(figures.today().meanResponse()), "class", "heed-figure-value");
        if (plan != null) {
            html.element("p", texts.text("dash.wait.with", words.minutes(plan.meanResponse())), "class", "heed-hint");
        }
        html.close("div");
    }

    private void frontier(Figures figures) {
        html.open("section", "class", "heed-card", "aria-labelledby", "heed-frontier-title")
                .element("h2", texts.text("dash.frontier"), "id", "heed-frontier-title");
        Split split = figures.split();
        Frontier frontier = split == null ? null : split.frontier();
        if (split != null && split.outcome() instanceof NoPlan none) {
            html.element("p", words.says(none), "class", "heed-warning");
        }
        if (frontier != null) {
            new FrontierSvg(words, frontier, figures.today(), figures.recommended())
                    .write(html, finding(figures, frontier));
            table(figures, frontier);
        }
        html.close("section");
    }

    private String finding(Figures figures, Frontier frontier) {
        DayPlan plan = figures.recommended();
        DayPlan quickest = frontier.points().getFirst();
        DayPlan cheapest = frontier.points().getLast();
        String today = texts.text(
                "dash.finding.today",
                words.minutes(figures.today().meanResponse()),
                words.money(figures.today().cost()));
        String best = texts.text(
                "dash.finding.best",
                words.money(cheapest.cost()),
                words.minutes(cheapest.meanResponse()),
                words.minutes(quickest.meanResponse()),
                words.money(quickest.cost()));
        return plan == null
                ? today + " " + best
                : today + " "
                        + texts.text(
                                "dash.finding.recommended",
                                words.minutes(plan.meanResponse()),
                                words.money(plan.cost()))
                        + " " + best;
    }

    /** The points of the picture. */
    private void table(Figures figures, Frontier frontier) {
        html.open("details", "class", "heed-astable")
                .element("summary", texts.text("dash.astable"))
                .open("table", "class", "aui heed-table")
                .open("thead")
                .open("tr")
                .element("th", texts.text("dash.col.point"), "scope", "col")
                .element("th", texts.text("dash.wait"), "scope", "col", "class", "heed-number")
                .element("th", texts.text("dash.col.cost"), "scope", "col", "class", "heed-number")
                .close("tr")
                .close("thead")
                .open("tbody");
        point(texts.text("dash.today"), figures.today());
        DayPlan plan = figures.recommended();
        if (plan != null) {
            point(texts.text("dash.optimum"), Split.Point.of(plan));
        }
        // Where only one split is the best, it is the recommended one.
        List<DayPlan> points = frontier.points().size() == 1 && plan != null ? List.of() : frontier.points();
        for (int i = 0; i < points.size(); i++) {
            String name = i == 0
                    ? texts.text("dash.shortest")
                    : i == points.size() - 1
                            ? texts.text("dash.cheapest")
                            : texts.text("dash.between", texts.number(i));
            point(name, Split.Point.of(points.get(i)));
        }
        html.close("tbody").close("table").close("details");
    }

    private void point(String name, Split.Point point) {
        html.open("tr")
                .element("th", name, "scope", "row")
                .element("td", words.minutes(point.meanResponse()), "class", "heed-number")
                .element("td", words.money(point.cost()), "class", "heed-number")
                .close("tr");
    }

    private void load(Figures figures) {
        html.open("section", "class", "heed-card", "aria-labelledby", "heed-load-title")
                .element("h2", texts.text("dash.load"), "id", "heed-load-title")
                .element("p", texts.text("dash.load.unit"), "class", "heed-hint")
                .open("table", "class", "aui heed-table heed-load")
                .open("thead")
                .open("tr");
        html.element("th", texts.text("channels.name"), "scope", "col");
        for (String column : List.of("dash.today", "dash.optimum", "dash.col.cost.today")) {
            html.element("th", texts.text(column), "scope", "col", "class", "heed-number");
        }
        html.element("th", texts.text("dash.col.load"), "scope", "col", "colspan", "2");
        html.close("tr").close("thead").open("tbody");
        figures.lines().forEach(this::line);
        html.close("tbody");
        total(figures);
        html.close("table");
        Split split = figures.split();
        if (split != null && split.plan() != null) {
            html.open("ul", "class", "heed-split-says");
            words.all(split).forEach(sentence -> html.element("li", sentence));
            html.close("ul");
        }
        if (figures.counts().unknown() > 0) {
            html.element(
                    "p",
                    texts.text("dash.unknown", texts.number(figures.counts().unknown())),
                    "class",
                    "heed-hint");
        }
        if (figures.counts().left() > 0) {
            html.element(
                    "p", texts.text("dash.left", texts.number(figures.counts().left())), "class", "heed-hint");
        }
        html.close("section");
    }

    private void line(Figures.Line line) {
        html.open("tr")
                .element("th", line.channel().name(), "scope", "row")
                .element("td", words.contacts(line.today()), "class", "heed-number")
                .element("td", recommended(line.recommended()), "class", "heed-number heed-strong")
                .element("td", words.money(line.cost()), "class", "heed-number")
                .open("td", "class", "heed-load-bar");
        boolean finite = line.load() < Double.POSITIVE_INFINITY;
        SplitHtml.bar(html, finite ? 100 * line.load() : 100, line.load() >= 1);
        html.close("td")
                .element(
                        "td",
                        finite ? texts.percent(line.load()) : texts.text("dash.load.none"),
                        "class",
                        "heed-number")
                .close("tr");
    }

    private String recommended(@Nullable Double contacts) {
        return contacts == null ? "\u2013" : words.contacts(contacts);
    }

    private void total(Figures figures) {
        DayPlan plan = figures.recommended();
        html.open("tfoot")
                .open("tr", "class", "heed-total")
                .element("th", texts.text("dash.total"), "scope", "row")
                .element("td", words.contacts(figures.contactsPerDay()), "class", "heed-number")
                .element(
                        "td",
                        plan == null ? "\u2013" : words.contacts(figures.contactsPerDay()),
                        "class",
                        "heed-number heed-strong")
                .element("td", words.money(figures.today().cost()), "class", "heed-number")
                .element(
                        "td",
                        plan == null ? "" : texts.text("dash.advised", words.money(plan.cost())),
                        "colspan",
                        "2",
                        "class",
                        "heed-hint")
                .close("tr")
                .close("tfoot");
    }

    private void moods(TopicMoods moods) {
        if (moods.lines().isEmpty()) {
            return;
        }
        html.open("section", "class", "heed-card", "aria-labelledby", "heed-moods-title")
                .element("h2", texts.text("dash.sentiment"), "id", "heed-moods-title")
                .element("p", texts.text("dash.sentiment.note"), "class", "heed-hint")
                .open("table", "class", "aui heed-table")
                .open("thead")
                .open("tr")
                .element("th", texts.text("topic.label"), "scope", "col")
                .element("th", texts.text("pattern.col.size"), "scope", "col", "class", "heed-number")
                .element("th", texts.text("dash.col.mood"), "scope", "col", "class", "heed-number")
                .close("tr")
                .close("thead")
                .open("tbody");
        for (TopicMoods.Line line : moods.lines()) {
            html.open("tr")
                    .element("th", line.topic(), "scope", "row")
                    .element("td", texts.number(line.contacts()), "class", "heed-number")
                    .element("td", texts.score(line.score()), "class", "heed-number")
                    .close("tr");
        }
        html.close("tbody").close("table").close("section");
    }
}
