package com.heed.jira.write;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.bc.project.component.ProjectComponentManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.priority.Priority;
import com.heed.jira.HostComponents;
import com.heed.jira.store.Destination;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what fields of an issue show, and finds the value for a text: of single selects, group pickers, components and the priority. A value that Jira does not have is never made. */
@Component
public class FieldValue {
    /** Jira's own field of priorities. */
    public static final String PRIORITY = "priority";

    /** Jira's own picker of one group. */
    public static final String GROUP = "com.atlassian.jira.plugin.system.customfieldtypes:grouppicker";

    private final CustomFieldManager fields;
    private final HostComponents host;

    public FieldValue(CustomFieldManager fields, HostComponents host) {
        this.fields = fields;
        this.host = host;
    }

    /** Empty when an administrator removed the field. */
    Optional<CustomField> field(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(fields.getCustomFieldObject(id));
    }

    /** Whether Jira has the field. */
    boolean isThere(String fieldId) {
        return isBuiltIn(fieldId) || field(fieldId).isPresent();
    }

    private static boolean isBuiltIn(String fieldId) {
        return fieldId.equals(PRIORITY) || fieldId.equals(Destination.COMPONENTS);
    }

    /** What a field shows on this issue now, or null for none. Of several components or groups the names, with commas between. */
    @Nullable
    String shown(Issue issue, String fieldId) {
        if (fieldId.equals(PRIORITY)) {
            @Nullable Priority priority = issue.getPriority();
            return priority == null ? null : priority.getName();
        }
        if (fieldId.equals(Destination.COMPONENTS)) {
            @Nullable Collection<ProjectComponent> components = issue.getComponents();
            return components == null || components.isEmpty()
                    ? null
                    : components.stream()
                            .map(ProjectComponent::getName)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        return field(fieldId)
                .map(field -> text(issue.getCustomFieldValue(field)))
                .orElse(null);
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Option option -> option.getValue();
            case Group group -> group.getName();
            case Collection<?> several ->
                several.isEmpty()
                        ? null
                        : several.stream()
                                .map(one -> String.valueOf(text(one)))
                                .sorted()
                                .collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    /**
     * Puts the value with this text on the issue, to be stored with it.
     *
     * @param text null to empty the field
     * @return false if Jira has no such value, or no such field; nothing was put then
     */
    boolean put(MutableIssue issue, String fieldId, @Nullable String text) {
        if (fieldId.equals(PRIORITY)) {
            Optional<String> priority = text == null ? Optional.empty() : priority(text);
            priority.ifPresent(issue::setPriorityId);
            return priority.isPresent();
        }
        if (fieldId.equals(Destination.COMPONENTS)) {
            if (text == null) {
                issue.setComponent(List.of());
                return true;
            }
            Optional<ProjectComponent> component = component(issue.getProjectId(), text);
            component.ifPresent(found -> issue.setComponent(List.of(found)));
            return component.isPresent();
        }
        Optional<CustomField> field = field(fieldId);
        if (field.isEmpty()) {
            return false;
        }
        if (text == null) {
            issue.setCustomFieldValue(field.get(), null);
            return true;
        }
        Optional<Object> value = isGroup(field.get())
                ? group(text).map(List::of)
                : option(issue, field.get(), text).map(Object.class::cast);
        value.ifPresent(found -> issue.setCustomFieldValue(field.get(), found));
        return value.isPresent();
    }

    /** The option with this text in the issue's context. */
    Optional<Option> option(Issue issue, CustomField field, String text) {
        FieldConfig config = field.getRelevantConfig(issue);
        Options options = config == null ? null : host.options().getOptions(config);
        return options == null ? Optional.empty() : Optional.ofNullable(options.getOptionForValue(text, null));
    }

    /** Whether the field holds a group. */
    public static boolean isGroup(CustomField field) {
        @Nullable CustomFieldType<?, ?> type = field.getCustomFieldType();
        return type != null && GROUP.equals(type.getKey());
    }

    /** The group of this name. */
    public Optional<Group> group(String name) {
        return Optional.ofNullable(host.groups()).map(groups -> groups.getGroup(name));
    }

    /** The component of this name in a project. */
    public Optional<ProjectComponent> component(long projectId, String name) {
        @Nullable ProjectComponentManager components = host.components();
        return Optional.ofNullable(components).map(all -> all.findByComponentName(projectId, name));
    }

    /** Id of the priority of this name. */
    public Optional<String> priority(String name) {
        return host.constants().getPriorities().stream()
                .filter(priority -> priority.getName().equals(name))
                .map(Priority::getId)
                .findFirst();
    }
}
