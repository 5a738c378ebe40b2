package com.heed.jira.admin;

import com.atlassian.jira.project.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.Language;
import com.heed.jira.model.ModelReports;
import com.heed.jira.model.ModelSeries;
import com.heed.jira.model.ProjectModels;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.ActiveModels;
import com.heed.jira.training.TrainingDesk;
import com.heed.jira.work.AnalyserHolder;
import com.heed.sentiment.SentimentAdaptation;
import com.heed.sentiment.SentimentEvaluation;
import com.heed.sentiment.SentimentTraining;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** What people's corrections have taught the shipped sentiment models in a project, in HTML. */
@Component
public class MoodsHtml {
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.CHINESE);

    private final ActiveModels active;
    private final ModelReports reports;
    private final ProjectModels models;
    private final AnalyserHolder analyser;
    private final TrainingDesk trainings;

    public MoodsHtml(
            ActiveModels active,
            ModelReports reports,
            ProjectModels models,
            AnalyserHolder analyser,
            TrainingDesk trainings) {
        this.active = active;
        this.reports = reports;
        this.models = models;
        this.analyser = analyser;
        this.trainings = trainings;
    }

    /** @param whole as {@link ModelsHtml#write} */
    void write(Html html, Texts texts, Project chosen, boolean whole) {
        boolean learned =
                LANGUAGES.stream().anyMatch(one -> reports.reported(chosen.getId(), ModelSeries.moods(one)) != 0);
        begin(html, texts, learned, whole ? OptionalInt.of(trainings.moodsSaid(chosen)) : OptionalInt.empty());
        for (Language language : LANGUAGES) {
            ModelSeries series = ModelSeries.moods(language);
            List<ActiveModels.Use> uses = active.uses(chosen.getId(), series.feature(), ModelUses.MOST);
            int number = reports.reported(chosen.getId(), series);
            if (number == 0) {
                continue;
            }
            if (uses.isEmpty()) {
                html.element("h4", texts.text("language." + language.tag()));
            } else {
                new ModelUses(series, uses).write(html, texts);
            }
            SentimentAdaptation inUse =
                    models.moods(chosen.getId()).byLanguage().get(language);
            if (inUse != null && !inUse.fits(analyser.sentiment(language))) {
                html.element("p", texts.text("train.moods.old", inUse.number()), "class", "heed-hint");
            }
            reports.figures(chosen.getId(), series, number)
                    .ifPresent(figures -> new ReportHtml(chosen, series, figures)
                            .write(html, texts, more -> learned(more, texts, figures)));
        }
    }

    /**
     * The heading and what stands below it, so that it never stands alone: who speaks before anything was learned, and how much there is to learn from.
     *
     * @param said contacts corrected or confirmed so far; empty while a training runs, which is counting them itself
     */
    static void begin(Html html, Texts texts, boolean learned, OptionalInt said) {
        html.element("h3", texts.text("train.moods"), "class", "heed-step");
        if (!learned) {
            html.element(
                    "p",
                    texts.text(
                            "train.moods.least",
                            texts.number(SentimentTraining.LEAST),
                            texts.number(SentimentTraining.LEAST_RIGHT)));
        }
        said.ifPresent(count -> html.element("p", texts.text("train.moods.said", texts.number(count))));
    }

    private static void learned(Html html, Texts texts, JsonNode figures) {
        JsonNode shipped = figures.path("rivals").path(SentimentEvaluation.SHIPPED);
        double cases = figures.path("n").asDouble();
        html.element(
                "p",
                texts.text(
                        "train.moods.learned",
                        texts.number(figures.path("corrected").asDouble()),
                        texts.number(figures.path("confirmed").asDouble()),
                        texts.number(Math.rint(
                                cases * figures.path("accuracy").path(0).asDouble())),
                        texts.number(Math.rint(
                                cases * shipped.path("accuracy").path(0).asDouble())),
                        texts.number(cases)));
        html.element(
                "p",
                texts.text(
                        "train.moods.general",
                        texts.number(figures.path("general").asDouble()),
                        texts.number(figures.path("unlearned").asDouble())));
        if (figures.path("used").asInt() == 0) {
            boolean forgot = figures.path("forgot").asInt() == 1;
            html.element("p", texts.text(forgot ? "train.moods.forgot" : "train.moods.kept"), "class", "heed-hint");
        }
    }
}
