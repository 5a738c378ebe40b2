package com.heed.sandbox.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.issue.DeskComment;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.issue.DeskStatus;
import com.heed.sandbox.issue.IssueRow;
import com.heed.sandbox.issue.Properties;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.search.Searchable;
import com.heed.sandbox.search.Value;
import com.heed.sandbox.search.Value.Sla.State;
import com.heed.sandbox.sla.SlaClock;
import com.heed.sandbox.sla.SlaMetric;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the fields of {@link IssueFields} hold, for one search: what is asked of every issue is read once. */
final class IssueValues {
    private final Desk desk;
    private final Map<String, Map<Long, Object>> custom = new HashMap<>();
    private final Map<String, DeskStatus> statuses = new HashMap<>();
    private final Clocks clocks;
    private final Instant now;

    /** @param now when the clocks are read */
    IssueValues(Desk desk, Instant now) {
        this.desk = desk;
        this.clocks = new Clocks(desk);
        this.now = now;
    }

    /** An issue as a query sees it. */
    record Found(DeskIssue issue, IssueValues values) implements Searchable {
        @Override
        public Value value(String field) {
            return values.value(issue, field);
        }
    }

    private Value value(DeskIssue issue, String field) {
        IssueRow row = issue.row();
        return switch (field) {
            case "key" -> new Value.Text(row.key(), List.of(String.valueOf(row.id())));
            case "project" ->
                new Value.Text(issue.project().name(), List.of(issue.project().key()));
            case "issuetype" -> new Value.Text(row.issueType());
            case "status" -> new Value.Text(row.status());
            case "statuscategory" -> {
                DeskStatus.Category category = statuses.computeIfAbsent(row.status(), desk.constants()::status)
                        .category();
                yield new Value.Text(category.getName(), List.of(category.getKey()));
            }
            case "priority" -> text(row.priority());
            case "resolution" -> text(row.resolution());
            case "assignee" -> person(row.assignee(), issue.assignee());
            case "reporter" -> person(row.reporter(), issue.reporter());
            case "creator" -> person(row.creator(), Optional.ofNullable((Person) issue.getCreator()));
            case "organizations" ->
                text(issue.reporter().map(Person::organisation).orElse(null));
            case "channel" -> json(desk.properties().ofIssue(row.id(), Properties.REQUEST_CHANNEL, "value"));
            case "summary" -> text(row.summary());
            case "description" -> text(row.description());
            case "comment" -> comments(issue);
            case "text" -> everyText(issue);
            case "created" -> new Value.Moment(row.created());
            case "updated" -> new Value.Moment(row.updated());
            case "resolved" -> moment(row.resolved());
            default ->
                field.startsWith(IssueFields.SLA)
                        ? sla(issue, SlaMetric.valueOf(field.substring(IssueFields.SLA.length())))
                        : field.startsWith(IssueFields.PROPERTY) ? property(row.id(), field) : custom(row.id(), field);
        };
    }

    private Value sla(DeskIssue issue, SlaMetric metric) {
        List<SlaClock> cycles = clocks.all(issue, now).stream()
                .filter(clock -> clock.metric() == metric)
                .toList();
        if (cycles.isEmpty()) {
            return Value.EMPTY;
        }
        SlaClock last = cycles.getLast();
        return new Value.Sla(
                last.ongoing() ? last.paused() ? State.PAUSED : State.RUNNING : State.COMPLETED,
                last.elapsed(),
                last.goal().minus(last.elapsed()),
                last.breached(),
                cycles.stream().anyMatch(SlaClock::breached));
    }

    private static Value text(@Nullable String text) {
        return text == null || text.isEmpty() ? Value.EMPTY : new Value.Text(text);
    }

    private static Value moment(@Nullable Instant moment) {
        return moment == null ? Value.EMPTY : new Value.Moment(moment);
    }

    private static Value person(@Nullable String key, Optional<Person> person) {
        if (key == null) {
            return Value.EMPTY;
        }
        return new Value.Text(person.map(Person::displayName).orElse(key), List.of(key));
    }

    private Value comments(DeskIssue issue) {
        return new Value.Many(desk.comments().of(issue).stream()
                .map(DeskComment::body)
                .map(IssueValues::text)
                .toList());
    }

    private Value everyText(DeskIssue issue) {
        List<Value> texts = new ArrayList<>(
                List.of(text(issue.row().summary()), text(issue.row().description())));
        if (comments(issue) instanceof Value.Many many) {
            texts.addAll(many.values());
        }
        return new Value.Many(texts);
    }

    private Value property(long issueId, String field) {
        String[] keyAndPath = field.substring(IssueFields.PROPERTY.length()).split("\n", 2);
        return json(desk.properties().ofIssue(issueId, keyAndPath[0], keyAndPath[1]));
    }

    private static Value json(JsonNode node) {
        if (node.isNumber()) {
            return new Value.Number(node.asDouble());
        }
        if (node.isArray()) {
            List<Value> values = new ArrayList<>();
            node.forEach(each -> values.add(json(each)));
            return new Value.Many(values);
        }
        if (!node.isValueNode() || node.isNull()) {
            return Value.EMPTY;
        }
        try {
            return new Value.Moment(Instant.parse(node.asText()));
        } catch (DateTimeException e) {
            return text(node.asText());
        }
    }

    private Value custom(long issueId, String field) {
        Map<Long, Object> values = custom.computeIfAbsent(field, this::read);
        Object value = values.get(issueId);
        return switch (value) {
            case null -> Value.EMPTY;
            case Double number -> new Value.Number(number);
            default -> text(value.toString());
        };
    }

    private Map<Long, Object> read(String field) {
        long id = Long.parseLong(field.substring(IssueFields.CUSTOM.length()));
        return desk.fields().byId(id).map(desk.fields()::valuesOf).orElse(Map.of());
    }
}
