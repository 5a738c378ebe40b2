package com.heed.jira.intake;

import com.atlassian.jira.bc.issue.properties.IssuePropertyService;
import com.atlassian.jira.entity.property.EntityPropertyOptions;
import com.atlassian.jira.entity.property.EntityPropertyService;
import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.UpdateIssueRequest;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.heed.jira.HostComponents;
import com.heed.jira.store.ChannelSource;
import com.heed.jira.store.ErrorLog;
import org.springframework.stereotype.Component;

/** Puts on a new issue what the source of its channel looks for, so that searches and other apps see the channel, too. A query is left to whoever wrote it. */
@Component
class ChannelMark {
    private static final String REQUEST_CHANNEL = "request.channel.type";
    private static final String SELECT = "com.atlassian.jira.plugin.system.customfieldtypes:select";
    private static final String RADIO = "com.atlassian.jira.plugin.system.customfieldtypes:radiobuttons";

    private final IssuePropertyService properties;
    private final CustomFieldManager fields;
    private final IssueManager issues;
    private final HostComponents host;
    private final ErrorLog errors;

    ChannelMark(
            IssuePropertyService properties,
            CustomFieldManager fields,
            IssueManager issues,
            HostComponents host,
            ErrorLog errors) {
        this.properties = properties;
        this.fields = fields;
        this.issues = issues;
        this.host = host;
        this.errors = errors;
    }

    /** What cannot be set is noted: Heed knows the channel from the contact itself. */
    void put(MutableIssue issue, ChannelSource source, ApplicationUser person) {
        try {
            switch (source) {
                case ChannelSource.RequestChannel request -> putProperty(issue, request.value(), person);
                case ChannelSource.FieldIs field -> putField(issue, field, person);
                case ChannelSource.Query query -> {}
            }
        } catch (RuntimeException e) {
            errors.add("contact", issue.getId(), e);
        }
    }

    private void putProperty(MutableIssue issue, String channel, ApplicationUser person) {
        String json =
                JsonNodeFactory.instance.objectNode().put("value", channel).toString();
        EntityPropertyService.SetPropertyValidationResult valid = properties.validateSetProperty(
                person,
                issue.getId(),
                new EntityPropertyService.PropertyInput(json, REQUEST_CHANNEL),
                new EntityPropertyOptions.Builder().skipPermissionChecks().build());
        if (!valid.isValid()) {
            throw new IllegalStateException("the request channel was refused: "
                    + String.join(" ", valid.getErrorCollection().getErrorMessages()));
        }
        properties.setProperty(person, valid);
    }

    private void putField(MutableIssue issue, ChannelSource.FieldIs source, ApplicationUser person) {
        CustomField field = fields.getCustomFieldObject(source.field());
        if (field == null) {
            throw new IllegalStateException("there is no field " + source.field() + " any more");
        }
        String type = field.getCustomFieldType().getKey();
        issue.setCustomFieldValue(
                field,
                type.equals(SELECT) || type.equals(RADIO) ? option(issue, field, source.value()) : source.value());
        issues.updateIssue(
                person,
                issue,
                UpdateIssueRequest.builder()
                        .eventDispatchOption(EventDispatchOption.ISSUE_UPDATED)
                        .sendMail(false)
                        .build());
    }

    private Option option(MutableIssue issue, CustomField field, String value) {
        FieldConfig config = field.getRelevantConfig(issue);
        if (config != null) {
            for (Option option : host.options().getOptions(config)) {
                if (option.getValue().strip().equalsIgnoreCase(value)) {
                    return option;
                }
            }
        }
        throw new IllegalStateException("the field " + field.getName() + " has no option " + value);
    }
}
