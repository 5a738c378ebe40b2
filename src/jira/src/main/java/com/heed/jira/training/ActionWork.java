package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.heed.action.ActionCases;
import com.heed.action.ActionLearning;
import com.heed.action.ActionValues;
import com.heed.jira.store.ActionValueLog;
import com.heed.jira.store.CatalogueItem;
import com.heed.jira.store.Catalogues;
import com.heed.jira.store.Training;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The part of a training that is about actions: what they are worth, from how contacts ended. A project whose catalogue has no action has none. */
@Component
class ActionWork {
    private final Catalogues catalogues;
    private final ActionPast past;
    private final ActionValueLog values;

    ActionWork(Catalogues catalogues, ActionPast past, ActionValueLog values) {
        this.catalogues = catalogues;
        this.past = past;
        this.values = values;
    }

    /** Begins to take contacts; empty where the catalogue has no action. */
    Optional<ActionPast.Reading> reading(Project project, Instant now) {
        Set<String> actions = catalogues.items(project.getId()).values().stream()
                .filter(item -> item.kind() == CatalogueItem.Kind.ACTION)
                .map(CatalogueItem::id)
                .collect(Collectors.toSet());
        return actions.isEmpty() ? Optional.empty() : Optional.of(past.reading(project, actions, now));
    }

    /**
     * Learns from contacts that were taken.
     *
     * @return what to say about it
     * @throws Stopped if it is to end here
     */
    Training.Note from(ActionPast.Reading reading, Project project, TrainingProgress progress) {
        ActionPast.Read read = reading.read();
        progress.at(Training.Step.LEARNING, 0, 1);
        ActionValues found = ActionLearning.learn(
                ActionCases.of(read.episodes(), reading.now(), read.departures()), reading.actions());
        progress.beforeChange();
        values.add(project.getId(), found);
        long valued = found.values().stream()
                .filter(value -> value.effect() != null)
                .map(ActionValues.Value::action)
                .distinct()
                .count();
        return Training.Note.of(
                "train.actions",
                found.contacts(),
                found.young(),
                valued,
                reading.actions().size());
    }
}
