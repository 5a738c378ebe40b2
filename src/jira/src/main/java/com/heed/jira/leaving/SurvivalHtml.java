package com.heed.jira.leaving;

import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.LeavingSurvival;
import com.heed.jira.store.LeavingSurvival.Point;
import java.util.List;

/** How long customers go on asking before they are silent: in sentences, as a curve with its interval, and as a table. */
final class SurvivalHtml {
    /** Rows of the table, about evenly over the curve. */
    private static final int MOST_ROWS = 12;

    private final Texts texts;
    private final LeavingSurvival survival;
    private final int days;

    SurvivalHtml(Texts texts, LeavingSurvival survival, int days) {
        this.texts = texts;
        this.survival = survival;
        this.days = days;
    }

    void write(Html html) {
        SurvivalWords words = new SurvivalWords(texts, survival, days);
        html.open("section", "class", "heed-survival-part", "aria-labelledby", "heed-survival-title")
                .element("h3", texts.text("leaving.survival"), "id", "heed-survival-title");
        words.sentences().forEach(sentence -> html.element("p", sentence));
        new SurvivalSvg(texts, survival).write(html, words.finding());
        html.element("p", words.note(), "class", "heed-hint");
        table(html);
        html.close("section");
    }

    private void table(Html html) {
        html.open("details", "class", "heed-astable")
                .element("summary", texts.text("dash.astable"))
                .open("table", "class", "aui heed-table")
                .open("thead")
                .open("tr");
        for (String head : List.of(
                "leaving.survival.col.day",
                "leaving.survival.col.share",
                "leaving.report.interval",
                "leaving.survival.col.there")) {
            html.element("th", texts.text(head), "scope", "col", "class", "heed-number");
        }
        html.close("tr").close("thead").open("tbody");
        List<Point> points = survival.points();
        int every = (points.size() + MOST_ROWS - 1) / MOST_ROWS;
        for (int i = 0; i < points.size(); i++) {
            if (i % every == 0 || i == points.size() - 1) {
                Point point = points.get(i);
                html.open("tr")
                        .element("th", texts.number(point.day()), "scope", "row", "class", "heed-number")
                        .element("td", texts.percent(point.share()), "class", "heed-number")
                        .element(
                                "td",
                                texts.text(
                                        "leaving.report.range",
                                        texts.percent(point.low()),
                                        texts.percent(point.high())),
                                "class",
                                "heed-number")
                        .element("td", texts.number(point.there()), "class", "heed-number")
                        .close("tr");
            }
        }
        html.close("tbody").close("table").close("details");
    }
}
