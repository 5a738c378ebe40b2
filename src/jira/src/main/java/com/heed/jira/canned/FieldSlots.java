package com.heed.jira.canned;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.heed.jira.store.Lookups.Lookup;
import com.heed.jira.store.ReplySettingsLog;
import com.heed.jira.store.Settings;
import com.heed.reply.SlotCatalogue;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which slots can be filled: the fields of a project or issue, and what may be looked up. Heed's own fields are none: what it thinks of a customer is not for the customer. */
@Component
public class FieldSlots {
    private final CustomFieldManager fields;
    private final Settings settings;
    private final ReplySettingsLog replies;

    public FieldSlots(CustomFieldManager fields, Settings settings, ReplySettingsLog replies) {
        this.fields = fields;
        this.settings = settings;
        this.replies = replies;
    }

    /** Of the issues of a project. */
    public SlotCatalogue ofProject(long project) {
        return catalogue(
                fields.getCustomFieldObjects().stream()
                        .filter(field -> isIn(field, project))
                        .toList(),
                heeds(project));
    }

    /** Of all issues of the host. */
    public SlotCatalogue ofAll() {
        return catalogue(fields.getCustomFieldObjects(), Set.of());
    }

    /** Of one issue. */
    SlotCatalogue ofIssue(Issue issue) {
        return catalogue(fields.getCustomFieldObjects(issue), heeds(issue.getProjectId()));
    }

    private SlotCatalogue catalogue(Collection<CustomField> all, Set<String> heeds) {
        return new SlotCatalogue(
                all.stream()
                        .filter(field -> !heeds.contains(field.getId()))
                        .map(field -> new SlotCatalogue.Field(field.getId(), field.getName()))
                        .toList(),
                replies.lookups().lookups().stream().map(Lookup::name).toList());
    }

    private Set<String> heeds(long project) {
        return new HashSet<>(settings.ofProject(project).fields().values());
    }

    /** A field without a context, or with one of all projects, is in every project. */
    private static boolean isIn(CustomField field, long project) {
        @Nullable List<FieldConfigScheme> schemes = field.getConfigurationSchemes();
        return schemes == null
                || schemes.isEmpty()
                || schemes.stream().anyMatch(scheme -> {
                    @Nullable List<Long> projects = scheme.getAssociatedProjectIds();
                    return projects == null || projects.isEmpty() || projects.contains(project);
                });
    }
}
