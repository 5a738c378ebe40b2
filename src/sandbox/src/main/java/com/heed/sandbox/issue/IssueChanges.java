package com.heed.sandbox.issue;

import com.atlassian.jira.issue.customfields.option.Option;
import com.heed.sandbox.field.DeskField;
import com.heed.sandbox.people.People;
import com.heed.sandbox.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds what differs between an issue as it was read and as it is to be stored, in the words of the history. */
final class IssueChanges {
    private final Constants constants;
    private final People people;

    IssueChanges(Constants constants, People people) {
        this.constants = constants;
        this.people = people;
    }

    List<ChangeGroup.Item> of(DeskIssue issue) {
        IssueRow before = issue.stored();
        IssueRow after = issue.row();
        List<ChangeGroup.Item> items = new ArrayList<>();
        UnaryOperator<String> number = name -> constants.status(name).getId();
        compare(items, "summary", before.summary(), after.summary(), null, UnaryOperator.identity());
        compare(items, "description", before.description(), after.description(), null, UnaryOperator.identity());
        compare(items, "status", before.status(), after.status(), number, UnaryOperator.identity());
        compare(
                items,
                "priority",
                before.priority(),
                after.priority(),
                name -> constants.priority(name).getId(),
                UnaryOperator.identity());
        compare(
                items,
                "resolution",
                before.resolution(),
                after.resolution(),
                name -> constants.resolution(name).getId(),
                UnaryOperator.identity());
        compare(items, "assignee", before.assignee(), after.assignee(), UnaryOperator.identity(), this::displayName);
        for (Map.Entry<DeskField, Object> change : issue.waitingValues().entrySet()) {
            Object old = issue.storedValue(change.getKey());
            Object next = change.getValue();
            if (!Objects.equals(old, next)) {
                items.add(new ChangeGroup.Item(
                        change.getKey().getName(), machine(old), people(old), machine(next), people(next)));
            }
        }
        return items;
    }

    private static void compare(
            List<ChangeGroup.Item> items,
            String field,
            @Nullable String before,
            @Nullable String after,
            @Nullable UnaryOperator<String> machine,
            UnaryOperator<String> text) {
        if (!Objects.equals(before, after)) {
            items.add(new ChangeGroup.Item(
                    field,
                    before == null || machine == null ? null : machine.apply(before),
                    before == null ? null : text.apply(before),
                    after == null || machine == null ? null : machine.apply(after),
                    after == null ? null : text.apply(after)));
        }
    }

    private String displayName(String key) {
        return people.byKey(key).map(Person::displayName).orElse(key);
    }

    private static @Nullable String machine(@Nullable Object value) {
        return value instanceof Option option ? String.valueOf(option.getOptionId()) : people(value);
    }

    private static @Nullable String people(@Nullable Object value) {
        return value == null ? null : value instanceof Option option ? option.getValue() : value.toString();
    }
}
