package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.action.ActionCases;
import com.heed.action.ActionLearning;
import com.heed.action.ActionValues;
import com.heed.jira.store.ActionValueLog;
import com.heed.jira.store.CatalogueItem;
import com.heed.jira.store.Catalogues;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Training;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The part of a training that is about actions: what they are worth, from how contacts ended. A project whose catalogue has no action has none. */
@Component
class ActionWork {
    private final Catalogues catalogues;
    private final ActionPast past;
    private final ActionValueLog values;
    private final ErrorLog errors;
    private final Clock clock = Clock.systemUTC();

    ActionWork(Catalogues catalogues, ActionPast past, ActionValueLog values, ErrorLog errors) {
        this.catalogues = catalogues;
        this.past = past;
        this.values = values;
        this.errors = errors;
    }

    /**
     * Learns from what a person may see. What was learned else stays learned, whatever happens here.
     *
     * @return a sentence, where the catalogue has an action
     * @throws Stopped if it is to end here
     */
    List<Training.Note> run(ApplicationUser reader, Project project, TrainingProgress progress) {
        Set<String> actions = catalogues.items(project.getId()).values().stream()
                .filter(item -> item.kind() == CatalogueItem.Kind.ACTION)
                .map(CatalogueItem::id)
                .collect(Collectors.toSet());
        if (actions.isEmpty()) {
            return List.of();
        }
        try {
            Instant now = clock.instant();
            ActionPast.Read read = past.read(reader, project, actions, now, progress);
            progress.at(Training.Step.LEARNING, 0, 1);
            ActionValues found = ActionLearning.learn(ActionCases.of(read.episodes(), now, read.departures()), actions);
            progress.beforeChange();
            values.add(project.getId(), found);
            long valued = found.values().stream()
                    .filter(value -> value.effect() != null)
                    .map(ActionValues.Value::action)
                    .distinct()
                    .count();
            return List.of(Training.Note.of("train.actions", found.contacts(), found.young(), valued, actions.size()));
        } catch (Stopped | CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            errors.add("actions", null, e);
            return List.of(Training.Note.of("train.actions.failed"));
        }
    }
}
