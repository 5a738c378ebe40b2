package com.heed.jira.admin;

import com.atlassian.jira.project.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.Language;
import com.heed.drift.Drift;
import com.heed.jira.model.ModelDrift;
import com.heed.jira.model.ModelFolder;
import com.heed.jira.model.ModelReports;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.ActiveModels;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The models of a project in HTML: which are in use, what the report on each says in short, what has moved since. */
@Component
public class ModelsHtml {
    /** Kind of model in the names of buttons, where a language stands for its topics. */
    static final String URGENCY = "urgency";

    private static final int USES_SHOWN = 5;
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.CHINESE);

    private final ActiveModels active;
    private final ModelDrift drift;
    private final ModelReports reports;

    public ModelsHtml(ActiveModels active, ModelDrift drift, ModelReports reports) {
        this.active = active;
        this.drift = drift;
        this.reports = reports;
    }

    /** @param whole whether what has moved is shown, too: it reads thousands of predictions, too many for a page that is fetched every two seconds */
    void write(Html html, Texts texts, Project chosen, boolean whole) {
        boolean first = true;
        for (Language language : LANGUAGES) {
            List<ActiveModels.Use> uses = active.uses(chosen.getId(), ModelFolder.topic(language), USES_SHOWN);
            if (uses.isEmpty()) {
                continue;
            }
            if (first) {
                html.element("h3", texts.text("train.models"), "class", "heed-step");
                first = false;
            }
            html.open("table", "class", "aui heed-models")
                    .element("caption", texts.text("language." + language.tag()))
                    .open("thead")
                    .open("tr")
                    .element("th", texts.text("train.model"), "scope", "col")
                    .element("th", texts.text("train.since"), "scope", "col")
                    .element("th", texts.text("train.by"), "scope", "col")
                    .open("th", "scope", "col")
                    .element("span", texts.text("train.action"), "class", "assistive")
                    .close("th")
                    .close("tr")
                    .close("thead")
                    .open("tbody");
            for (int i = 0; i < uses.size(); i++) {
                use(html, texts, language.tag(), uses.get(i), i == 0);
            }
            html.close("tbody").close("table");
            report(html, texts, chosen, language, uses.get(0).number());
            if (whole) {
                drift(html, texts, drift.of(chosen.getId(), language));
            }
        }
    }

    /** The advice, what it stands on, and where to read more. */
    private void report(Html html, Texts texts, Project chosen, Language language, int number) {
        JsonNode figures = reports.figures(chosen.getId(), language, number).orElse(null);
        if (figures == null) {
            return;
        }
        String verdict = figures.path("verdict").asText();
        html.open("div", "class", "heed-report", "data-verdict", verdict)
                .element("span", texts.text("report." + verdict), "class", "heed-tag heed-verdict-" + verdict);
        JsonNode accuracy = figures.path("accuracy");
        html.element(
                "p",
                texts.text(
                        "report.says",
                        texts.percent(accuracy.path(0).asDouble()),
                        texts.number(figures.path("n").asDouble()),
                        texts.percent(accuracy.path(1).asDouble()),
                        texts.percent(accuracy.path(2).asDouble()),
                        texts.percent(best(figures.path("rivals")))));
        JsonNode acting = figures.path("acting");
        html.element(
                "p",
                texts.text(
                        "golive.effect",
                        texts.number(acting.path("acted").asDouble()),
                        texts.number(acting.path("n").asDouble()),
                        texts.number(acting.path("wrong").asDouble())));
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
                        "../../rest/heed/1.0/projects/" + chosen.getKey() + "/training/report/" + language.tag()
                                + "/page")
                .close("div");
    }

    /** How right the best simple way is. */
    static double best(JsonNode rivals) {
        double best = 0;
        for (JsonNode rival : rivals) {
            if (rival.path("baseline").asBoolean()) {
                best = Math.max(best, rival.path("accuracy").path(0).asDouble());
            }
        }
        return best;
    }

    /** What has moved, in a sentence; the figures behind it. */
    private static void drift(Html html, Texts texts, List<Drift> drifts) {
        if (drifts.isEmpty()) {
            return;
        }
        Drift.Level worst =
                Collections.max(drifts, Comparator.comparing(Drift::level)).level();
        html.open("details", "class", "heed-drift", "data-level", worst.key())
                .element("summary", texts.text("drift.says." + worst.key()));
        html.open("table", "class", "aui").open("thead").open("tr");
        for (String column : List.of("feature", "psi", "noise", "then", "now", "level")) {
            html.element("th", texts.text("drift." + column), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        for (Drift drift : drifts) {
            html.open("tr")
                    .element("th", texts.text("drift.feature." + drift.feature()), "scope", "row")
                    .element("td", texts.decimal(drift.psi()))
                    .element("td", texts.decimal(drift.noise()))
                    .element("td", texts.number(drift.then()))
                    .element("td", texts.number(drift.now()))
                    .element("td", texts.text("drift.level." + drift.level().key()))
                    .close("tr");
        }
        html.close("tbody").close("table").close("details");
    }

    /** @param kind between {@code use-} and the number in the name of the button */
    static void use(Html html, Texts texts, String kind, ActiveModels.Use use, boolean now) {
        html.open("tr")
                .element("td", use.number() == 0 ? texts.text("change.empty") : String.valueOf(use.number()))
                .element("td", texts.time(use.at()))
                .element("td", use.author())
                .open("td");
        if (now) {
            html.element("span", texts.text("train.now"), "class", "heed-tag");
        } else {
            html.element(
                    "button",
                    texts.text("health.rollback", use.number()),
                    "type",
                    "submit",
                    "class",
                    "aui-button aui-button-link",
                    "name",
                    "step",
                    "value",
                    "use-" + kind + "-" + use.number());
        }
        html.close("td").close("tr");
    }
}
