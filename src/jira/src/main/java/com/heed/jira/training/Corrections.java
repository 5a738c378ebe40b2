package com.heed.jira.training;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.heed.jira.store.Change;
import com.heed.jira.store.Changes;
import com.heed.jira.store.FeedbackLog;
import com.heed.jira.store.Prediction;
import com.heed.jira.store.Predictions;
import com.heed.jira.store.ProjectSettings;
import com.heed.topic.TopicExample;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people said the topic of an issue is. It counts before the field that Heed learns from, and more: somebody looked at this very issue. People say so in the panel, or by choosing another value in Heed's topic field.
 */
@Component
class Corrections {
    private final FeedbackLog feedback;
    private final Predictions predictions;
    private final Changes changes;
    private final CustomFieldManager fields;

    Corrections(FeedbackLog feedback, Predictions predictions, Changes changes, CustomFieldManager fields) {
        this.feedback = feedback;
        this.predictions = predictions;
        this.changes = changes;
        this.fields = fields;
    }

    /**
     * What somebody said.
     *
     * @param weight how much it counts; see {@link TopicExample}
     */
    record Spoken(String topic, float weight) {}

    /** Of one project, read once. */
    final class Of {
        private final Map<Long, FeedbackLog.Said> said = feedback.said(ProjectSettings.TOPIC);
        private final @Nullable CustomField field;

        private Of(@Nullable CustomField field) {
            this.field = field;
        }

        /** What people said of an issue: behind the thumbs of the panel, else in the field. */
        Optional<Spoken> topic(Issue issue) {
            FeedbackLog.Said spoken = said.get(issue.getId());
            return (spoken == null ? Optional.<Spoken>empty() : thumb(spoken))
                    .or(() ->
                            Optional.ofNullable(chosen(issue)).map(topic -> new Spoken(topic, TopicExample.CORRECTED)));
        }

        /** A thumb up says that a sure topic is right; a guess, or “none of the topics”, is no topic to learn. */
        private Optional<Spoken> thumb(FeedbackLog.Said spoken) {
            if (spoken.correct() != null) {
                return Optional.of(new Spoken(spoken.correct(), TopicExample.CORRECTED));
            }
            return predictions
                    .numbered(spoken.predictionId())
                    .map(stored -> stored.prediction().topic())
                    .filter(Prediction.Topic::sure)
                    .map(topic -> new Spoken(topic.label(), TopicExample.CONFIRMED));
        }

        private @Nullable String chosen(Issue issue) {
            if (field == null) {
                return null;
            }
            FieldChoice choice = FieldChoice.of(issue, field, ProjectSettings.TOPIC, changes);
            Change written = choice.written();
            boolean heeds = written != null && !written.undone() && Objects.equals(written.after(), choice.now());
            return heeds ? null : choice.now();
        }
    }

    Of of(ProjectSettings project) {
        String id = project.field(ProjectSettings.TOPIC);
        return new Of(id == null ? null : fields.getCustomFieldObject(id));
    }
}
