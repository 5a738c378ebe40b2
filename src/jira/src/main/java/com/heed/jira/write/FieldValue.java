package com.heed.jira.write;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.heed.jira.HostComponents;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and finds values of Heed's select fields. */
@Component
class FieldValue {
    private final CustomFieldManager fields;
    private final HostComponents host;

    FieldValue(CustomFieldManager fields, HostComponents host) {
        this.fields = fields;
        this.host = host;
    }

    /** Empty when an administrator removed the field. */
    Optional<CustomField> field(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(fields.getCustomFieldObject(id));
    }

    /** What the field shows on this issue now, or null for none. */
    @Nullable
    String shown(Issue issue, CustomField field) {
        Object value = issue.getCustomFieldValue(field);
        return value instanceof Option option ? option.getValue() : value == null ? null : value.toString();
    }

    /** The option with this text in the issue's context. */
    Optional<Option> option(Issue issue, CustomField field, String text) {
        FieldConfig config = field.getRelevantConfig(issue);
        Options options = config == null ? null : host.options().getOptions(config);
        return options == null ? Optional.empty() : Optional.ofNullable(options.getOptionForValue(text, null));
    }
}
