package com.heed.jira.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.jira.intake.HandedContact.Line;
import com.heed.jira.setup.FieldProblem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what another system sent, and says what is wrong with it. */
public final class HandedContactForm {
    /** Of one contact, in one request. */
    static final int MOST_MESSAGES = 200;
    /** Jira's own limit of a description and a comment. */
    static final int LONGEST_TEXT = 32_767;

    static final int LONGEST_ID = 200;
    static final int LONGEST_SUMMARY = 255;
    /** Clocks of two machines differ. */
    static final Duration AHEAD = Duration.ofMinutes(5);

    private final JsonNode given;
    private final Instant now;

    private HandedContactForm(JsonNode given, Instant now) {
        this.given = given;
        this.now = now;
    }

    /** What is wrong, the first there is. */
    public static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient FieldProblem problem;

        Wrong(FieldProblem problem) {
            super(problem.field() + ": " + problem.key());
            this.problem = problem;
        }

        public FieldProblem problem() {
            return problem;
        }
    }

    /**
     * The contact in a body.
     *
     * @param given a JSON object
     * @throws Wrong if a field breaks its rule; nothing was asked of Jira
     */
    public static HandedContact read(JsonNode given, Instant now) throws Wrong {
        return new HandedContactForm(given, now).contact();
    }

    private HandedContact contact() throws Wrong {
        String id = required("externalId", LONGEST_ID);
        String channel = required("channel", LONGEST_ID);
        String summary = required("summary", LONGEST_SUMMARY);
        if (summary.lines().count() > 1) {
            throw wrong("summary", "error.rule.line");
        }
        List<Line> messages = HandedContact.keyed(messages());
        if (!given.path("language").isMissingNode()
                && !List.of("en", "zh").contains(given.path("language").asText())) {
            throw wrong("language", "error.rule.tongue");
        }
        Instant arrived =
                given.path("arrived").isMissingNode() ? messages.get(0).at() : moment(given.path("arrived"), "arrived");
        return new HandedContact(
                id,
                channel,
                optional("customer", LONGEST_SUMMARY).orElse(null),
                summary,
                messages,
                arrived,
                optional("issueType", LONGEST_SUMMARY).orElse(null));
    }

    private List<Line> messages() throws Wrong {
        JsonNode list = given.path("messages");
        if (!list.isArray() || list.isEmpty() || list.size() > MOST_MESSAGES) {
            throw wrong("messages", "error.rule.messages", String.valueOf(MOST_MESSAGES));
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode message = list.get(i);
            String at = "messages[" + i + "].";
            String author = message.path("author").asText("");
            if (!author.equals("customer") && !author.equals("agent")) {
                throw wrong(at + "author", "error.rule.side");
            }
            String text = text(message.path("text"), at + "text", LONGEST_TEXT);
            lines.add(new Line(author.equals("agent"), moment(message.path("at"), at + "at"), text, ""));
        }
        // Stable: what was said in one second stays in the order in which it was sent.
        lines.sort(Comparator.comparing(Line::at));
        return lines;
    }

    private Instant moment(JsonNode node, String field) throws Wrong {
        try {
            Instant at = OffsetDateTime.parse(node.asText("")).toInstant();
            if (at.isAfter(now.plus(AHEAD)) || at.isBefore(Instant.EPOCH)) {
                throw wrong(field, "error.rule.past");
            }
            return at;
        } catch (DateTimeException e) {
            throw wrong(field, "error.rule.moment");
        }
    }

    private String required(String field, int longest) throws Wrong {
        return text(given.path(field), field, longest);
    }

    private static String text(JsonNode node, String field, int longest) throws Wrong {
        String text = node.isTextual() ? node.asText().strip() : "";
        if (text.isEmpty() || text.length() > longest) {
            throw wrong(field, "error.rule.text", String.valueOf(longest));
        }
        return text;
    }

    private Optional<String> optional(String field, int longest) throws Wrong {
        @Nullable JsonNode node = given.get(field);
        return node == null || node.isNull() ? Optional.empty() : Optional.of(required(field, longest));
    }

    private static Wrong wrong(String field, String key, String... args) {
        return new Wrong(FieldProblem.of(field, key, args));
    }
}
