package com.heed.sandbox.agent;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.field.DeskField;
import com.heed.sandbox.field.DeskGroups;
import com.heed.sandbox.field.DeskOption;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.people.Person;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields an agent may edit: an issue's own, and the custom fields on the project's edit screen. */
final class EditFields {
    private final Desk desk;
    private final DeskIssue issue;
    private final Words words;

    EditFields(Desk desk, IssueVisit visit) {
        this.desk = desk;
        this.issue = visit.issue();
        this.words = visit.words();
    }

    List<EditField> all() {
        List<EditField> fields = new ArrayList<>();
        fields.add(new EditField(
                "summary",
                words.text("field.summary"),
                EditField.Shape.SUMMARY,
                Map.of(),
                Params.normal(issue.getSummary()),
                (changed, value) -> changed.edit(row -> row.withTexts(value.strip(), row.description()))));
        fields.add(choice(
                "priority",
                priorities(),
                issue.row().priority(),
                (changed, value) -> changed.edit(row -> row.withPriority(orNull(value)))));
        fields.add(choice(
                "assignee",
                people(),
                issue.row().assignee(),
                (changed, value) -> changed.edit(row -> row.withAssignee(orNull(value)))));
        fields.add(new EditField(
                "description",
                words.text("field.description"),
                EditField.Shape.TEXT,
                Map.of(),
                Params.normal(issue.getDescription()),
                (changed, value) -> changed.edit(row -> row.withTexts(row.summary(), value))));
        for (long id : desk.screens().shownOnEdit(issue.getProjectId())) {
            desk.fields()
                    .byId(id)
                    .filter(field -> field.isIn(issue.getProjectId()))
                    .ifPresent(field -> custom(fields, field));
        }
        return fields;
    }

    private EditField choice(
            String name, Map<String, String> choices, @Nullable String stored, EditField.Change change) {
        return new EditField(
                name,
                words.text("field." + name),
                EditField.Shape.CHOICE,
                choices,
                stored == null ? "" : stored,
                change);
    }

    private Map<String, String> priorities() {
        Map<String, String> choices = new LinkedHashMap<>();
        if (issue.row().priority() == null) {
            choices.put("", words.text("value.none"));
        }
        desk.constants().priorities().forEach(name -> choices.put(name, words.priority(name)));
        return choices;
    }

    /** Whoever has the issue now stays a choice, even without a right to it. */
    private Map<String, String> people() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", words.text("person.unassigned"));
        String now = issue.row().assignee();
        if (now != null) {
            choices.put(now, issue.assignee().map(Person::displayName).orElse(now));
        }
        Agents.assignable(desk, issue.project()).forEach(person -> choices.put(person.key(), person.displayName()));
        return choices;
    }

    private void custom(List<EditField> fields, DeskField field) {
        Object value = issue.getCustomFieldValue(field);
        switch (field.type()) {
            case SELECT -> {
                Map<String, String> choices = new LinkedHashMap<>();
                choices.put("", words.text("value.none"));
                List<DeskOption> options = desk.fields().options(field.getIdAsLong());
                options.forEach(option -> choices.put(String.valueOf(option.id()), option.value()));
                String stored = value instanceof DeskOption option ? String.valueOf(option.id()) : "";
                fields.add(new EditField(
                        field.getId(),
                        field.getName(),
                        EditField.Shape.CHOICE,
                        choices,
                        stored,
                        (changed, next) -> changed.setCustomFieldValue(
                                field,
                                options.stream()
                                        .filter(option ->
                                                String.valueOf(option.id()).equals(next))
                                        .findFirst()
                                        .orElse(null))));
            }
            case NUMBER ->
                fields.add(new EditField(
                        field.getId(),
                        field.getName(),
                        EditField.Shape.NUMBER,
                        Map.of(),
                        value instanceof Double number ? plain(number) : "",
                        (changed, next) -> changed.setCustomFieldValue(
                                field, next.isBlank() ? null : Double.valueOf(next.strip()))));
            case TEXT ->
                fields.add(new EditField(
                        field.getId(),
                        field.getName(),
                        EditField.Shape.LINE,
                        Map.of(),
                        value == null ? "" : Params.normal(value.toString()),
                        (changed, next) -> changed.setCustomFieldValue(field, orNull(next))));
            case GROUP -> {
                Map<String, String> choices = new LinkedHashMap<>();
                choices.put("", words.text("value.none"));
                DeskGroups.NAMES.forEach(name -> choices.put(name, name));
                fields.add(new EditField(
                        field.getId(),
                        field.getName(),
                        EditField.Shape.CHOICE,
                        choices,
                        value == null ? "" : value.toString(),
                        (changed, next) -> changed.setCustomFieldValue(
                                field, next.isEmpty() ? null : List.of(new DeskGroups().getGroup(next)))));
            }
            // Chosen on the portal, with the form that goes with it; shared with the company of the customer.
            case REQUEST_TYPE, ORGANISATIONS -> {}
        }
    }

    private static String plain(Double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
