package com.heed.jira.training;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.heed.jira.store.Change;
import com.heed.jira.store.Changes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one of Heed's fields of an issue, and who put it there.
 *
 * @param now     option shown now, or null for none
 * @param written what Heed wrote there last, or null if it never did
 */
record FieldChoice(@Nullable String now, @Nullable Change written) {
    /** @param name stable name of the field, such as {@code sentiment} */
    static FieldChoice of(Issue issue, CustomField field, String name, Changes changes) {
        String now = issue.getCustomFieldValue(field) instanceof Option option ? option.getValue() : null;
        return new FieldChoice(
                now,
                changes.ofIssue(issue.getId()).stream()
                        .filter(change -> change.field().equals(name))
                        .findFirst()
                        .orElse(null));
    }

    /** Whether a person put there what stands there now: neither did Heed write it, nor did it come back when somebody took Heed's value back. */
    boolean isChosen() {
        return now != null
                && (written == null || !Objects.equals(now, written.undone() ? written.before() : written.after()));
    }

    /** What Heed wrote and somebody took back without choosing anything since; null where that is not how it was. */
    @Nullable
    String takenBack() {
        return written != null && written.undone() && Objects.equals(now, written.before()) ? written.after() : null;
    }
}
