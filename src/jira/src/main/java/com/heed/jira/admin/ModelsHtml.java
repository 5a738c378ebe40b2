package com.heed.jira.admin;

import com.atlassian.jira.project.Project;
import com.heed.Language;
import com.heed.jira.model.ModelDrift;
import com.heed.jira.model.ModelReports;
import com.heed.jira.model.ModelSeries;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.ActiveModels;
import java.util.List;
import org.springframework.stereotype.Component;

/** The models of a project in HTML: which are in use, what the report on each says in short, what has moved since. */
@Component
public class ModelsHtml {
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.CHINESE);

    private final ActiveModels active;
    private final ModelDrift drift;
    private final ModelReports reports;
    private final MoodsHtml moods;
    private final UrgencyHtml urgency;
    private final LearnedRepliesHtml replies;
    private final RecommendHtml recommend;

    public ModelsHtml(
            ActiveModels active,
            ModelDrift drift,
            ModelReports reports,
            MoodsHtml moods,
            UrgencyHtml urgency,
            LearnedRepliesHtml replies,
            RecommendHtml recommend) {
        this.active = active;
        this.drift = drift;
        this.reports = reports;
        this.moods = moods;
        this.urgency = urgency;
        this.replies = replies;
        this.recommend = recommend;
    }

    /** @param whole whether what has moved and how many contacts were corrected is shown, too: that reads thousands of rows, too many for a page that is fetched every two seconds */
    void write(Html html, Texts texts, Project chosen, boolean whole) {
        boolean first = true;
        for (Language language : LANGUAGES) {
            ModelSeries series = ModelSeries.topics(language);
            List<ActiveModels.Use> uses = active.uses(chosen.getId(), series.feature(), ModelUses.MOST);
            if (uses.isEmpty()) {
                continue;
            }
            if (first) {
                html.element("h3", texts.text("train.models"), "class", "heed-step");
                first = false;
            }
            new ModelUses(series, uses).write(html, texts);
            reports.figures(chosen.getId(), series, reports.reported(chosen.getId(), series))
                    .ifPresent(figures -> new ReportHtml(chosen, series, figures).write(html, texts, nothing -> {}));
            if (whole) {
                DriftDetails.write(html, texts, drift.of(chosen.getId(), series));
            }
        }
        moods.write(html, texts, chosen, whole);
        urgency.write(html, texts, chosen, whole);
        replies.write(html, texts, chosen);
        recommend.write(html, texts, chosen);
    }
}
