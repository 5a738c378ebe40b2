package com.heed.jira.admin;

import com.atlassian.jira.project.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.Language;
import com.heed.jira.model.ModelReports;
import com.heed.jira.model.ModelSeries;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.ActiveModels;
import com.heed.suggestion.ReplyTraining;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a project's answers have taught about which reply to suggest, in HTML. */
@Component
public class LearnedRepliesHtml {
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.CHINESE);

    private final ActiveModels active;
    private final ModelReports reports;

    public LearnedRepliesHtml(ActiveModels active, ModelReports reports) {
        this.active = active;
        this.reports = reports;
    }

    void write(Html html, Texts texts, Project chosen) {
        html.element("h3", texts.text("replies.models"), "class", "heed-step");
        boolean learned = false;
        for (Language language : LANGUAGES) {
            ModelSeries series = ModelSeries.replies(language);
            int number = reports.reported(chosen.getId(), series);
            if (number == 0) {
                continue;
            }
            learned = true;
            List<ActiveModels.Use> uses = active.uses(chosen.getId(), series.feature(), ModelUses.MOST);
            if (uses.isEmpty()) {
                html.element("h4", texts.text("language." + language.tag()));
            } else {
                new ModelUses(series, uses).write(html, texts);
            }
            reports.figures(chosen.getId(), series, number)
                    .ifPresent(figures -> new ReportHtml(chosen, series, figures)
                            .write(html, texts, more -> says(more, texts, figures)));
        }
        if (!learned) {
            html.element("p", texts.text("replies.least", texts.number(ReplyTraining.LEAST)));
        }
    }

    private static void says(Html html, Texts texts, JsonNode figures) {
        JsonNode use = figures.path("use");
        html.element(
                "p",
                texts.text(
                        "replies.ranks",
                        texts.decimal(figures.path("mrr").path("heed").asDouble()),
                        texts.decimal(figures.path("mrr").path("pairs").asDouble()),
                        texts.number(figures.path("learned").asDouble())));
        html.element(
                "p",
                texts.text(
                        "replies.use",
                        texts.number(use.path("n").asDouble()),
                        texts.number(use.path("used").asDouble()),
                        texts.number(use.path("expected").asDouble()),
                        texts.number(use.path("shown").asDouble())));
        String decision = figures.path("decision").asText();
        if (!decision.equals("used")) {
            html.element("p", texts.text("replies." + decision), "class", "heed-hint");
        }
    }
}
