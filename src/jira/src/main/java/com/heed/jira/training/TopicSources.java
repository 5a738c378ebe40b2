package com.heed.jira.training;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.heed.jira.read.ContactReader;
import com.heed.jira.store.Learning;
import com.heed.jira.write.HeedFields;
import com.heed.topic.EarlierTopic;
import com.heed.topic.TopicPath;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the topic of a resolved issue stands: request type, issue type, or a field of the project. A cascading select makes topics within topics. */
@Component
public class TopicSources {
    private static final String FIELD = "customfield_\\d{1,18}";

    /** Jira's own cascading select: an option, and one below it. */
    private static final String CASCADING = "com.atlassian.jira.plugin.system.customfieldtypes:cascadingselect";

    /** Under which the value of a cascading select holds the option below; the option above is under null. */
    private static final String BELOW = "1";

    private static final Set<String> TYPES = Set.of(HeedFields.TYPE, CASCADING);

    private final CustomFieldManager fields;
    private final ContactReader contacts;

    public TopicSources(CustomFieldManager fields, ContactReader contacts) {
        this.fields = fields;
        this.contacts = contacts;
    }

    /**
     * The select fields of an issue that could be learned from, by name.
     *
     * @param own ids of Heed's fields: what Heed wrote teaches it nothing
     */
    public List<Map.Entry<String, String>> fields(Issue issue, Collection<String> own) {
        return fields.getCustomFieldObjects(issue).stream()
                .filter(field -> field.getCustomFieldType() != null
                        && TYPES.contains(field.getCustomFieldType().getKey())
                        && !own.contains(field.getId()))
                .map(field -> Map.entry(field.getId(), field.getName()))
                .sorted(Map.Entry.comparingByValue())
                .toList();
    }

    /** Whether a source is the kind of an issue, which what the customer picked decides. */
    static boolean isKind(String source) {
        return source.equals(Learning.REQUEST_TYPE) || source.equals(Learning.ISSUE_TYPE);
    }

    /** Whether a source is there. */
    public boolean exists(String source) {
        return source.equals(Learning.REQUEST_TYPE)
                || source.equals(Learning.ISSUE_TYPE)
                || (source.matches(FIELD) && fields.getCustomFieldObject(source) != null);
    }

    /** The topic of an issue, or null where it has none. */
    public @Nullable String topic(Issue issue, String source) {
        String topic = switch (source) {
            case Learning.REQUEST_TYPE -> contacts.requestType(issue);
            case Learning.ISSUE_TYPE ->
                issue.getIssueType() == null ? null : issue.getIssueType().getName();
            default -> value(issue, source);
        };
        return topic == null || topic.isBlank() ? null : topic.strip();
    }

    /**
     * What the customer of an issue asked for with it, for when they come again. The kind of an issue is known with the issue; what agents choose is taken as known when it is resolved.
     *
     * @return empty for an issue without a topic, or one whose topic is not known yet
     */
    Optional<EarlierTopic> earlier(Issue issue, String source) {
        Timestamp arrived = issue.getCreated();
        Timestamp known = isKind(source) ? arrived : issue.getResolutionDate();
        String topic = known == null ? null : topic(issue, source);
        return topic == null || arrived == null || known.before(arrived)
                ? Optional.empty()
                : Optional.of(new EarlierTopic(topic, arrived.toInstant(), known.toInstant()));
    }

    private @Nullable String value(Issue issue, String fieldId) {
        CustomField field = fields.getCustomFieldObject(fieldId);
        Object value = field == null ? null : issue.getCustomFieldValue(field);
        if (value instanceof Map<?, ?> levels) {
            return path(levels);
        }
        return value instanceof Option option ? option.getValue() : value == null ? null : value.toString();
    }

    /** The topic a cascading select names, such as {@code Network > VPN}, or {@code Network} where nobody chose further. */
    private static @Nullable String path(Map<?, ?> levels) {
        if (!(levels.get(null) instanceof Option above)) {
            return null;
        }
        return levels.get(BELOW) instanceof Option below
                ? above.getValue() + TopicPath.SEPARATOR + below.getValue()
                : above.getValue();
    }
}
