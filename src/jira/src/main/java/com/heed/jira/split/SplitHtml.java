package com.heed.jira.split;

import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.plan.DayPlan;
import com.heed.plan.NoPlan;
import org.jspecify.annotations.Nullable;

/** The box below the channels: how a day's contacts would be split, or what stands in the way. The script puts a new one in its place while one types. */
public final class SplitHtml {
    private SplitHtml() {}

    /** @param split null where there is nothing to plan with */
    public static String box(@Nullable Split split, SplitWords words) {
        Texts texts = words.texts();
        Html html = new Html();
        if (split == null) {
            html.element("p", texts.text("split.none.contacts"));
            return html.toString();
        }
        switch (split.outcome()) {
            case NoPlan none -> {
                html.element("p", texts.text("split.contacts", words.contacts(split.contacts())), "class", "heed-hint")
                        .element("p", words.says(none), "class", "heed-warning");
                String range = words.range(split);
                if (range != null) {
                    html.element("p", range, "class", "heed-hint");
                }
            }
            case DayPlan plan -> {
                html.element("p", texts.text("split.lead", words.contacts(split.contacts())), "class", "heed-hint");
                rows(html, split, plan, words);
                html.element(
                        "p",
                        texts.text("split.mean", words.minutes(plan.meanResponse()), words.money(plan.cost())),
                        "class",
                        "heed-split-sum");
                html.open("ul", "class", "heed-split-says");
                words.all(split).forEach(sentence -> html.element("li", sentence));
                html.close("ul");
            }
        }
        return html.toString();
    }

    private static void rows(Html html, Split split, DayPlan plan, SplitWords words) {
        double most = 0;
        for (double contacts : plan.split()) {
            most = Math.max(most, contacts);
        }
        html.open("table", "class", "heed-split").open("tbody");
        for (int c = 0; c < plan.split().length; c++) {
            double width = most == 0 ? 0 : 100 * plan.split()[c] / most;
            html.open("tr")
                    .element("th", split.channels().get(c).name(), "scope", "row")
                    .open("td", "class", "heed-split-bar");
            bar(html, width, false);
            html.close("td")
                    .element("td", words.contacts(plan.split()[c]), "class", "heed-number")
                    .close("tr");
        }
        html.close("tbody").close("table");
    }

    /** A bar as wide as its cell. @param percent of it, 0 to 100; the number beside it says the same */
    public static void bar(Html html, double percent, boolean full) {
        html.open("svg", "class", "heed-bar", "height", "8", "width", "100%", "aria-hidden", "true")
                .open("rect", "class", "heed-bar-all", "width", "100%", "height", "8", "rx", "3")
                .close("rect")
                .open(
                        "rect",
                        "class",
                        full ? "heed-bar-full" : "heed-bar-main",
                        "width",
                        Html.number(Math.max(0, Math.min(100, percent))) + "%",
                        "height",
                        "8",
                        "rx",
                        "3")
                .close("rect")
                .close("svg");
    }
}
