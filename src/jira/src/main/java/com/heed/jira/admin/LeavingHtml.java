package com.heed.jira.admin;

import com.atlassian.jira.project.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.jira.leaving.LeavingWords;
import com.heed.jira.model.ModelReports;
import com.heed.jira.model.ModelSeries;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.ActiveModels;
import com.heed.jira.store.LeavingRun;
import com.heed.jira.store.LeavingScores;
import com.heed.jira.store.Training;
import com.heed.jira.training.LeavingDesk;
import com.heed.learn.Scores.Interval;
import com.heed.learn.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a project has learned about who leaves, in HTML: how the newest learning ended, whether the model may speak and why, the figures, the odds, what acting is worth. */
@Component
public class LeavingHtml {
    /** Of each group, customers whose days are over, before their difference is told. */
    private static final int LEAST_OF_A_GROUP = 30;

    private static final int MOST_FACTORS = 10;

    private final ActiveModels active;
    private final ModelReports reports;
    private final LeavingDesk desk;
    private final LeavingScores scores;

    public LeavingHtml(ActiveModels active, ModelReports reports, LeavingDesk desk, LeavingScores scores) {
        this.active = active;
        this.reports = reports;
        this.desk = desk;
        this.scores = scores;
    }

    void write(Html html, Texts texts, Project chosen) {
        desk.newest(chosen).ifPresent(training -> work(html, texts, training));
        ModelSeries series = ModelSeries.LEAVING;
        int number = reports.reported(chosen.getId(), series);
        Optional<JsonNode> figures = reports.figures(chosen.getId(), series, number);
        if (figures.isEmpty()) {
            return;
        }
        html.open("section", "class", "heed-leaving-models", "aria-labelledby", "heed-leaving-models-title")
                .element("h3", texts.text("leaving.models"), "class", "heed-step", "id", "heed-leaving-models-title");
        List<ActiveModels.Use> uses = active.uses(chosen.getId(), series.feature(), ModelUses.MOST);
        report(html, texts, chosen, number, figures.get());
        scores.newest(chosen.getId()).map(LeavingRun::effect).ifPresent(effect -> effect(html, texts, effect));
        if (!uses.isEmpty()) {
            new ModelUses(series, uses).write(html, texts);
        }
        html.close("section");
    }

    private static void work(Html html, Texts texts, Training training) {
        html.open(
                "section",
                "class",
                "heed-leaving-work",
                "data-step",
                training.step().key());
        Training.Note note = training.note();
        if (note == null) {
            html.element("p", texts.text("leaving.underway", texts.time(training.asked())));
        } else {
            html.element("p", texts.text("leaving.newest", texts.time(training.asked())), "class", "heed-hint")
                    .element("p", said(texts, training, note));
            note.more().forEach(more -> html.element("p", said(texts, training, more)));
        }
        html.close("section");
    }

    private static String said(Texts texts, Training training, Training.Note note) {
        return texts.text(note.key(), TrainingHtml.arguments(texts, training, note));
    }

    private static void report(Html html, Texts texts, Project chosen, int number, JsonNode figures) {
        boolean speaks = figures.path("speaks").asBoolean();
        html.open("div", "class", "heed-report", "data-verdict", speaks ? "ready" : "keepoff")
                .element(
                        "p",
                        texts.text(
                                speaks ? "leaving.says.speaks" : "leaving.says.keptoff",
                                number,
                                texts.number(figures.path("n").asInt()),
                                texts.number(figures.path("left").asInt()),
                                texts.day(LocalDate.parse(figures.path("day").asText())),
                                texts.decimal(figures.path("auc").path(0).asDouble()),
                                texts.percent(figures.path("accuracy").path(0).asDouble()),
                                texts.percent(figures.path("majority").path(0).asDouble())));
        odds(html, texts, figures.path("factors"));
        LeavingWords words = new LeavingWords(texts);
        for (JsonNode leak : figures.path("leaks")) {
            html.element(
                    "p",
                    texts.text(
                            "leaving.leak." + leak.path("reason").asText(),
                            words.column(leak.path("column").asText()),
                            leak.path("figure").asText()));
        }
        String address = "../../rest/heed/1.0/projects/" + chosen.getKey() + "/training/report/all/";
        html.element(
                        "a",
                        texts.text("report.open"),
                        "class",
                        "aui-button",
                        "target",
                        "_blank",
                        "rel",
                        "noopener",
                        "href",
                        address + "page?kind=leaving")
                .text(" ")
                .element(
                        "a",
                        texts.text("report.cases"),
                        "class",
                        "aui-button aui-button-link",
                        "download",
                        "",
                        "href",
                        address + "cases.csv?kind=leaving")
                .close("div");
    }

    /** Those whose interval does not hold 1, the order of the table. */
    private static void odds(Html html, Texts texts, JsonNode factors) {
        LeavingWords words = new LeavingWords(texts);
        html.open("table", "class", "aui heed-leaving-odds")
                .element("caption", texts.text("leaving.odds"))
                .open("thead")
                .open("tr");
        for (String head : List.of("leaving.report.factor", "leaving.report.ratio", "leaving.report.interval")) {
            html.element("th", texts.text(head), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        int shown = 0;
        for (JsonNode factor : factors) {
            JsonNode odds = factor.path("odds");
            boolean tells = odds.path(1).asDouble() > 1 || odds.path(2).asDouble() < 1;
            if (tells && shown++ < MOST_FACTORS) {
                html.open("tr")
                        .element("th", words.factor(factor.path("name").asText()), "scope", "row")
                        .element("td", texts.decimal(odds.path(0).asDouble()), "class", "heed-number")
                        .element(
                                "td",
                                texts.text(
                                        "leaving.report.range",
                                        texts.decimal(odds.path(1).asDouble()),
                                        texts.decimal(odds.path(2).asDouble())),
                                "class",
                                "heed-number")
                        .close("tr");
            }
        }
        html.close("tbody").close("table");
    }

    /** What acting is worth, once both groups have enough. */
    static void effect(Html html, Texts texts, LeavingRun.Effect effect) {
        html.element("h4", texts.text("leaving.effect"));
        if (effect.shown() < LEAST_OF_A_GROUP || effect.held() < LEAST_OF_A_GROUP) {
            html.element(
                    "p",
                    texts.text(
                            "leaving.effect.few",
                            texts.number(LEAST_OF_A_GROUP),
                            texts.number(effect.shown()),
                            texts.number(effect.held())));
            return;
        }
        Share held = new Share(effect.heldLeft(), effect.held());
        Share shown = new Share(effect.shownLeft(), effect.shown());
        Interval kept = held.minus(shown);
        html.element(
                "p",
                texts.text(
                        kept.low() > 0
                                ? "leaving.effect.helps"
                                : kept.high() < 0 ? "leaving.effect.harms" : "leaving.effect.open",
                        texts.percent(held.value()),
                        texts.number(effect.held()),
                        texts.percent(shown.value()),
                        texts.number(effect.shown()),
                        texts.number(100 * kept.value()),
                        texts.number(100 * kept.low()),
                        texts.number(100 * kept.high())));
    }
}
