package com.heed.jira.read;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a custom field says of an issue, as people see it. */
@Component
public class FieldText {
    private final CustomFieldManager fields;

    public FieldText(CustomFieldManager fields) {
        this.fields = fields;
    }

    /**
     * Text of a text field, chosen option of a select list; null where the issue has no value.
     *
     * @param field id such as {@code customfield_10010}
     * @throws IllegalStateException if there is no such field
     */
    public @Nullable String of(Issue issue, String field) {
        Object value = value(issue, field);
        return value == null ? null : text(value);
    }

    /**
     * What each value of a field is called, the more exact name first: an object of Assets by its key and by its label, anything else by its text, as {@link #of}. Empty where the issue has none.
     *
     * @throws IllegalStateException if there is no such field
     */
    public List<List<String>> names(Issue issue, String field) {
        return switch (value(issue, field)) {
            case null -> List.of();
            case Collection<?> several -> several.stream().map(FieldText::names).toList();
            case Object one -> List.of(names(one));
        };
    }

    private static List<String> names(Object value) {
        return AssetsObject.of(value)
                .map(object -> List.of(object.key(), object.label()))
                .orElseGet(() -> List.of(text(value)));
    }

    private @Nullable Object value(Issue issue, String field) {
        CustomField found = fields.getCustomFieldObject(field);
        if (found == null) {
            throw new IllegalStateException("there is no field " + field + " any more");
        }
        return issue.getCustomFieldValue(found);
    }

    private static String text(Object value) {
        return switch (value) {
            case String said -> said;
            case Option option -> option.getValue();
            default -> AssetsObject.of(value).map(AssetsObject::label).orElseGet(value::toString);
        };
    }
}
