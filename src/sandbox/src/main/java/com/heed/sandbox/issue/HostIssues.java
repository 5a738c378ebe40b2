package com.heed.sandbox.issue;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.bc.issue.properties.IssuePropertyService;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.EntityPropertyOptions;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.UpdateIssueRequest;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.sandbox.services.HostServices;
import com.heed.sandbox.services.Problems;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The host's services about issues, over {@link Issues}, {@link Comments} and {@link Properties}. */
public final class HostIssues {
    private static final Set<String> BUILT_IN =
            Set.of("summary", "description", "status", "priority", "resolution", "assignee");

    private HostIssues() {}

    /** Offers {@code IssueManager}, {@code CommentManager}, {@code ChangeHistoryManager}, {@code IssuePropertyService}, {@code JsonEntityPropertyManager}, {@code ConstantsManager}, and {@code IssueIndexingService}, which has nothing to do: a search reads every issue. */
    public static void offer(
            HostServices services,
            Issues issues,
            Comments comments,
            Properties properties,
            History history,
            Constants constants,
            EventPublisher events) {
        services.put(IssueManager.class, new Manager(issues, events))
                .put(CommentManager.class, new CommentKeeper(issues, comments, events))
                .put(ChangeHistoryManager.class, issue -> histories(history, issue))
                .put(
                        IssuePropertyService.class,
                        new PropertyService(issues, properties, services.get(PermissionManager.class)))
                .put(JsonEntityPropertyManager.class, new PropertyManager(properties))
                .put(
                        IssueIndexingService.class,
                        issue -> issues.byId(issue.getId()).isPresent() ? 1 : 0)
                .put(ConstantsManager.class, new AllConstants(constants));
    }

    /** Offers {@code AttachmentManager}. */
    public static void offerAttachments(HostServices services, Attachments attachments) {
        services.put(AttachmentManager.class, new AttachmentKeeper(attachments));
    }

    private record AllConstants(Constants constants) implements ConstantsManager {
        @Override
        public Collection<Status> getStatuses() {
            return constants.statuses().stream().<Status>map(constants::status).toList();
        }

        @Override
        public Collection<Priority> getPriorities() {
            return constants.priorities().stream()
                    .<Priority>map(constants::priority)
                    .toList();
        }
    }

    private static List<ChangeHistory> histories(History history, Issue issue) {
        return history.of(own(issue).getId()).stream().map(HostIssues::history).toList();
    }

    @SuppressWarnings("NullAway") // Jira's contract: null for no author
    private static ChangeHistory history(ChangeGroup group) {
        Timestamp at = Timestamp.from(group.at());
        return new ChangeHistory(
                group.id(),
                group.issueId(),
                group.author(),
                at,
                group.items().stream().map(item -> bean(item, at)).toList());
    }

    @SuppressWarnings("NullAway") // Jira's contract: null for no value
    private static ChangeItemBean bean(ChangeGroup.Item item, Timestamp at) {
        String type = BUILT_IN.contains(item.field()) ? "jira" : "custom";
        return new ChangeItemBean(type, item.field(), item.from(), item.fromText(), item.to(), item.toText(), at);
    }

    static DeskIssue own(Issue issue) {
        if (issue instanceof DeskIssue own) {
            return own;
        }
        throw new IllegalArgumentException("not an issue of this host: " + issue);
    }

    private record Manager(Issues issues, EventPublisher events) implements IssueManager {
        @Override
        @SuppressWarnings("NullAway") // Jira's contract: null for none
        public MutableIssue getIssueObject(Long id) {
            return issues.byId(id).orElse(null);
        }

        @Override
        @SuppressWarnings("NullAway") // Jira's contract: null for none
        public MutableIssue getIssueByCurrentKey(String key) {
            return issues.byKey(key).orElse(null);
        }

        /** Checks no permission, as Jira does not. The event goes out if something changed. */
        @Override
        public Issue updateIssue(@Nullable ApplicationUser user, MutableIssue issue, UpdateIssueRequest request) {
            DeskIssue own = own(issue);
            boolean changed =
                    !issues.update(own, user == null ? null : user.getKey()).isEmpty();
            DeskIssue now = issues.byId(own.getId()).orElseThrow();
            if (changed && request.getEventDispatchOption().isEventBeingSent()) {
                events.publish(event(now, user, request.getEventDispatchOption().getEventTypeId()));
            }
            return now;
        }

        @SuppressWarnings("NullAway") // an update has no comment, and may have no author
        private static IssueEvent event(DeskIssue issue, @Nullable ApplicationUser user, Long type) {
            return new IssueEvent(issue, user, null, type);
        }

        @Override
        public Collection<Long> getIssueIdsForProject(Long projectId) {
            return issues.idsOfProject(projectId);
        }

        @Override
        public long getIssueCountForProject(Long projectId) {
            return issues.idsOfProject(projectId).size();
        }
    }

    private record PropertyManager(Properties properties) implements JsonEntityPropertyManager {
        @Override
        @SuppressWarnings("NullAway") // Jira's contract: null for none
        public EntityProperty get(String entityName, Long entityId, String key) {
            return properties.get(entityName, entityId, key).orElse(null);
        }

        @Override
        public void delete(String entityName, Long entityId, String key) {
            properties.delete(entityName, entityId, key);
        }
    }

    private record PropertyService(Issues issues, Properties properties, PermissionManager permissions)
            implements IssuePropertyService {
        @Override
        public SetPropertyValidationResult validateSetProperty(
                ApplicationUser user, Long entityId, PropertyInput input, EntityPropertyOptions options) {
            Problems problems = new Problems();
            Properties.problem(input.getPropertyKey(), input.getPropertyValue()).ifPresent(problems::addErrorMessage);
            issues.byId(entityId)
                    .ifPresentOrElse(
                            issue -> {
                                if (!options.skipPermissionChecks()
                                        && !permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, issue, user)) {
                                    problems.addErrorMessage("You may not edit the issue " + issue.getKey() + ".");
                                }
                            },
                            () -> problems.addErrorMessage("There is no issue with the number " + entityId + "."));
            return new SetPropertyValidationResult(problems, entityId, input);
        }

        @Override
        public PropertyResult setProperty(ApplicationUser user, SetPropertyValidationResult result) {
            if (!result.isValid()) {
                throw new IllegalStateException("an invalid result cannot set a property");
            }
            properties.set(
                    Properties.OF_ISSUES,
                    result.entityId(),
                    result.input().getPropertyKey(),
                    result.input().getPropertyValue());
            return new PropertyResult(result.getErrorCollection());
        }
    }
}
