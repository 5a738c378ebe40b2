package com.heed.jira.read;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How satisfied the customer was, as Service Management keeps it: one to five stars in a field of its own type. Whatever is odd there counts as no answer. */
@Component
public class Satisfaction {
    private static final Logger LOG = LoggerFactory.getLogger(Satisfaction.class);
    /** The type of the field; its key begins with that of the product. */
    private static final String TYPE = "sd-request-feedback";

    private static final int MOST = 5;
    /** A rating on its own, or in JSON or a record. */
    private static final Pattern RATING = Pattern.compile(
            "\\s*([1-5])(?:\\.0)?\\s*|.*\\brating\\b[\"']?\\s*[:=]\\s*([1-5])\\b(?!\\.[1-9]).*", Pattern.DOTALL);

    private final CustomFieldManager fields;

    public Satisfaction(CustomFieldManager fields) {
        this.fields = fields;
    }

    /** From 0, one star, to 1, five; empty if nobody asked or answered. */
    public OptionalDouble of(Issue issue) {
        try {
            for (CustomField field : fields.getCustomFieldObjects(issue)) {
                if (field.getCustomFieldType() != null
                        && String.valueOf(field.getCustomFieldType().getKey())
                                .toLowerCase(Locale.ROOT)
                                .endsWith(":" + TYPE)) {
                    return stars(issue.getCustomFieldValue(field));
                }
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("the satisfaction with {} cannot be read", issue.getKey(), e);
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble stars(@org.jspecify.annotations.Nullable Object value) {
        if (value == null) {
            return OptionalDouble.empty();
        }
        Matcher rating = RATING.matcher(value.toString());
        if (!rating.matches()) {
            return OptionalDouble.empty();
        }
        int stars = Integer.parseInt(rating.group(1) == null ? rating.group(2) : rating.group(1));
        return OptionalDouble.of((stars - 1.0) / (MOST - 1));
    }
}
