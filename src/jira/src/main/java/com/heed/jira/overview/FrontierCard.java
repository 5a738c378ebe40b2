package com.heed.jira.overview;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.split.FrontierStops;
import com.heed.jira.split.FrontierSvg;
import com.heed.jira.split.Split;
import com.heed.jira.split.SplitWords;
import com.heed.jira.store.UsedSplit;
import com.heed.plan.DayPlan;
import com.heed.plan.Frontier;
import com.heed.plan.NoPlan;
import com.heed.routing.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cost against mean wait: the picture, the slider that moves along its line, the split of the point, and the button that has Heed keep to it. */
final class FrontierCard {
    private final Html html;
    private final Texts texts;
    private final SplitWords words;
    private final OverviewHtml.Place place;

    FrontierCard(Html html, SplitWords words, OverviewHtml.Place place) {
        this.html = html;
        this.texts = words.texts();
        this.words = words;
        this.place = place;
    }

    void write(Shown shown) {
        Figures figures = shown.figures();
        Split split = figures.split();
        FrontierStops stops = shown.stops();
        html.open("section", "class", "heed-card", "aria-labelledby", "heed-frontier-title")
                .open("div", "class", "heed-card-head")
                .element("h2", texts.text("dash.frontier"), "id", "heed-frontier-title");
        if (stops != null && place.administers()) {
            html.element(
                    "button",
                    texts.text("dash.apply"),
                    "type",
                    "button",
                    "class",
                    "aui-button",
                    "id",
                    "heed-use",
                    "hidden",
                    "hidden");
        }
        html.close("div");
        if (shown.topic() != null) {
            html.element("p", texts.text("dash.topic.nosplit"), "class", "heed-hint");
        }
        used(shown.used());
        if (split != null && split.outcome() instanceof NoPlan none) {
            html.element("p", words.says(none), "class", "heed-warning");
        }
        Frontier frontier = split == null ? null : split.frontier();
        if (split != null && frontier != null && stops != null) {
            FrontierSvg picture = new FrontierSvg(words, frontier, figures.today(), figures.recommended());
            FrontierStops.Stop begin = stops.stops().get(stops.chosen());
            picture.at(begin).write(html, finding(figures, frontier));
            along(shown, split, stops, picture);
            table(figures, frontier);
            if (place.administers()) {
                dialog();
            }
        }
        html.close("section");
    }

    private void used(@Nullable UsedSplit used) {
        if (used == null) {
            return;
        }
        html.open("div", "class", "heed-used")
                .element(
                        "p",
                        texts.text(
                                "dash.used",
                                texts.time(Instant.ofEpochMilli(used.atMillis())),
                                words.minutes(used.meanResponse()),
                                words.money(used.cost()),
                                words.contacts(used.contacts())));
        if (place.administers()) {
            html.element(
                    "button",
                    texts.text("dash.used.stop"),
                    "type",
                    "button",
                    "class",
                    "aui-button",
                    "id",
                    "heed-use-stop",
                    "data-path",
                    "projects/" + place.projectKey() + "/split");
        }
        html.close("div");
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

    /** Shown by the script, which moves the ring and fills in the numbers; a slider and a field of numbers do by keyboard what the mouse does on the picture. */
    private void along(Shown shown, Split split, FrontierStops stops, FrontierSvg picture) {
        FrontierStops.Stop begin = stops.stops().get(stops.chosen());
        double first = stops.stops().getFirst().meanResponse();
        double last = stops.stops().getLast().meanResponse();
        html.open(
                        "div",
                        "class",
                        "heed-along",
                        "id",
                        "heed-along",
                        "hidden",
                        "hidden",
                        "data-stops",
                        data(stops, picture).toString(),
                        "data-path",
                        "projects/" + place.projectKey() + "/split",
                        "data-days",
                        String.valueOf(shown.days()),
                        "data-counted",
                        shown.counted().toString())
                .open("div", "class", "heed-along-controls")
                .element("label", texts.text("dash.along"), "for", "heed-along-range")
                .open(
                        "input",
                        "type",
                        "range",
                        "id",
                        "heed-along-range",
                        "min",
                        "0",
                        "max",
                        String.valueOf(stops.stops().size() - 1),
                        "step",
                        "1",
                        "value",
                        String.valueOf(stops.chosen()),
                        "aria-valuetext",
                        says(begin))
                .element("label", texts.text("dash.axis"), "for", "heed-along-minutes")
                .open(
                        "input",
                        "type",
                        "number",
                        "class",
                        "text",
                        "id",
                        "heed-along-minutes",
                        "min",
                        plain(first),
                        "max",
                        plain(last),
                        "step",
                        "any",
                        "value",
                        plain(begin.meanResponse()))
                .close("div")
                .element("p", says(begin), "class", "heed-split-sum", "id", "heed-along-says")
                .open("table", "class", "heed-split", "id", "heed-along-split")
                .element("caption", texts.text("dash.along.split"), "class", "heed-assistive")
                .open("tbody");
        List<Channel> channels = split.channels();
        for (int c = 0; c < channels.size(); c++) {
            html.open("tr")
                    .element("th", channels.get(c).name(), "scope", "row")
                    .element("td", words.contacts(begin.split()[c]), "class", "heed-number")
                    .close("tr");
        }
        html.close("tbody").close("table").close("div");
    }

    private ArrayNode data(FrontierStops stops, FrontierSvg picture) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (FrontierStops.Stop stop : stops.stops()) {
            ObjectNode one = all.addObject();
            one.put("mean", stop.meanResponse());
            one.put("shown", plain(stop.meanResponse()));
            one.put("x", Html.number(picture.across(stop)));
            one.put("y", Html.number(picture.down(stop)));
            one.put("says", says(stop));
            ArrayNode contacts = one.putArray("split");
            for (double each : stop.split()) {
                contacts.add(words.contacts(each));
            }
        }
        return all;
    }

    private String says(FrontierStops.Stop stop) {
        return texts.text("split.mean", words.minutes(stop.meanResponse()), words.money(stop.cost()));
    }

    private static String plain(double minutes) {
        return BigDecimal.valueOf(Math.round(minutes * 1000), 3)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void dialog() {
        html.open(
                        "dialog",
                        "class",
                        "heed-dialog",
                        "id",
                        "heed-use-dialog",
                        "aria-labelledby",
                        "heed-use-title",
                        "aria-describedby",
                        "heed-use-body")
                .element("h2", texts.text("dash.use.title"), "id", "heed-use-title")
                .element("p", "", "class", "heed-split-sum", "id", "heed-use-says")
                .open("table", "class", "heed-split", "id", "heed-use-split")
                .close("table")
                .element("p", texts.text("dash.use.body"), "id", "heed-use-body")
                .element("p", "", "class", "error", "role", "alert", "id", "heed-use-error", "hidden", "hidden")
                .open("div", "class", "heed-buttons")
                .element(
                        "button",
                        texts.text("dash.apply"),
                        "type",
                        "button",
                        "class",
                        "aui-button aui-button-primary",
                        "id",
                        "heed-use-yes")
                .element(
                        "button",
                        texts.text("dash.use.no"),
                        "type",
                        "button",
                        "class",
                        "aui-button",
                        "id",
                        "heed-use-no")
                .close("div")
                .close("dialog");
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
        for (Point point : points(texts, figures, frontier)) {
            html.open("tr")
                    .element("th", point.name, "scope", "row")
                    .element("td", words.minutes(point.at.meanResponse()), "class", "heed-number")
                    .element("td", words.money(point.at.cost()), "class", "heed-number")
                    .close("tr");
        }
        html.close("tbody").close("table").close("details");
        place.download(html, texts, "frontier");
    }

    /** A point of the picture with its name. @param split contacts of each channel of the split; null for today */
    record Point(String name, Split.Point at, double @Nullable [] split) {}

    /** Those that the table behind the picture names. */
    static List<Point> points(Texts texts, Figures figures, Frontier frontier) {
        List<Point> named = new ArrayList<>();
        named.add(new Point(texts.text("dash.today"), figures.today(), null));
        DayPlan plan = figures.recommended();
        if (plan != null) {
            named.add(new Point(texts.text("dash.optimum"), Split.Point.of(plan), plan.split()));
        }
        // Where only one split is the best, it is the recommended one.
        List<DayPlan> points = frontier.points().size() == 1 && plan != null ? List.of() : frontier.points();
        for (int i = 0; i < points.size(); i++) {
            String name = i == 0
                    ? texts.text("dash.shortest")
                    : i == points.size() - 1
                            ? texts.text("dash.cheapest")
                            : texts.text("dash.between", texts.number(i));
            named.add(
                    new Point(name, Split.Point.of(points.get(i)), points.get(i).split()));
        }
        return named;
    }
}
