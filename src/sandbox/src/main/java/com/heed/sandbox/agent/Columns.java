package com.heed.sandbox.agent;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.field.DeskField;
import com.heed.sandbox.field.FieldType;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.page.Html;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.sla.SlaClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of queues and searches: an issue's own fields, and the custom fields that stand on the view screens of the projects. */
final class Columns {
    private static final Comparator<String> BY_NAME = Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER);
    private static final Comparator<Double> BY_NUMBER = Comparator.nullsLast(Comparator.naturalOrder());

    private final Desk desk;
    private final Words words;
    private final Clocks clocks;
    private final Pieces pieces;

    Columns(Desk desk, Words words, Clocks clocks) {
        this.desk = desk;
        this.words = words;
        this.clocks = clocks;
        this.pieces = new Pieces(words);
    }

    /** Columns for issues of these projects; each custom field once. */
    List<Column> of(List<DeskProject> projects) {
        List<Column> columns = new ArrayList<>(List.of(
                column("key", Columns::key, Comparator.comparingLong(DeskIssue::getId)),
                column("summary", Columns::summary, by(DeskIssue::getSummary)),
                column(
                        "reporter",
                        (html, issue) -> name(html, issue.reporter(), "person.nobody"),
                        by(issue -> name(issue.reporter()))),
                column(
                        "status",
                        (html, issue) -> pieces.status(html, issue.status()),
                        place(desk.constants().statuses(), issue -> issue.row().status())),
                column(
                        "priority",
                        this::priority,
                        place(
                                desk.constants().priorities(),
                                issue -> issue.row().priority())),
                column(
                        "created",
                        (html, issue) -> pieces.time(html, issue.row().created()),
                        Comparator.comparing(issue -> issue.row().created())),
                column(
                        "assignee",
                        (html, issue) -> name(html, issue.assignee(), "person.unassigned"),
                        by(issue -> name(issue.assignee())))));
        columns.add(sla(Instant.now()));
        Set<Long> shown = new LinkedHashSet<>();
        projects.forEach(project -> shown.addAll(desk.screens().shownOnView(project.id())));
        for (long id : shown) {
            desk.fields().byId(id).map(this::custom).ifPresent(columns::add);
        }
        return columns;
    }

    private Column column(String id, BiConsumer<Html, DeskIssue> cell, Comparator<DeskIssue> order) {
        return new Column(id, words.text("column." + id), cell, order);
    }

    private static void key(Html html, DeskIssue issue) {
        html.element("a", issue.getKey(), "href", "/browse/" + issue.getKey(), "class", "issue-link");
    }

    private static void summary(Html html, DeskIssue issue) {
        html.element("a", issue.getSummary(), "href", "/browse/" + issue.getKey(), "class", "issue-link");
    }

    private void name(Html html, Optional<Person> person, String otherwise) {
        String name = name(person);
        if (name == null) {
            html.element("span", words.text(otherwise), "class", "desk-nobody");
        } else {
            html.element("span", name, "class", "desk-name", "title", name);
        }
    }

    private void priority(Html html, DeskIssue issue) {
        String priority = issue.row().priority();
        if (priority != null) {
            pieces.priority(html, priority);
        }
    }

    /** Most urgent first: what runs by what is left of it, then what stands still, then what has ended. */
    private Column sla(Instant now) {
        SlaText text = new SlaText(words);
        return column(
                "sla",
                (html, issue) -> clocks.resolution(issue, now).ifPresent(clock -> text.write(html, clock)),
                Comparator.comparing(
                        issue -> clocks.resolution(issue, now)
                                .map(Columns::urgency)
                                .orElse(null),
                        BY_NUMBER));
    }

    private static @Nullable Double urgency(SlaClock clock) {
        if (!clock.ongoing()) {
            return null;
        }
        return clock.paused() ? Double.MAX_VALUE : (double) clock.remainingMillis();
    }

    /** Options are sorted by their order in the list, numbers by size, texts by letters. */
    private Column custom(DeskField field) {
        Map<Long, Object> values = desk.fields().valuesOf(field);
        Comparator<DeskIssue> order;
        if (field.type() == FieldType.SELECT) {
            List<String> choices = desk.fields().options(field.getIdAsLong()).stream()
                    .map(option -> option.value())
                    .toList();
            order = place(choices, issue -> text(values.get(issue.getId())));
        } else if (field.type() == FieldType.NUMBER) {
            order = Comparator.comparing(issue -> (Double) values.get(issue.getId()), BY_NUMBER);
        } else {
            order = by(issue -> text(values.get(issue.getId())));
        }
        return new Column(
                field.getId(),
                field.getName(),
                (html, issue) -> html.text(words.value(values.get(issue.getId()))),
                order);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String name(Optional<Person> person) {
        return person.map(Person::displayName).orElse(null);
    }

    private static Comparator<DeskIssue> by(Function<DeskIssue, @Nullable String> text) {
        return Comparator.comparing(text, BY_NAME);
    }

    /** By the place of a name in a list; names that are not in it come last. */
    private static Comparator<DeskIssue> place(List<String> names, Function<DeskIssue, @Nullable String> name) {
        return Comparator.comparingInt(issue -> {
            String wanted = name.apply(issue);
            int place = wanted == null ? -1 : names.indexOf(wanted);
            return place < 0 ? Integer.MAX_VALUE : place;
        });
    }
}
