package com.heed.sandbox.search;

import com.heed.sandbox.search.Fields.Field;
import com.heed.sandbox.search.Fields.Kind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Five issues to ask about, on Friday 13 March 2026 at 15:30 in Shanghai (07:30 UTC). */
final class Desk {
    static final Instant NOW = Instant.parse("2026-03-13T07:30:00Z");
    static final Asker MEI = new Asker("mei", NOW, ZoneId.of("Asia/Shanghai"));

    static final String RISK = "Heed SLA risk";
    static final String LABEL = "issue.property[heed].sentiment.label";
    private static final List<Field> FIELDS = List.of(
            new Field("key", Kind.NAME),
            new Field("status", Kind.NAME),
            new Field("assignee", Kind.NAME),
            new Field("labels", Kind.NAME),
            new Field("resolution", Kind.NAME),
            new Field("priority", Kind.RANK, List.of("Lowest", "Low", "Medium", "High", "Highest")),
            new Field("summary", Kind.TEXT),
            new Field("created", Kind.DATE),
            new Field(RISK, Kind.NUMBER),
            new Field("Heed sentiment", Kind.NAME),
            new Field(LABEL, Kind.NAME));

    static final List<Issue> ISSUES = List.of(
            issue("SUP-2", "Order arrived broken", "2026-03-13T00:10:00Z")
                    .with("status", "Waiting for support")
                    .with("priority", "High")
                    .with("assignee", "林玫", "mei")
                    .with(RISK, 64)
                    .with("Heed sentiment", "Very negative")
                    .with(LABEL, "verynegative")
                    .with("labels", List.of("glass", "refund")),
            issue("SUP-10", "退款一直没到账", "2026-03-12T15:50:00Z")
                    .with("status", "In progress")
                    .with("priority", "Highest")
                    .with("assignee", "Ana Ruiz", "agent")
                    .with(RISK, 12)
                    .with("Heed sentiment", "Negative")
                    .with(LABEL, "negative"),
            issue("SUP-9", "Thank you!", "2026-03-10T09:00:00Z")
                    .with("status", "Resolved")
                    .with("resolution", "Done")
                    .with("priority", "Lowest")
                    .with("Heed sentiment", "Very positive"),
            issue("SUP-11", "App \"crashes\" when ordering", "2026-02-28T16:00:00Z")
                    .with("status", "Waiting for support")
                    .with("priority", "Medium")
                    .with("labels", List.of("app")),
            issue("SUP-1", "Broken order form", "2025-12-31T23:00:00Z")
                    .with("status", "Closed")
                    .with("resolution", "Won't do")
                    .with("priority", "Low")
                    .with("assignee", "林玫", "mei")
                    .with(RISK, 64));

    private Desk() {}

    static Optional<Field> field(String name) {
        return FIELDS.stream()
                .filter(field -> field.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Keys of what a query finds, in its order. */
    static List<String> find(String jql) {
        return find(jql, MEI);
    }

    static List<String> find(String jql, Asker asker) {
        return Jql.parse(jql).on(Desk::field, asker).of(ISSUES).stream()
                .map(Issue::key)
                .toList();
    }

    private static Issue issue(String key, String summary, String created) {
        Issue issue = new Issue(key, new HashMap<>());
        issue.values.put("key", new Value.Text(key));
        issue.values.put("summary", new Value.Text(summary));
        issue.values.put("created", new Value.Moment(Instant.parse(created)));
        return issue;
    }

    record Issue(String key, Map<String, Value> values) implements Searchable {
        @Override
        public Value value(String field) {
            @Nullable Value value = values.get(field);
            return value == null ? Value.EMPTY : value;
        }

        private Issue with(String field, String text, String... names) {
            values.put(field, new Value.Text(text, List.of(names)));
            return this;
        }

        private Issue with(String field, double number) {
            values.put(field, new Value.Number(number));
            return this;
        }

        private Issue with(String field, List<String> texts) {
            values.put(
                    field,
                    new Value.Many(texts.stream().<Value>map(Value.Text::new).toList()));
            return this;
        }
    }
}
