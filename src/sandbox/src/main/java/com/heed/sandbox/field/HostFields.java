package com.heed.sandbox.field;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.context.JiraContextNode;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.security.groups.GroupManager;
import com.heed.sandbox.services.HostServices;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ofbiz.core.entity.GenericEntityException;

/** The host's services about custom fields, over {@link CustomFields} and {@link Screens}. */
public final class HostFields {
    private HostFields() {}

    /** Offers {@code CustomFieldManager}, {@code OptionsManager}, {@code GroupManager} and {@code IssueTypeScreenSchemeManager}. */
    public static void offer(HostServices services, CustomFields fields, Screens screens) {
        services.put(CustomFieldManager.class, new Manager(fields))
                .put(OptionsManager.class, new Choices(fields))
                .put(GroupManager.class, new DeskGroups())
                .put(IssueTypeScreenSchemeManager.class, screens);
    }

    /** The number in {@code customfield_NUMBER}; -1 for any other text. */
    static long number(@Nullable String id) {
        if (id == null || !id.matches(DeskField.PREFIX + "\\d{1,18}")) {
            return -1;
        }
        return Long.parseLong(id.substring(DeskField.PREFIX.length()));
    }

    @SuppressWarnings("rawtypes") // Jira's signatures
    private record Manager(CustomFields fields) implements CustomFieldManager {
        @Override
        @SuppressWarnings("NullAway") // Jira's contract: null for none
        public CustomField getCustomFieldObject(String id) {
            return fields.byId(number(id)).orElse(null);
        }

        @Override
        @SuppressWarnings("NullAway") // Jira's contract: null for none
        public CustomField getCustomFieldObject(Long id) {
            return fields.byId(id).orElse(null);
        }

        @Override
        public List<CustomField> getCustomFieldObjects() {
            return List.copyOf(fields.all());
        }

        @Override
        public List<CustomField> getCustomFieldObjects(Issue issue) {
            return List.copyOf(fields.ofProject(issue.getProjectId()));
        }

        @Override
        public Collection<CustomField> getCustomFieldObjectsByName(String name) {
            return List.copyOf(fields.named(name));
        }

        @Override
        @SuppressWarnings("NullAway") // Jira's contract: null for none
        public CustomFieldType getCustomFieldType(String key) {
            return FieldType.withKey(key).map(FieldType::asHostType).orElse(null);
        }

        @Override
        @SuppressWarnings("NullAway") // Jira's contract: null for none
        public CustomFieldSearcher getCustomFieldSearcher(String key) {
            return FieldType.Searcher.withKey(key).orElse(null);
        }

        @Override
        public CustomField createCustomField(
                String name,
                String description,
                CustomFieldType type,
                CustomFieldSearcher searcher,
                List<JiraContextNode> contexts,
                List<IssueType> issueTypes)
                throws GenericEntityException {
            FieldType known = FieldType.withKey(type.getKey())
                    .orElseThrow(() -> new GenericEntityException("no such custom field type: " + type.getKey()));
            List<Long> projects = new ArrayList<>();
            for (JiraContextNode context : contexts) {
                projects.add(context.getProjectId());
            }
            if (projects.size() != 1) {
                throw new GenericEntityException("this host takes one context for a field, got " + projects.size());
            }
            return fields.add(name, known, projects.getFirst());
        }

        @Override
        public void removeCustomField(CustomField field) {
            fields.remove(field.getIdAsLong());
        }
    }

    private record Choices(CustomFields fields) implements OptionsManager {
        @Override
        public Options getOptions(FieldConfig config) {
            OptionList options = new OptionList();
            options.addAll(fields.options(number(config.getFieldId())));
            return options;
        }

        @Override
        public Option createOption(
                FieldConfig config, @Nullable Long parentOptionId, @Nullable Long sequence, String value) {
            return fields.addOption(number(config.getFieldId()), sequence == null ? 0 : sequence, value);
        }
    }

    private static final class OptionList extends ArrayList<Option> implements Options {
        private static final long serialVersionUID = 1L;

        @Override
        @SuppressWarnings("NullAway") // Jira's contract: null for none
        public Option getOptionForValue(String value, Long parentOptionId) {
            return stream()
                    .filter(option -> option.getValue().equalsIgnoreCase(value))
                    .findFirst()
                    .orElse(null);
        }
    }
}
