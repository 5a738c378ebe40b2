package com.heed.jira.write;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.ModifiedValue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.index.IndexException;
import com.atlassian.jira.issue.util.DefaultIssueChangeHolder;
import com.heed.jira.HostComponents;
import com.heed.jira.store.ProjectSettings;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the number by which queues are sorted. It says nothing about the contact but its place among others, so it is written past the history: no entry, no event, no mail, no rule that runs, and the
 * issue's date of change stays. The issue is indexed anew, as a search would not find the number otherwise.
 */
@Component
public class QueueField {
    private final IssueManager issues;
    private final FieldValue values;
    private final HostComponents host;

    public QueueField(IssueManager issues, FieldValue values, HostComponents host) {
        this.issues = issues;
        this.values = values;
        this.host = host;
    }

    /** Whether the project has the field. */
    public boolean isThere(ProjectSettings project) {
        return values.field(project.field(ProjectSettings.QUEUE)).isPresent();
    }

    /**
     * @param number null for none
     * @throws IllegalStateException if the host does not index the issue; the number is stored then, and found from its next change on
     */
    public void write(long issueId, ProjectSettings project, @Nullable Long number) {
        Optional<CustomField> field = values.field(project.field(ProjectSettings.QUEUE));
        Issue issue = issues.getIssueObject(issueId);
        if (field.isEmpty() || issue == null) {
            // Somebody removed the one or the other: there is nothing to be sorted.
            return;
        }
        Object before = issue.getCustomFieldValue(field.get());
        Double after = number == null ? null : number.doubleValue();
        if (Objects.equals(before, after)) {
            return;
        }
        field.get().updateValue(null, issue, new ModifiedValue<>(before, after), new DefaultIssueChangeHolder());
        try {
            // Read again: an issue keeps the values it was asked for.
            host.indexing().reIndex(issues.getIssueObject(issueId));
        } catch (IndexException e) {
            throw new IllegalStateException("the issue " + issue.getKey() + " was not indexed: " + e.getMessage(), e);
        }
    }
}
