package com.heed.jira.write;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.bc.project.component.ProjectComponentManager;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.Fake;
import com.heed.jira.HostComponents;
import com.heed.jira.store.Change;
import com.heed.jira.store.Changes;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One issue with two select fields, and a memory of what was written to it by whom. */
final class OneIssue {
    static final long ISSUE = 10;
    static final String GROUP_FIELD = "customfield_9";
    private static final List<String> PRIORITIES = List.of("High", "Medium", "Low");

    /** As the customer's form left it. */
    String priority = "Medium";

    List<String> components = new ArrayList<>();
    /** Fields that people changed since the issue was made. */
    final List<String> changedByPeople = new ArrayList<>();

    final Map<String, @Nullable Object> values = new HashMap<>();
    final List<String> updates = new ArrayList<>();
    private final Map<String, @Nullable Object> pending = new HashMap<>();
    final Set<Integer> undone = new TreeSet<>();
    final List<Change> written = new ArrayList<>();

    final MutableIssue issue = Fake.of(MutableIssue.class)
            .with("getId", ISSUE)
            .with("getProjectId", 1L)
            .answering("getPriority", args -> priority(priority))
            .answering("setPriorityId", args -> {
                pending.put("priority", ((String) args[0]).substring("p-".length()));
                return null;
            })
            .answering(
                    "getComponents",
                    args -> components.stream().map(OneIssue::component).toList())
            .answering("setComponent", args -> {
                pending.put("components", args[0]);
                return null;
            })
            .answering("getCustomFieldValue", args -> values.get(((CustomField) args[0]).getId()))
            .answering("setCustomFieldValue", args -> {
                pending.put(((CustomField) args[0]).getId(), args[1]);
                return null;
            })
            .make();

    final IssueManager issues = Fake.of(IssueManager.class)
            .with("getIssueObject", issue)
            .answering("updateIssue", args -> {
                values.putAll(pending);
                priority = pending.get("priority") instanceof String chosen ? chosen : priority;
                if (pending.get("components") instanceof List<?> several) {
                    components = new ArrayList<>(several.stream()
                            .map(one -> ((ProjectComponent) one).getName())
                            .toList());
                }
                updates.add(((ApplicationUser) args[0]).getKey() + " " + new TreeSet<>(pending.keySet()));
                pending.clear();
                return issue;
            })
            .make();

    final FieldValue fieldValue = new FieldValue(
            Fake.of(CustomFieldManager.class)
                    .answering("getCustomFieldObject", args -> field((String) args[0]))
                    .make(),
            new HostComponents() {
                @Override
                public GroupManager groups() {
                    return Fake.of(GroupManager.class)
                            .answering("getGroup", args -> args[0].equals("removed") ? null : group((String) args[0]))
                            .make();
                }

                @Override
                public ProjectComponentManager components() {
                    return Fake.of(ProjectComponentManager.class)
                            .answering(
                                    "findByComponentName",
                                    args -> args[1].equals("removed") ? null : component((String) args[1]))
                            .make();
                }

                @Override
                public ConstantsManager constants() {
                    return Fake.of(ConstantsManager.class)
                            .with(
                                    "getPriorities",
                                    PRIORITIES.stream().map(OneIssue::priority).toList())
                            .make();
                }

                @Override
                public OptionsManager options() {
                    Options options = Fake.of(Options.class)
                            .answering(
                                    "getOptionForValue",
                                    args -> args[0].equals("removed") ? null : option((String) args[0]))
                            .make();
                    return Fake.of(OptionsManager.class)
                            .with("getOptions", options)
                            .make();
                }
            });

    final Changes changes = new Changes(Fake.silent(ActiveObjects.class)) {
        @Override
        public List<Change> add(long issueId, List<Written> values) {
            for (Written value : values) {
                written.add(
                        0,
                        new Change(
                                written.size() + 1,
                                issueId,
                                value.field(),
                                value.fieldId(),
                                value.before(),
                                value.after(),
                                Instant.EPOCH,
                                false));
            }
            return List.copyOf(written.subList(0, values.size()));
        }

        @Override
        public List<Change> ofIssue(long issueId) {
            return written.stream()
                    .map(c -> new Change(
                            c.id(),
                            c.issueId(),
                            c.field(),
                            c.fieldId(),
                            c.before(),
                            c.after(),
                            c.at(),
                            undone.contains(c.id())))
                    .toList();
        }

        @Override
        public boolean markUndone(int changeId, String author) {
            return undone.add(changeId);
        }
    };

    /** What people changed, as Jira's history has it. */
    ChangeHistoryManager histories() {
        return Fake.of(ChangeHistoryManager.class)
                .answering(
                        "getChangeHistories",
                        args -> changedByPeople.stream()
                                .map(field -> new ChangeHistory(
                                        1L,
                                        ISSUE,
                                        "ana",
                                        new Timestamp(0),
                                        List.of(new ChangeItemBean(
                                                "jira", field, "1", "a", "2", "b", new Timestamp(0)))))
                                .toList())
                .make();
    }

    private static Priority priority(String name) {
        return Fake.of(Priority.class)
                .with("getName", name)
                .with("getId", "p-" + name)
                .make();
    }

    private static ProjectComponent component(String name) {
        return Fake.of(ProjectComponent.class).with("getName", name).make();
    }

    private static Group group(String name) {
        return Fake.of(Group.class).with("getName", name).make();
    }

    static Option option(String text) {
        return Fake.of(Option.class).with("getValue", text).make();
    }

    private static CustomFieldType<?, ?> type(String id) {
        return Fake.of(CustomFieldType.class)
                .with("getKey", id.equals(GROUP_FIELD) ? FieldValue.GROUP : HeedFields.TYPE)
                .make();
    }

    private static CustomField field(String id) {
        return Fake.of(CustomField.class)
                .with("getId", id)
                .with("getRelevantConfig", Fake.silent(FieldConfig.class))
                .with("getCustomFieldType", type(id))
                .make();
    }

    @Nullable
    String shown(String fieldId) {
        return values.get(fieldId) instanceof Option option ? option.getValue() : null;
    }
}
