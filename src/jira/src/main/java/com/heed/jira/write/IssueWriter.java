package com.heed.jira.write;

import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.UpdateIssueRequest;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.store.Change;
import com.heed.jira.store.Changes;
import com.heed.jira.store.Destination;
import com.heed.jira.store.ErrorLog;
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
 * Writes predictions into an issue, under Heed's own user and into the issue's history: the fields, where the channel puts its contacts, and the property that rules and
 * searches read. A value that a person chose is never overwritten, and a priority that was changed since the issue was made stays.
 */
@Component
public class IssueWriter {
    /** Names of changes beside those of Heed's own fields. */
    static final String DESTINATION = "destination";

    static final String PRIORITY = "priority";

    private final IssueManager issues;
    private final MachineUser machine;
    private final FieldValue values;
    private final Changes changes;
    private final PropertyMirror mirror;
    private final ChangeHistoryManager histories;
    private final ErrorLog errors;

    public IssueWriter(
            IssueManager issues,
            MachineUser machine,
            FieldValue values,
            Changes changes,
            PropertyMirror mirror,
            ChangeHistoryManager histories,
            ErrorLog errors) {
        this.issues = issues;
        this.machine = machine;
        this.values = values;
        this.changes = changes;
        this.mirror = mirror;
        this.histories = histories;
        this.errors = errors;
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
                plan(issue, name, project.field(name), text, earlier).ifPresent(plan::add);
            }
        }
        if (writes.contains(ProjectSettings.CHANNEL)
                && prediction.routing() != null
                && prediction.routing().chosen() != null) {
            plan.addAll(
                    destination(issue, project.destination(prediction.routing().chosen()), earlier));
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

    /** Where the chosen channel puts its contacts. A value that Jira no longer has is noted for the administrator. */
    private List<Changes.Written> destination(MutableIssue issue, Destination to, List<Change> earlier) {
        List<Changes.Written> plan = new ArrayList<>();
        if (to.field() != null && to.value() != null) {
            boolean ours = isOurs(values.shown(issue, to.field()), DESTINATION, of(to.field(), earlier));
            put(issue, DESTINATION, to.field(), to.value(), ours, plan);
        }
        if (to.priority() != null) {
            put(issue, PRIORITY, FieldValue.PRIORITY, to.priority(), priorityIsOurs(issue, earlier), plan);
        }
        return plan;
    }

    /** Every issue has a priority from its first moment: it is nobody's until it was changed. */
    private boolean priorityIsOurs(MutableIssue issue, List<Change> earlier) {
        List<Change> own = of(FieldValue.PRIORITY, earlier);
        return own.isEmpty()
                ? histories.getChangeHistories(issue).stream()
                        .flatMap(change -> change.getChangeItemBeans().stream())
                        .noneMatch(item -> FieldValue.PRIORITY.equals(item.getField()))
                : isOurs(values.shown(issue, FieldValue.PRIORITY), PRIORITY, own);
    }

    private void put(
            MutableIssue issue, String name, String fieldId, String text, boolean ours, List<Changes.Written> plan) {
        String now = values.shown(issue, fieldId);
        if (!ours || Objects.equals(now, text)) {
            return;
        }
        if (values.put(issue, fieldId, text)) {
            plan.add(new Changes.Written(name, fieldId, now, text));
        } else {
            errors.add(
                    name,
                    issue.getId(),
                    new IllegalStateException("Jira has no value '" + text + "' of the field " + fieldId
                            + "; choose another one for the channel, under Heed > Channels"));
        }
    }

    private static List<Change> of(String fieldId, List<Change> changes) {
        return changes.stream()
                .filter(change -> change.fieldId().equals(fieldId))
                .toList();
    }

    /** Puts the new value on the issue object; empty when there is nothing to do, or a person has decided. */
    private Optional<Changes.Written> plan(
            MutableIssue issue, String name, @Nullable String fieldId, String text, List<Change> earlier) {
        if (fieldId == null || !values.isThere(fieldId)) {
            return Optional.empty();
        }
        String now = values.shown(issue, fieldId);
        if (Objects.equals(now, text) || !isOurs(now, name, earlier)) {
            return Optional.empty();
        }
        return values.put(issue, fieldId, text)
                ? Optional.of(new Changes.Written(name, fieldId, now, text))
                : Optional.empty();
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
