package com.heed.sandbox.issue;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.sandbox.field.DeskField;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.project.DeskProject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An issue as it was read, with changes that wait to be stored by {@link Issues#update}. Not for several threads.
 *
 * <p>Getters show the waiting changes, as Jira's do.
 */
@SuppressWarnings("NullAway") // Jira's contract: a getter returns null where the issue has no value
public final class DeskIssue implements MutableIssue {
    private final DeskProject project;
    private final Constants constants;
    private final Function<String, Optional<Person>> people;
    private final Supplier<Map<Long, Object>> values;
    private final Supplier<@Nullable Long> spent;
    private final Supplier<Optional<Long>> level;
    private final Map<DeskField, Object> waitingValues = new LinkedHashMap<>();
    private IssueRow stored;
    private IssueRow row;
    private @Nullable Map<Long, Object> loaded;

    DeskIssue(
            IssueRow row,
            DeskProject project,
            Constants constants,
            Function<String, Optional<Person>> people,
            Supplier<Map<Long, Object>> values,
            Supplier<@Nullable Long> spent,
            Supplier<Optional<Long>> level) {
        this.stored = row;
        this.row = row;
        this.project = project;
        this.constants = constants;
        this.people = people;
        this.values = values;
        this.spent = spent;
        this.level = level;
    }

    /** The values now, waiting changes included. */
    public IssueRow row() {
        return row;
    }

    /** The values when the issue was read. */
    IssueRow stored() {
        return stored;
    }

    public DeskProject project() {
        return project;
    }

    /** Changes fields of its own; stored by {@link Issues#update}. */
    public DeskIssue edit(UnaryOperator<IssueRow> change) {
        row = change.apply(row);
        return this;
    }

    /** The waiting changes have been stored. */
    void settle() {
        stored = row;
        loaded = null;
        waitingValues.clear();
    }

    /** New values of custom fields that wait to be stored; null removes one. */
    Map<DeskField, Object> waitingValues() {
        return waitingValues;
    }

    /** The value when the issue was read. */
    @Nullable
    Object storedValue(DeskField field) {
        if (loaded == null) {
            loaded = values.get();
        }
        return loaded.get(field.getIdAsLong());
    }

    public Optional<Person> reporter() {
        return person(row.reporter());
    }

    public Optional<Person> assignee() {
        return person(row.assignee());
    }

    private Optional<Person> person(@Nullable String key) {
        return key == null ? Optional.empty() : people.apply(key);
    }

    public DeskStatus status() {
        return constants.status(row.status());
    }

    @Override
    public Long getId() {
        return row.id();
    }

    @Override
    public Long getSecurityLevelId() {
        return level.get().orElse(null);
    }

    @Override
    public String getKey() {
        return row.key();
    }

    @Override
    public String getSummary() {
        return row.summary();
    }

    @Override
    public String getDescription() {
        return row.description();
    }

    @Override
    public Project getProjectObject() {
        return project;
    }

    @Override
    public Long getProjectId() {
        return row.projectId();
    }

    @Override
    public IssueType getIssueType() {
        return project.issueTypes().stream()
                .filter(type -> type.name().equals(row.issueType()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        row.key() + " has the type '" + row.issueType() + "', which its project has not"));
    }

    @Override
    public Status getStatus() {
        return status();
    }

    @Override
    public Priority getPriority() {
        return row.priority() == null ? null : constants.priority(row.priority());
    }

    @Override
    public Resolution getResolution() {
        return row.resolution() == null ? null : constants.resolution(row.resolution());
    }

    @Override
    public ApplicationUser getAssignee() {
        return assignee().orElse(null);
    }

    @Override
    public ApplicationUser getReporter() {
        return reporter().orElse(null);
    }

    @Override
    public ApplicationUser getCreator() {
        return person(row.creator()).orElse(null);
    }

    @Override
    public String getReporterId() {
        return row.reporter();
    }

    @Override
    public Timestamp getCreated() {
        return Timestamp.from(row.created());
    }

    @Override
    public Timestamp getUpdated() {
        return Timestamp.from(row.updated());
    }

    @Override
    public Timestamp getResolutionDate() {
        Instant resolved = row.resolved();
        return resolved == null ? null : Timestamp.from(resolved);
    }

    @Override
    public Long getTimeSpent() {
        return spent.get();
    }

    @Override
    public Object getCustomFieldValue(CustomField field) {
        DeskField own = own(field);
        return waitingValues.containsKey(own) ? waitingValues.get(own) : storedValue(own);
    }

    @Override
    public void setCustomFieldValue(CustomField field, @Nullable Object value) {
        DeskField own = own(field);
        if (!own.isIn(row.projectId())) {
            throw new IllegalArgumentException(
                    "the field '" + field.getName() + "' is not in the context of " + row.key());
        }
        waitingValues.put(own, value);
    }

    /** @param priorityId of a priority of the site */
    @Override
    public void setPriorityId(String priorityId) {
        String name = constants.priorities().stream()
                .filter(each -> constants.priority(each).getId().equals(priorityId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no priority " + priorityId));
        row = row.withPriority(name);
    }

    /** This desk has no components. */
    @Override
    public Collection<ProjectComponent> getComponents() {
        return List.of();
    }

    @Override
    public void setComponent(Collection<ProjectComponent> components) {
        if (!components.isEmpty()) {
            throw new IllegalArgumentException("this desk has no components");
        }
    }

    private static DeskField own(CustomField field) {
        if (field instanceof DeskField own) {
            return own;
        }
        throw new IllegalArgumentException("not a field of this host: " + field);
    }

    @Override
    public String toString() {
        return row.key();
    }
}
