package com.heed.jira.overview;

import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.price.PricesHtml;
import com.heed.jira.reply.ReplyUse;
import com.heed.jira.split.Split;
import com.heed.jira.split.SplitHtml;
import com.heed.jira.split.SplitWords;
import com.heed.jira.store.StoredOverview;
import com.heed.jira.store.StoredPrices;
import com.heed.plan.DayPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cards of the service overview. */
final class OverviewHtml {
    private final Html html;
    private final Texts texts;
    private final SplitWords words;
    private final Place place;

    /**
     * Where the page stands.
     *
     * @param query      period and topic, as in the page's address
     * @param administers whether the reader administers the project
     */
    record Place(String contextPath, String projectKey, String query, boolean administers) {
        /** A link to a table as a file. */
        void download(Html html, Texts texts, String table) {
            html.open("p", "class", "heed-download")
                    .element(
                            "a",
                            texts.text("dash.csv"),
                            "href",
                            contextPath + "/rest/heed/1.0/projects/" + projectKey + "/overview/" + table + ".csv?"
                                    + query,
                            "download",
                            "heed-" + projectKey + "-" + table + ".csv",
                            "aria-label",
                            texts.text("dash.csv") + ": " + texts.text("dash.csv." + table))
                    .close("p");
        }
    }

    OverviewHtml(Html html, SplitWords words, Place place) {
        this.html = html;
        this.texts = words.texts();
        this.words = words;
        this.place = place;
    }

    /** @param replies of the period, whatever the topic */
    void write(Shown shown, ReplyUse.Counts replies) {
        Figures figures = shown.figures();
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
            if (shown.topic() == null) {
                saving(figures, shown.days());
            }
            wait(figures);
            if (shown.topic() == null) {
                replies(replies);
            }
            html.close("div").open("div", "class", "heed-cards");
            new FrontierCard(html, words, place).write(shown);
            load(figures);
            html.close("div");
        }
        StoredPrices prices = shown.prices();
        if (prices != null && shown.topic() == null) {
            html.open("div", "class", "heed-cards");
            new PricesHtml(html, words, (to, table) -> place.download(to, texts, table)).cards(prices, "h2");
            html.close("div");
        }
        moods(shown.moods());
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

    private void replies(ReplyUse.Counts counts) {
        html.open("div", "class", "heed-card heed-figure").element("h2", texts.text("dash.acceptance"));
        if (counts.shown() == 0) {
            html.element("p", texts.text("dash.acceptance.none"), "class", "heed-figure-text")
                    .close("div");
            return;
        }
        String sent = texts.number(counts.sent());
        String shown = texts.number(counts.shown());
        html.element("p", texts.percent((double) counts.sent() / counts.shown()), "class", "heed-figure-value")
                .element(
                        "p",
                        counts.sent() == 0
                                ? texts.text("dash.acceptance.sent", sent, shown)
                                : texts.text(
                                        "dash.acceptance.of",
                                        sent,
                                        shown,
                                        texts.percent((double) counts.edited() / counts.sent())),
                        "class",
                        "heed-hint");
        html.open("details", "class", "heed-how")
                .element("summary", texts.text("dash.acceptance.how"))
                .open("ul")
                .element("li", texts.text("dash.acceptance.shown", shown))
                .element("li", texts.text("dash.acceptance.taken", texts.number(counts.taken())))
                .element("li", texts.text("dash.acceptance.public", sent))
                .element("li", texts.text("dash.acceptance.edited", texts.number(counts.edited())))
                .close("ul")
                .close("details")
                .close("div");
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
        place.download(html, texts, "load");
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

    private void moods(List<StoredOverview.Mood> moods) {
        if (moods.isEmpty()) {
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
        for (StoredOverview.Mood line : moods) {
            html.open("tr")
                    .element("th", line.topic(), "scope", "row")
                    .element("td", texts.number(line.contacts()), "class", "heed-number")
                    .element("td", texts.score(line.score()), "class", "heed-number")
                    .close("tr");
        }
        html.close("tbody").close("table");
        place.download(html, texts, "moods");
        html.close("section");
    }
}
