package com.heed.jira.read;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.heed.jira.desk.Desk;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The organisation a request is shared with, as its field of organisations has it. */
@Component
public class Organisations {
    private static final String TYPE = "com.atlassian.servicedesk:sd-customer-organizations";

    private final CustomFieldManager fields;
    private final Desk desk;

    public Organisations(CustomFieldManager fields, Desk desk) {
        this.fields = fields;
        this.desk = desk;
    }

    /** Name of the first one; empty without any, or without Service Management. */
    public Optional<String> of(Issue issue) {
        for (CustomField field : fields.getCustomFieldObjects(issue)) {
            if (field.getCustomFieldType() != null
                    && TYPE.equals(field.getCustomFieldType().getKey())
                    && issue.getCustomFieldValue(field) instanceof Collection<?> several) {
                return several.stream()
                        .flatMap(each -> desk.organisation(each).stream())
                        .findFirst();
            }
        }
        return Optional.empty();
    }
}
