package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.atlassian.sal.api.message.I18nResolver;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.evaluation.Evaluation;
import com.heed.evaluation.EvaluationOptions;
import com.heed.jira.model.ModelFolder;
import com.heed.jira.model.ModelReports;
import com.heed.jira.model.UrgencyModels;
import com.heed.jira.page.Texts;
import com.heed.jira.store.ActiveModels;
import com.heed.learn.ModelPack;
import com.heed.urgency.ProjectUrgency;
import com.heed.urgency.UrgencyCase;
import com.heed.urgency.UrgencyEvaluation;
import com.heed.urgency.UrgencyStanding;
import com.heed.urgency.UrgencyTraining.Outcome.Learned;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps an urgency model with its report, and brings it into use if it may speak. If it may not, none is in use afterwards: the newest measurement counts, and the rules speak alone. */
@Component
class UrgencyPublisher {
    private final ModelFolder folder;
    private final ActiveModels active;
    private final UrgencyModels models;
    private final I18nResolver resolver;
    private final Clock clock = Clock.systemUTC();

    UrgencyPublisher(ModelFolder folder, ActiveModels active, UrgencyModels models, I18nResolver resolver) {
        this.folder = folder;
        this.active = active;
        this.models = models;
        this.resolver = resolver;
    }

    void publish(Project project, Learned learned, String fingerprint, long seed, String author) {
        Evaluation evaluation = UrgencyEvaluation.of(ModelFolder.URGENCY, learned, EvaluationOptions.standard(seed));
        UrgencyStanding standing = UrgencyStanding.of(evaluation, learned.knows());
        Instant now = clock.instant();
        int number = keep(project, next -> {
            ProjectUrgency model = ProjectUrgency.of(next, learned.model(), evaluation.threshold());
            return ModelReports.with(
                    model.pack(fingerprint, seed, metrics(evaluation)),
                    evaluation,
                    more(model, learned, standing),
                    now,
                    locale -> head(project, learned, next, locale),
                    locale -> level -> new Texts(resolver, locale).text("level." + level));
        });
        if (standing.speaks()) {
            use(project, number, author);
        } else if (active.number(project.getId(), ModelFolder.URGENCY) != 0) {
            use(project, 0, author);
        }
    }

    private int keep(Project project, java.util.function.IntFunction<ModelPack> pack) {
        try {
            return folder.registry().add(ModelFolder.project(project.getId()), ModelFolder.URGENCY, pack);
        } catch (IOException e) {
            throw new UncheckedIOException("the model cannot be written into the shared home: " + e.getMessage(), e);
        }
    }

    private void use(Project project, int number, String author) {
        active.use(project.getId(), ModelFolder.URGENCY, number, author);
        models.forget(project.getId());
    }

    /** Whether it may speak, and what it would have said among the contacts it was measured on. */
    private static ObjectNode more(ProjectUrgency model, Learned learned, UrgencyStanding standing) {
        int acted = 0;
        int wrong = 0;
        for (UrgencyCase each : learned.test()) {
            if (each.said().of(each.said().mostProbable()) >= model.threshold()) {
                acted++;
                wrong += each.said().mostProbable() == each.truth() ? 0 : 1;
            }
        }
        ObjectNode more = JsonNodeFactory.instance.objectNode();
        more.put("standing", standing.key());
        more.putObject("acting")
                .put("threshold", model.threshold())
                .put("n", learned.test().size())
                .put("acted", acted)
                .put("wrong", wrong);
        return more;
    }

    private static Map<String, Double> metrics(Evaluation evaluation) {
        return Map.of(
                "test.cases", (double) evaluation.cases(),
                "test.accuracy", evaluation.accuracy().value(),
                "test.macroF1", evaluation.macroF1().value(),
                "test.ece", evaluation.ece());
    }

    private List<String> head(Project project, Learned learned, int number, Locale locale) {
        Texts texts = new Texts(resolver, locale);
        return List.of(
                texts.text("urgency.report.heading", project.getName()),
                texts.text(
                        "report.intro",
                        texts.number(learned.test().size()),
                        texts.number(learned.earlier().size()),
                        number));
    }
}
