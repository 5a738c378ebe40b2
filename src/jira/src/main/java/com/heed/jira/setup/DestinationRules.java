package com.heed.jira.setup;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.project.Project;
import com.heed.jira.HostComponents;
import com.heed.jira.store.Destination;
import com.heed.jira.write.FieldValue;
import com.heed.jira.write.HeedFields;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks where the contacts of channels are put against what Jira has: its fields with their options, its groups, the project's components, its priorities. */
@Component
public class DestinationRules {
    /** What people call Jira's own field of components. */
    private static final Set<String> COMPONENTS = Set.of("component", "components", "component/s", "\u6a21\u5757");

    private final CustomFieldManager fields;
    private final FieldValue values;
    private final HostComponents host;

    public DestinationRules(CustomFieldManager fields, FieldValue values, HostComponents host) {
        this.fields = fields;
        this.values = values;
        this.host = host;
    }

    /** The destination as it is stored; notes what is wrong at the fields {@code goesTo} and {@code priority} below {@code at}. */
    public Destination read(DestinationDraft typed, Project project, String at, List<FieldProblem> problems) {
        int before = problems.size();
        String priority = typed.priority().isBlank() ? null : typed.priority().strip();
        if (priority != null && values.priority(priority).isEmpty()) {
            problems.add(FieldProblem.of(at + "priority", "channels.invalid.priority", priority));
        }
        String goesTo = typed.goesTo().strip();
        if (goesTo.isEmpty()) {
            return new Destination(null, null, priority);
        }
        int equals = goesTo.indexOf('=');
        String name = equals < 0 ? "" : goesTo.substring(0, equals).strip();
        String value = goesTo.substring(equals + 1).strip();
        String field = null;
        if (name.isEmpty() || value.isEmpty()) {
            problems.add(FieldProblem.of(at + "goesTo", "channels.invalid.goesto"));
        } else {
            field = field(name, value, project, at + "goesTo", problems);
        }
        return problems.size() > before || field == null ? Destination.NONE : new Destination(field, value, priority);
    }

    private @Nullable String field(String name, String value, Project project, String at, List<FieldProblem> problems) {
        boolean isComponent = COMPONENTS.contains(name.toLowerCase(Locale.ROOT));
        CustomField field = isComponent ? null : field(name);
        if (!isComponent && (field == null || !isWritable(field))) {
            problems.add(FieldProblem.of(at, "channels.invalid.goesto.field", name));
            return null;
        }
        boolean known = field == null
                ? values.component(project.getId(), value).isPresent()
                : FieldValue.isGroup(field) ? values.group(value).isPresent() : hasOption(field, value, project);
        if (!known) {
            problems.add(FieldProblem.of(at, "channels.invalid.goesto.value", name, value));
        }
        return field == null ? Destination.COMPONENTS : field.getId();
    }

    /** The field of an id, or the only one of a name; null if there is none or more than one. */
    private @Nullable CustomField field(String name) {
        CustomField byId = name.startsWith("customfield_") ? fields.getCustomFieldObject(name) : null;
        Collection<CustomField> named = fields.getCustomFieldObjectsByName(name);
        return byId == null && named != null && named.size() == 1
                ? named.iterator().next()
                : byId;
    }

    private static boolean isWritable(CustomField field) {
        @Nullable CustomFieldType<?, ?> type = field.getCustomFieldType();
        return FieldValue.isGroup(field) || type != null && HeedFields.TYPE.equals(type.getKey());
    }

    private boolean hasOption(CustomField field, String value, Project project) {
        for (FieldConfigScheme scheme : field.getConfigurationSchemes()) {
            List<Long> projects = scheme.getAssociatedProjectIds();
            boolean applies = projects == null || projects.isEmpty() || projects.contains(project.getId());
            if (applies
                    && host.options().getOptions(scheme.getOneAndOnlyConfig()).getOptionForValue(value, null) != null) {
                return true;
            }
        }
        return false;
    }

    /** As it is typed: a field by its name where only one is called so. */
    public DestinationDraft shown(Destination destination) {
        String priority = destination.priority() == null ? "" : destination.priority();
        String id = destination.field();
        if (id == null) {
            return new DestinationDraft("", priority);
        }
        CustomField field = id.equals(Destination.COMPONENTS) ? null : fields.getCustomFieldObject(id);
        Collection<CustomField> named = field == null ? List.of() : fields.getCustomFieldObjectsByName(field.getName());
        String name = field != null && named.size() == 1 ? field.getName() : id;
        return new DestinationDraft(name + "=" + destination.value(), priority);
    }
}
