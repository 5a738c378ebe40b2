package com.heed.jira.training;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.heed.jira.store.Changes;
import com.heed.jira.store.ProjectSettings;
import com.heed.urgency.Urgency;
import com.heed.urgency.UrgencyCorrection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people did to the levels in Heed's urgency field: chose another one, or took Heed's back. */
@Component
class UrgencyCorrections {
    private final Changes changes;
    private final CustomFieldManager fields;

    UrgencyCorrections(Changes changes, CustomFieldManager fields) {
        this.changes = changes;
        this.fields = fields;
    }

    /** Of one project. */
    final class Of {
        private final @Nullable CustomField field;
        private final Map<String, Urgency> options = new HashMap<>();

        private Of(ProjectSettings project) {
            String id = project.field(ProjectSettings.URGENCY);
            field = id == null ? null : fields.getCustomFieldObject(id);
            for (Urgency level : Urgency.values()) {
                String label = project.labels().get("urgency." + level.key());
                if (label != null) {
                    options.putIfAbsent(label, level);
                }
            }
        }

        /** Null where nobody corrected anything, or what stands there is no level. */
        @Nullable
        UrgencyCorrection of(Issue issue) {
            if (field == null) {
                return null;
            }
            FieldChoice choice = FieldChoice.of(issue, field, ProjectSettings.URGENCY, changes);
            Urgency chosen = choice.isChosen() ? options.get(choice.now()) : null;
            if (chosen != null) {
                return new UrgencyCorrection.Chosen(chosen);
            }
            Urgency back = choice.takenBack() == null ? null : options.get(choice.takenBack());
            return back == null ? null : new UrgencyCorrection.TakenBack(back);
        }
    }

    Of of(ProjectSettings project) {
        return new Of(project);
    }
}
