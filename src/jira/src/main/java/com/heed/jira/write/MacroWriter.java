package com.heed.jira.write;

import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.UpdateIssueRequest;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.reply.Macro.FieldChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes fields of an issue for an agent who used a response: under the agent's name and into the history, all of the fields or none. */
@Component
public class MacroWriter {
    private final IssueManager issues;
    private final FieldValue values;

    public MacroWriter(IssueManager issues, FieldValue values) {
        this.issues = issues;
        this.values = values;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** The fields have their values. @param changed those that had another before */
        record Done(List<Changed> changed) implements Outcome {
            public Done {
                changed = List.copyOf(changed);
            }
        }

        /** Jira has no such field or value any more; nothing was changed. */
        record NoSuchValue(FieldChange change) implements Outcome {}

        /** The issue is gone. */
        record NoSuchIssue() implements Outcome {}
    }

    /** One field. @param before null for none */
    public record Changed(String field, @Nullable String before, String after) {}

    /** @param person has been checked to be allowed to change the issue */
    public Outcome write(long issueId, List<FieldChange> changes, ApplicationUser person) {
        MutableIssue issue = issues.getIssueObject(issueId);
        if (issue == null) {
            return new Outcome.NoSuchIssue();
        }
        List<Changed> changed = new ArrayList<>();
        for (FieldChange change : changes) {
            if (!values.isThere(change.field())) {
                return new Outcome.NoSuchValue(change);
            }
            @Nullable String now = values.shown(issue, change.field());
            if (!Objects.equals(now, change.value())) {
                if (!values.put(issue, change.field(), change.value())) {
                    return new Outcome.NoSuchValue(change);
                }
                changed.add(new Changed(change.field(), now, change.value()));
            }
        }
        if (!changed.isEmpty()) {
            issues.updateIssue(
                    person,
                    issue,
                    UpdateIssueRequest.builder()
                            .eventDispatchOption(EventDispatchOption.ISSUE_UPDATED)
                            .sendMail(false)
                            .build());
        }
        return new Outcome.Done(changed);
    }
}
