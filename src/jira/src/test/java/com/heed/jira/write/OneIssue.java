package com.heed.jira.write;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.Fake;
import com.heed.jira.HostComponents;
import com.heed.jira.store.Change;
import com.heed.jira.store.Changes;
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
    final Map<String, @Nullable Object> values = new HashMap<>();
    final List<String> updates = new ArrayList<>();
    private final Map<String, @Nullable Object> pending = new HashMap<>();
    final Set<Integer> undone = new TreeSet<>();
    final List<Change> written = new ArrayList<>();

    final MutableIssue issue = Fake.of(MutableIssue.class)
            .with("getId", ISSUE)
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

    static Option option(String text) {
        return Fake.of(Option.class).with("getValue", text).make();
    }

    private static CustomField field(String id) {
        return Fake.of(CustomField.class)
                .with("getId", id)
                .with("getRelevantConfig", Fake.silent(FieldConfig.class))
                .make();
    }

    @Nullable
    String shown(String fieldId) {
        return values.get(fieldId) instanceof Option option ? option.getValue() : null;
    }
}
