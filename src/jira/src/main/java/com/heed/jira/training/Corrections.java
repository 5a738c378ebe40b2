package com.heed.jira.training;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.heed.jira.store.Change;
import com.heed.jira.store.Changes;
import com.heed.jira.store.FeedbackLog;
import com.heed.jira.store.ProjectSettings;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people said the topic of an issue is. It counts before the field that Heed learns from: somebody looked at this very issue. People say so in the panel, or by choosing another value in Heed's topic field.
 */
@Component
class Corrections {
    private final FeedbackLog feedback;
    private final Changes changes;
    private final CustomFieldManager fields;

    Corrections(FeedbackLog feedback, Changes changes, CustomFieldManager fields) {
        this.feedback = feedback;
        this.changes = changes;
        this.fields = fields;
    }

    /** Of one project, read once. */
    final class Of {
        private final Map<Long, String> said = feedback.corrections(ProjectSettings.TOPIC);
        private final @Nullable CustomField field;

        private Of(@Nullable CustomField field) {
            this.field = field;
        }

        /** The topic a person chose for an issue, or null where nobody did. */
        @Nullable
        String topic(Issue issue) {
            String spoken = said.get(issue.getId());
            return spoken == null ? chosen(issue) : spoken;
        }

        private @Nullable String chosen(Issue issue) {
            Object value = field == null ? null : issue.getCustomFieldValue(field);
            if (!(value instanceof Option option)) {
                return null;
            }
            String now = option.getValue();
            for (Change change : changes.ofIssue(issue.getId())) {
                if (change.field().equals(ProjectSettings.TOPIC)) {
                    return Objects.equals(change.after(), now) && !change.undone() ? null : now;
                }
            }
            return now;
        }
    }

    Of of(ProjectSettings project) {
        String id = project.field(ProjectSettings.TOPIC);
        return new Of(id == null ? null : fields.getCustomFieldObject(id));
    }
}
