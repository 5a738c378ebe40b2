package com.heed.sandbox.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.ModifiedValue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.issue.util.IssueChangeHolder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A custom field with one context, which has one configuration. */
@SuppressWarnings("rawtypes") // Jira's signature
public final class DeskField implements CustomField {
    /** What comes before the number in a field's identity. */
    static final String PREFIX = "customfield_";

    private final CustomFields fields;
    private final long id;
    private final String name;
    private final FieldType type;
    private final @Nullable Long projectId;

    /** @param projectId the one project that has the field, or null for every project */
    DeskField(CustomFields fields, long id, String name, FieldType type, @Nullable Long projectId) {
        this.fields = fields;
        this.id = id;
        this.name = name;
        this.type = type;
        this.projectId = projectId;
    }

    public FieldType type() {
        return type;
    }

    public boolean isIn(long project) {
        return projectId == null || projectId == project;
    }

    @Override
    public String getId() {
        return PREFIX + id;
    }

    @Override
    public Long getIdAsLong() {
        return id;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public CustomFieldType<Object, Object> getCustomFieldType() {
        return type.asHostType();
    }

    @Override
    @SuppressWarnings("NullAway") // Jira's contract: null for an issue outside the field's context
    public FieldConfig getRelevantConfig(Issue issue) {
        return isIn(issue.getProjectId()) ? new Config(id) : null;
    }

    @Override
    public List<FieldConfigScheme> getConfigurationSchemes() {
        return List.of(new Scheme(id, projectId == null ? List.of() : List.of(projectId)));
    }

    @Override
    @SuppressWarnings("NullAway") // Jira's contract: null for no value
    public Object getValue(Issue issue) {
        return issue.getCustomFieldValue(this);
    }

    /** Stores the new value at once. The search of this host has no index, so that it finds the value without {@code reIndex}; a Jira's would not. */
    @Override
    public void updateValue(
            FieldLayoutItem fieldLayoutItem, Issue issue, ModifiedValue modifiedValue, IssueChangeHolder changes) {
        if (!isIn(issue.getProjectId())) {
            throw new IllegalArgumentException("the field '" + name + "' is not in the context of " + issue.getKey());
        }
        fields.setValue(issue.getId(), this, modifiedValue.getNewValue());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeskField that && that.id == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Its only configuration has the field's own number. */
    private record Config(long id) implements FieldConfig {
        @Override
        public Long getId() {
            return id;
        }

        @Override
        public String getFieldId() {
            return PREFIX + id;
        }
    }

    private record Scheme(long id, List<Long> projects) implements FieldConfigScheme {
        @Override
        public Long getId() {
            return id;
        }

        @Override
        public FieldConfig getOneAndOnlyConfig() {
            return new Config(id);
        }

        @Override
        public List<Long> getAssociatedProjectIds() {
            return projects;
        }
    }
}
