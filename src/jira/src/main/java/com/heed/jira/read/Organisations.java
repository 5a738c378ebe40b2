package com.heed.jira.read;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.heed.jira.desk.Desk;
import com.heed.jira.desk.Organisation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The organisations of customers an issue is shared with, from the field of that kind, whatever it is called. */
@Component
public class Organisations {
    /** How Service Management calls the kind of field. */
    private static final String KIND = "com.atlassian.servicedesk:sd-customer-organizations";

    private final CustomFieldManager fields;
    private final Desk desk;

    public Organisations(CustomFieldManager fields, Desk desk) {
        this.fields = fields;
        this.desk = desk;
    }

    /** In the order of the field; empty where there are none. */
    public List<Organisation> of(Issue issue) {
        List<Organisation> found = new ArrayList<>();
        for (CustomField field : fields.getCustomFieldObjects(issue)) {
            if (holds(field) && issue.getCustomFieldValue(field) instanceof Collection<?> several) {
                several.forEach(each -> desk.organisation(each).ifPresent(found::add));
            }
        }
        return found;
    }

    /** Whose customer an issue is, where it can be one's only; empty where it is shared with none. */
    public Optional<Organisation> first(Issue issue) {
        return of(issue).stream().findFirst();
    }

    /** The field in which an issue names them; empty where it has none. */
    public Optional<CustomField> field(Issue issue) {
        return fields.getCustomFieldObjects(issue).stream()
                .filter(Organisations::holds)
                .findFirst();
    }

    private static boolean holds(CustomField field) {
        return field.getCustomFieldType() != null
                && KIND.equals(field.getCustomFieldType().getKey());
    }
}
