package com.heed.jira.write;

import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.UpdateIssueRequest;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.store.Change;
import com.heed.jira.store.Changes;
import com.heed.jira.store.Prediction;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.StoredPrediction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes predictions into an issue, under Heed's own user and into the issue's history: the fields, and the property that rules and
 * searches read. A value that a person chose is never overwritten.
 */
@Component
public class IssueWriter {
    private final IssueManager issues;
    private final MachineUser machine;
    private final FieldValue values;
    private final Changes changes;
    private final PropertyMirror mirror;

    public IssueWriter(
            IssueManager issues, MachineUser machine, FieldValue values, Changes changes, PropertyMirror mirror) {
        this.issues = issues;
        this.machine = machine;
        this.values = values;
        this.changes = changes;
        this.mirror = mirror;
    }

    /** @param writes names of the fields that were asked for */
    public void write(MutableIssue issue, ProjectSettings project, StoredPrediction stored, Set<String> writes) {
        Optional<ApplicationUser> author = machine.find();
        if (author.isEmpty()) {
            return;
        }
        Prediction prediction = stored.prediction();
        List<Change> earlier = changes.ofIssue(issue.getId());
        List<Changes.Written> plan = new ArrayList<>();
        for (String name : ProjectSettings.FIELDS) {
            String text = writes.contains(name) ? text(name, prediction, project) : null;
            if (text != null) {
                plan(issue, project, name, text, earlier).ifPresent(plan::add);
            }
        }
        if (!plan.isEmpty()) {
            UpdateIssueRequest request = UpdateIssueRequest.builder()
                    .eventDispatchOption(EventDispatchOption.ISSUE_UPDATED)
                    .sendMail(false)
                    .build();
            issues.updateIssue(author.get(), issue, request);
            changes.add(issue.getId(), plan);
        }
        mirror.write(author.get(), issue, stored);
    }

    /** The option a prediction asks for, or null when it is not sure of one. */
    private static @Nullable String text(String field, Prediction prediction, ProjectSettings project) {
        return switch (field) {
            case ProjectSettings.SENTIMENT ->
                prediction.sure() && prediction.sentiment() != null
                        ? project.labels()
                                .get("sentiment." + prediction.sentiment().mood())
                        : null;
            case ProjectSettings.CHANNEL ->
                prediction.routing() != null && prediction.routing().chosen() != null
                        ? project.labels().get("channel." + prediction.routing().chosen())
                        : null;
            case ProjectSettings.TOPIC ->
                prediction.topic() != null && prediction.topic().sure()
                        ? prediction.topic().label()
                        : null;
            case ProjectSettings.URGENCY ->
                prediction.urgency() != null && prediction.urgency().level() != null
                        ? project.labels().get("urgency." + prediction.urgency().level())
                        : null;
            default -> null;
        };
    }

    /** Puts the new value on the issue object; empty when there is nothing to do, or a person has decided. */
    private Optional<Changes.Written> plan(
            MutableIssue issue, ProjectSettings project, String name, String text, List<Change> earlier) {
        String fieldId = project.field(name);
        Optional<CustomField> field = values.field(fieldId);
        if (fieldId == null || field.isEmpty()) {
            return Optional.empty();
        }
        String now = values.shown(issue, field.get());
        if (Objects.equals(now, text) || !isOurs(now, name, earlier)) {
            return Optional.empty();
        }
        Optional<Option> option = values.option(issue, field.get(), text);
        if (option.isEmpty()) {
            return Optional.empty();
        }
        issue.setCustomFieldValue(field.get(), option.get());
        return Optional.of(new Changes.Written(name, fieldId, now, text));
    }

    /** Ours are: an empty field nobody emptied, and a value that Heed wrote last. Undone once, a field stays as the person left it. */
    static boolean isOurs(@Nullable String now, String field, List<Change> newestFirst) {
        for (Change change : newestFirst) {
            if (change.field().equals(field)) {
                return !change.undone() && Objects.equals(change.after(), now);
            }
        }
        return now == null;
    }
}
