package com.heed.jira.setup;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.CustomField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Custom fields an administrator may name, by what they hold. */
@Component
public class NamedFields {
    private static final String STOCK = "com.atlassian.jira.plugin.system.customfieldtypes:";

    /** Keys of types with one short value. */
    public static final Set<String> ONE_VALUE = Set.of(STOCK + "select", STOCK + "radiobuttons", STOCK + "textfield");

    /** Key of the type of Assets, of earlier versions Insight. */
    private static final String ASSETS = "com.riadalabs.jira.plugins.insight:rlabs-customfield-default-object";

    /** Keys of types with short values or objects of Assets, one or more. */
    public static final Set<String> VALUES = Set.of(
            ASSETS,
            STOCK + "select",
            STOCK + "radiobuttons",
            STOCK + "textfield",
            STOCK + "multiselect",
            STOCK + "multicheckboxes");

    private final CustomFieldManager fields;

    public NamedFields(CustomFieldManager fields) {
        this.fields = fields;
    }

    /** Whether there is a field of this id. @param id as somebody gave it */
    public boolean exists(String id) {
        return field(id) != null;
    }

    /** Whether there is a field of this id and one of the types. @param id as somebody gave it */
    public boolean holds(String id, Set<String> types) {
        CustomField field = field(id);
        return field != null && types.contains(field.getCustomFieldType().getKey());
    }

    private @Nullable CustomField field(String id) {
        return id.matches("customfield_\\d{1,18}") ? fields.getCustomFieldObject(id) : null;
    }

    /** As people see it; null where there is none. */
    public @Nullable String name(@Nullable String id) {
        CustomField field = id == null ? null : fields.getCustomFieldObject(id);
        return field == null ? null : field.getName();
    }

    /** All by id, in the order of their names. */
    public List<Map.Entry<String, String>> all() {
        return sorted(fields.getCustomFieldObjects());
    }

    /** Those of the types by id, in the order of their names. */
    public List<Map.Entry<String, String>> of(Set<String> types) {
        return sorted(fields.getCustomFieldObjects().stream()
                .filter(field -> types.contains(field.getCustomFieldType().getKey()))
                .toList());
    }

    private static List<Map.Entry<String, String>> sorted(List<CustomField> found) {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        for (CustomField field : found) {
            all.add(Map.entry(field.getId(), field.getName()));
        }
        all.sort(Map.Entry.comparingByValue(Comparator.comparing(String::toString, String.CASE_INSENSITIVE_ORDER)));
        return all;
    }
}
