package com.heed.jira.admin;

import com.atlassian.jira.project.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.jira.model.ModelDrift;
import com.heed.jira.model.ModelReports;
import com.heed.jira.model.ModelSeries;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.ActiveModels;
import com.heed.urgency.UrgencyStanding;
import com.heed.urgency.UrgencyTrainer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a project has learned about urgency, in HTML: who speaks, model or rules, and why; the figures; the models that were in use. */
@Component
public class UrgencyHtml {
    private final ActiveModels active;
    private final ModelReports reports;
    private final ModelDrift drift;

    public UrgencyHtml(ActiveModels active, ModelReports reports, ModelDrift drift) {
        this.active = active;
        this.reports = reports;
        this.drift = drift;
    }

    /** @param whole as {@link ModelsHtml#write} */
    void write(Html html, Texts texts, Project chosen, boolean whole) {
        ModelSeries series = ModelSeries.URGENCY;
        int number = reports.reported(chosen.getId(), series);
        int inUse = active.number(chosen.getId(), series.feature());
        Optional<JsonNode> figures = reports.figures(chosen.getId(), series, number);
        html.open("section", "class", "heed-urgency-models", "data-model", String.valueOf(inUse))
                .element("h3", texts.text("urgency.models"), "class", "heed-step")
                .element("p", says(texts, number, figures.orElse(null), inUse != 0));
        List<ActiveModels.Use> uses = active.uses(chosen.getId(), series.feature(), ModelUses.MOST);
        if (!uses.isEmpty()) {
            new ModelUses(series, uses).write(html, texts);
        }
        figures.ifPresent(
                some -> new ReportHtml(chosen, series, some).write(html, texts, more -> corrected(more, texts, some)));
        if (whole) {
            DriftDetails.write(html, texts, drift.of(chosen.getId(), series));
        }
        html.close("section");
    }

    private static void corrected(Html html, Texts texts, JsonNode figures) {
        int corrected = figures.path("corrected").asInt();
        if (corrected > 0) {
            html.element("p", texts.text("urgency.corrected", texts.number(corrected)));
        }
    }

    /** Who speaks, in a sentence. */
    private static String says(Texts texts, int number, @Nullable JsonNode figures, boolean inUse) {
        if (figures == null) {
            return texts.text("urgency.says.nomodel", UrgencyTrainer.LEAST_EXAMPLES, UrgencyTrainer.LEAST_OF_A_LEVEL);
        }
        UrgencyStanding standing = UrgencyStanding.of(figures);
        if (inUse) {
            return texts.text(
                    "urgency.says." + standing.key(),
                    number,
                    texts.percent(figures.path("acting").path("threshold").asDouble()),
                    texts.number(figures.path("n").asInt()));
        }
        if (standing.speaks()) {
            return texts.text("urgency.says.off", number);
        }
        return texts.text(
                "urgency.says." + standing.key(),
                number,
                texts.percent(figures.path("accuracy").path(0).asDouble()),
                texts.percent(ReportHtml.best(figures.path("rivals"))),
                texts.percent(figures.path("precision").asDouble()),
                texts.percent(figures.path("coverage").asDouble()));
    }
}
