package com.heed.jira.admin;

import com.heed.action.ActionValues;
import com.heed.action.Effect;
import com.heed.action.KnownAction;
import com.heed.jira.page.ActionWords;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.recommend.ActionReport;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What actions are worth as a table. Nothing where the catalogue has no action. */
@Component
class ActionsHtml {
    private final ActionReport report;

    ActionsHtml(ActionReport report) {
        this.report = report;
    }

    void write(Html html, Texts texts, long projectId) {
        ActionReport.Report found = report.of(projectId);
        if (found.actions().isEmpty()) {
            return;
        }
        html.open("section", "class", "heed-actions", "aria-labelledby", "heed-actions-title")
                .element("h3", texts.text("actions.title"), "class", "heed-step", "id", "heed-actions-title")
                .element("p", texts.text("actions.body"));
        Instant learned = found.learned();
        html.element(
                "p",
                learned == null
                        ? texts.text("actions.none")
                        : texts.text(
                                "actions.learned",
                                texts.time(learned),
                                texts.number(found.contacts()),
                                texts.number(found.young())));
        if (learned == null) {
            html.close("section");
            return;
        }
        html.open(
                        "div",
                        "class",
                        "heed-scroll",
                        "tabindex",
                        "0",
                        "role",
                        "region",
                        "aria-labelledby",
                        "heed-actions-title")
                .open("table", "class", "aui heed-table heed-actions-table")
                .open("thead")
                .open("tr");
        for (String column : List.of("action", "similar", "with", "well", "difference", "naive", "use")) {
            html.element("th", texts.text("actions.col." + column), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        found.actions().forEach(action -> rows(html, texts, action));
        html.close("tbody").close("table").close("div").close("section");
    }

    private static void rows(Html html, Texts texts, ActionReport.Action action) {
        String use = texts.text("actions.use", texts.number(action.shown()), texts.number(action.applied()));
        List<KnownAction> known = action.known();
        for (int i = 0; i < Math.max(1, known.size()); i++) {
            html.open("tr").element("th", action.name(), "scope", "row", "dir", "auto");
            if (known.isEmpty()) {
                html.element("td", texts.text("actions.seldom"), "colspan", "5");
            } else {
                cells(html, texts, known.get(i));
            }
            html.element("td", i == 0 ? use : "").close("tr");
        }
    }

    private static void cells(Html html, Texts texts, KnownAction known) {
        ActionWords words = new ActionWords(texts);
        ActionValues.Value value = known.value();
        Effect effect = value.effect();
        html.element("td", words.similar(value.group()), "dir", "auto");
        html.element(
                "td",
                texts.text("actions.of", texts.number(value.with()), texts.number(value.contacts())),
                "class",
                "heed-number");
        if (effect == null) {
            html.element("td", texts.text("actions.few"), "colspan", "3");
            return;
        }
        pair(html, texts, effect.wellWith(), effect.wellWithout());
        html.element(
                "td",
                texts.text(
                        "actions.interval",
                        words.points(effect.difference()),
                        words.points(effect.lower()),
                        words.points(effect.upper()),
                        texts.text("actions.says." + known.says().key())),
                "class",
                "heed-number");
        pair(html, texts, effect.naiveWith(), effect.naiveWithout());
    }

    private static void pair(Html html, Texts texts, double with, double without) {
        html.element(
                "td", texts.text("actions.pair", texts.percent(with), texts.percent(without)), "class", "heed-number");
    }
}
