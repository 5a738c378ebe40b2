package com.heed.jira.admin;

import com.atlassian.jira.project.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.jira.model.ModelKind;
import com.heed.jira.model.ModelSeries;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.urgency.UrgencyStanding;
import java.util.function.Consumer;

/** What the report on a model says in short: the advice, what it stands on, and where to read more. */
record ReportHtml(Project project, ModelSeries series, JsonNode figures) {
    /** @param more writes what else there is to say, before the links */
    void write(Html html, Texts texts, Consumer<Html> more) {
        String verdict = figures.path("verdict").asText();
        html.open("div", "class", "heed-report", "data-verdict", verdict)
                .element("span", texts.text("report." + verdict), "class", "heed-tag heed-verdict-" + verdict);
        html.element("p", says(texts));
        more.accept(html);
        html.element("p", effect(texts));
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
                        address("page"))
                .text(" ")
                .element(
                        "a",
                        texts.text("report.cases"),
                        "class",
                        "aui-button aui-button-link",
                        "download",
                        "",
                        "href",
                        address("cases.csv"))
                .close("div");
    }

    private String address(String part) {
        return "../../rest/heed/1.0/projects/" + project.getKey() + "/training/report/" + series.tag() + "/" + part
                + "?kind=" + series.kind().key();
    }

    /** How right the model is, beside the best simple way. */
    private String says(Texts texts) {
        JsonNode accuracy = figures.path("accuracy");
        return texts.text(
                series.kind() == ModelKind.REPLIES ? "replies.says" : "report.says",
                texts.percent(accuracy.path(0).asDouble()),
                texts.number(figures.path("n").asDouble()),
                texts.percent(accuracy.path(1).asDouble()),
                texts.percent(accuracy.path(2).asDouble()),
                texts.percent(best(figures.path("rivals"))));
    }

    /** What the model would have done by itself; of one that may not speak, what that spares. */
    private String effect(Texts texts) {
        JsonNode acting = figures.path("acting");
        boolean silent = series.kind() == ModelKind.URGENCY
                && !UrgencyStanding.of(figures).speaks();
        String cases = texts.number(acting.path("n").asDouble());
        boolean replies = series.kind() == ModelKind.REPLIES;
        if (acting.path("acted").asInt() == 0 && !silent && !replies) {
            return texts.text("golive.effect.none", cases);
        }
        return texts.text(
                silent ? "urgency.effect.off" : replies ? "replies.effect" : "golive.effect",
                texts.number(acting.path("acted").asDouble()),
                cases,
                texts.number(acting.path("wrong").asDouble()),
                texts.percent(acting.path("threshold").asDouble()));
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
}
