package com.heed.jira.panel;

import com.heed.jira.leaving.LeavingView;
import com.heed.jira.leaving.LeavingWords;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.LeavingScore;
import org.jspecify.annotations.Nullable;

/** How likely the customer leaves against the average, and what speaks for it and against, as bars to either side. */
final class LeavingSection {
    private static final int MOST = 5;
    /** Of the picture of a bar: half of it is for either side. */
    private static final int HALF = 60;

    private static final int HEIGHT = 12;

    private LeavingSection() {}

    /** @param view null where nothing is known or may be told */
    static void write(Html html, Texts texts, @Nullable LeavingView view) {
        if (view == null) {
            return;
        }
        html.open("section", "class", "heed-section heed-leaving", "aria-labelledby", "heed-leaving-label")
                .element("h3", texts.text("churn.label"), "id", "heed-leaving-label")
                .element("p", value(texts, view), "class", "heed-leaving-value");
        if (view.reasons().isEmpty()) {
            html.element("p", texts.text("leaving.why.hidden"), "class", "heed-hint");
        } else {
            LeavingWords words = new LeavingWords(texts);
            double most = view.reasons().stream()
                    .mapToDouble(reason -> Math.abs(reason.logOdds()))
                    .max()
                    .orElse(1);
            html.open("ul", "class", "heed-factors");
            view.reasons().stream().limit(MOST).forEach(reason -> factor(html, texts, words, reason, most));
            html.close("ul");
        }
        html.close("section");
    }

    private static String value(Texts texts, LeavingView view) {
        String value = texts.text(
                "churn.value",
                new LeavingWords(texts).chance(view.p()),
                texts.number(view.days()),
                texts.percent(view.average()));
        String organisation = view.organisation();
        return organisation == null ? value : texts.text("leaving.organisation.name", organisation, value);
    }

    private static void factor(Html html, Texts texts, LeavingWords words, LeavingScore.Reason reason, double most) {
        boolean raises = reason.logOdds() > 0;
        double width = Math.abs(reason.logOdds()) / most * HALF;
        html.open("li", "class", raises ? "heed-factor heed-factor-up" : "heed-factor heed-factor-down")
                .open("span", "class", "heed-factor-text")
                .text(words.reason(reason.column(), reason.value()))
                .element(
                        "span",
                        texts.text("leaving.bracket", texts.text(raises ? "churn.up" : "churn.down")),
                        "class",
                        "heed-assistive")
                .close("span")
                .open(
                        "svg",
                        "viewBox",
                        "0 0 " + 2 * HALF + " " + HEIGHT,
                        "width",
                        String.valueOf(2 * HALF),
                        "height",
                        String.valueOf(HEIGHT),
                        "aria-hidden",
                        "true",
                        "focusable",
                        "false")
                .open(
                        "rect",
                        "x",
                        Html.number(raises ? HALF : HALF - width),
                        "y",
                        "2",
                        "width",
                        Html.number(width),
                        "height",
                        String.valueOf(HEIGHT - 4))
                .close("rect")
                .open(
                        "line",
                        "x1",
                        String.valueOf(HALF),
                        "x2",
                        String.valueOf(HALF),
                        "y1",
                        "0",
                        "y2",
                        String.valueOf(HEIGHT))
                .close("line")
                .close("svg")
                .close("li");
    }
}
