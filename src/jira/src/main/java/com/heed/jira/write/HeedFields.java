package com.heed.jira.write;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.context.JiraContextNode;
import com.atlassian.jira.issue.context.ProjectContext;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.operation.IssueOperations;
import com.atlassian.jira.issue.operation.ScreenableIssueOperation;
import com.atlassian.jira.project.Project;
import com.heed.jira.HostComponents;
import com.heed.jira.page.Texts;
import com.heed.jira.store.ProjectSettings;
import com.heed.routing.Channel;
import com.heed.sentiment.Mood;
import com.heed.urgency.Urgency;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ofbiz.core.entity.GenericEntityException;
import org.springframework.stereotype.Component;

/**
 * Makes Heed's fields of the stock types, in the context of one project (a global context slows every issue of Jira), and puts them on the
 * project's view and edit screens. Never on the create screen: nobody types what Heed says.
 */
@Component
public class HeedFields {
    /** Jira's own single select. */
    public static final String TYPE = "com.atlassian.jira.plugin.system.customfieldtypes:select";

    static final String SEARCHER = "com.atlassian.jira.plugin.system.customfieldtypes:multiselectsearcher";

    /** Jira's own number field. */
    public static final String NUMBER = "com.atlassian.jira.plugin.system.customfieldtypes:float";

    static final String NUMBER_SEARCHER = "com.atlassian.jira.plugin.system.customfieldtypes:numberrange";
    private static final List<ScreenableIssueOperation> SHOWN_ON =
            List.of(IssueOperations.VIEW_ISSUE_OPERATION, IssueOperations.EDIT_ISSUE_OPERATION);

    private final CustomFieldManager fields;
    private final HostComponents host;

    public HeedFields(CustomFieldManager fields, HostComponents host) {
        this.fields = fields;
        this.host = host;
    }

    /** What was made, and the settings that name it. */
    public record Made(ProjectSettings settings, int fields, int screens) {}

    public Made make(Project project, ProjectSettings settings, Texts texts) {
        Map<String, String> made = new LinkedHashMap<>(settings.fields());
        int count = 0;
        for (String name : ProjectSettings.FIELDS) {
            if (existing(settings.field(name)) == null) {
                made.put(
                        name,
                        create(project, texts.text("field." + name), TYPE, SEARCHER)
                                .getId());
                count++;
            }
        }
        Map<String, String> labels = new LinkedHashMap<>(settings.labels());
        for (Mood mood : Mood.values()) {
            labels.computeIfAbsent("sentiment." + mood.key(), key -> texts.text(key));
        }
        for (Urgency level : Urgency.values()) {
            labels.computeIfAbsent("urgency." + level.key(), key -> texts.text("level." + level.key()));
        }
        ProjectSettings next = settings.withFields(made, labels);
        CustomField sentiment = existing(next.field(ProjectSettings.SENTIMENT));
        for (Mood mood : Mood.values()) {
            option(sentiment, labels.getOrDefault("sentiment." + mood.key(), ""));
        }
        CustomField urgency = existing(next.field(ProjectSettings.URGENCY));
        for (Urgency level : Urgency.values()) {
            option(urgency, labels.getOrDefault("urgency." + level.key(), ""));
        }
        return new Made(withChannelOptions(next), count, show(project, shown(made)));
    }

    /**
     * Makes the number field by which queues are sorted, if there is none. It is on no screen: nobody types a place in a queue, and Jira indexes and shows a column of a field wherever it stands.
     */
    public ProjectSettings withQueueField(Project project, ProjectSettings settings, Texts texts) {
        if (existing(settings.field(ProjectSettings.QUEUE)) != null) {
            return settings;
        }
        Map<String, String> made = new LinkedHashMap<>(settings.fields());
        made.put(
                ProjectSettings.QUEUE,
                create(project, texts.text("field.queue"), NUMBER, NUMBER_SEARCHER)
                        .getId());
        return settings.withFields(made, settings.labels());
    }

    /** Every channel has an option; one that was renamed gets a new option, and old issues keep the old one. */
    public ProjectSettings withChannelOptions(ProjectSettings settings) {
        CustomField field = existing(settings.field(ProjectSettings.CHANNEL));
        if (field == null) {
            return settings;
        }
        Map<String, String> labels = new LinkedHashMap<>(settings.labels());
        for (Channel channel : settings.channels()) {
            labels.put("channel." + channel.slug(), channel.name());
            option(field, channel.name());
        }
        return settings.withFields(settings.fields(), labels);
    }

    /** Every topic a model may say has an option in the topic field; does nothing before the field was created. */
    public void addTopicOptions(ProjectSettings settings, Collection<String> topics) {
        CustomField field = existing(settings.field(ProjectSettings.TOPIC));
        for (String topic : topics) {
            option(field, topic);
        }
    }

    private @Nullable CustomField existing(@Nullable String id) {
        return id == null ? null : fields.getCustomFieldObject(id);
    }

    private CustomField create(Project project, String name, String typeKey, String searcherKey) {
        CustomFieldType<?, ?> type = fields.getCustomFieldType(typeKey);
        CustomFieldSearcher searcher = fields.getCustomFieldSearcher(searcherKey);
        if (type == null || searcher == null) {
            throw new IllegalStateException(
                    "this Jira has no fields of type " + typeKey + ": enable the system custom field types plugin");
        }
        List<JiraContextNode> context = List.of(new ProjectContext(project.getId()));
        try {
            return fields.createCustomField(name, "", type, searcher, context, everyIssueType());
        } catch (GenericEntityException e) {
            throw new IllegalStateException("the field '" + name + "' could not be created: " + e.getMessage(), e);
        }
    }

    /** The host takes a list with one null for every issue type. */
    @SuppressWarnings("NullAway")
    private static List<IssueType> everyIssueType() {
        List<IssueType> every = new ArrayList<>();
        every.add(null);
        return every;
    }

    private void option(@Nullable CustomField field, String text) {
        if (field == null) {
            return;
        }
        OptionsManager manager = host.options();
        for (FieldConfigScheme scheme : field.getConfigurationSchemes()) {
            FieldConfig config = scheme.getOneAndOnlyConfig();
            Options options = manager.getOptions(config);
            if (options.getOptionForValue(text, null) == null) {
                manager.createOption(config, null, (long) options.size(), text);
            }
        }
    }

    private static List<String> shown(Map<String, String> ids) {
        return ProjectSettings.FIELDS.stream()
                .map(ids::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private int show(Project project, List<String> fieldIds) {
        IssueTypeScreenScheme schemes = host.screenSchemes().getIssueTypeScreenScheme(project);
        int changed = 0;
        for (IssueType type : project.getIssueTypes()) {
            FieldScreenScheme scheme = schemes.getEffectiveFieldScreenScheme(type);
            for (ScreenableIssueOperation operation : SHOWN_ON) {
                changed += show(scheme.getFieldScreen(operation), fieldIds) ? 1 : 0;
            }
        }
        return changed;
    }

    private static boolean show(@Nullable FieldScreen screen, List<String> fieldIds) {
        boolean changed = false;
        if (screen != null && !screen.getTabs().isEmpty()) {
            for (String id : fieldIds) {
                if (!screen.containsField(id)) {
                    screen.getTab(0).addFieldScreenLayoutItem(id);
                    changed = true;
                }
            }
        }
        return changed;
    }
}
