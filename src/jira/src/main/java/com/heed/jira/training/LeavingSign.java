package com.heed.jira.training;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.heed.jira.read.FieldText;
import com.heed.jira.store.LeavingSettings;
import com.heed.urgency.ChangeLog;
import com.heed.urgency.FieldChange;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The value of a field by which an issue says that its customer left.
 *
 * @param name  of the field, as the change history has it
 * @param value in the words people see
 */
record LeavingSign(String name, String field, String value, FieldText texts) {
    /** @return empty if the field is not there any more */
    static Optional<LeavingSign> of(LeavingSettings settings, CustomFieldManager fields, FieldText texts) {
        String field = settings.field();
        String value = settings.value();
        if (field == null || value == null) {
            return Optional.empty();
        }
        if (field.equals(LeavingSettings.STATUS) || field.equals(LeavingSettings.RESOLUTION)) {
            return Optional.of(new LeavingSign(field, field, value, texts));
        }
        CustomField found = fields.getCustomFieldObject(field);
        return found == null ? Optional.empty() : Optional.of(new LeavingSign(found.getName(), field, value, texts));
    }

    /** When an issue said so first: when it got the value, or was made with it. Empty if it never did. */
    Optional<Instant> saidIn(Issue issue, ChangeLog log, Instant arrived) {
        Optional<Instant> changed = log.changes().stream()
                .filter(change -> change.isOf(name) && change.to().strip().equalsIgnoreCase(value))
                .map(FieldChange::at)
                .findFirst();
        boolean had = value.equalsIgnoreCase(log.first(name, now(issue)).strip());
        return had ? Optional.of(arrived) : changed;
    }

    private String now(Issue issue) {
        return switch (field) {
            case LeavingSettings.STATUS ->
                issue.getStatus() == null ? "" : text(issue.getStatus().getName());
            case LeavingSettings.RESOLUTION ->
                issue.getResolution() == null ? "" : text(issue.getResolution().getName());
            default -> text(texts.of(issue, field));
        };
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
