package com.heed.jira.admin;

import com.atlassian.jira.project.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.jira.model.ModelReports;
import com.heed.jira.model.ModelSeries;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.ActiveModels;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a project recommends by, in HTML: how it came to be, what it was worth beside the other ways, the models that were in use. */
@Component
public class RecommendHtml {
    private final ActiveModels active;
    private final ModelReports reports;

    public RecommendHtml(ActiveModels active, ModelReports reports) {
        this.active = active;
        this.reports = reports;
    }

    /** Writes nothing where nothing was learned. */
    void write(Html html, Texts texts, Project chosen) {
        ModelSeries series = ModelSeries.RECOMMEND;
        int number = reports.reported(chosen.getId(), series);
        if (number == 0) {
            return;
        }
        html.element("h3", texts.text("recommend.models"), "class", "heed-step");
        List<ActiveModels.Use> uses = active.uses(chosen.getId(), series.feature(), ModelUses.MOST);
        if (!uses.isEmpty()) {
            new ModelUses(series, uses).write(html, texts);
        }
        reports.figures(chosen.getId(), series, number).ifPresent(figures -> says(html, texts, chosen, figures));
    }

    private static void says(Html html, Texts texts, Project project, JsonNode figures) {
        html.open(
                        "div",
                        "class",
                        "heed-report",
                        "data-basis",
                        figures.path("basis").asText())
                .element(
                        "p",
                        texts.text("recommend.says." + figures.path("basis").asText()));
        if (figures.path("n").asInt() > 0) {
            html.element(
                    "p",
                    texts.text(
                            "recommend.figures",
                            texts.percent(hits(figures, "heed")),
                            texts.number(figures.path("n").asInt()),
                            texts.percent(hits(figures, "popular"))));
        }
        if (figures.path("decision").asText().equals("beaten")) {
            html.element("p", texts.text("recommend.beaten"), "class", "heed-hint");
        }
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
                        "../../rest/heed/1.0/projects/" + project.getKey() + "/training/report/all/page?kind=recommend")
                .close("div");
    }

    /** Share of customers whose newest item was among the first ten. */
    private static double hits(JsonNode figures, String voice) {
        for (JsonNode each : figures.path("voices")) {
            if (each.path("voice").asText().equals(voice)) {
                return each.path("hr10").asDouble();
            }
        }
        return 0;
    }
}
