package com.heed.lab.jira;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.lab.input.TextFile;
import com.heed.lab.run.WrongUse;
import com.heed.text.TextCleaner;
import com.heed.urgency.FieldChange;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Issues as Jira's REST API gives them: one object, an array, a search result with {@code issues}, or any of these one after the other, such as one a line.
 * Read one issue at a time, so that a large file needs no memory for itself.
 */
final class JiraJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter REST_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][XXX][XX][X]");

    private final Path file;
    private final Consumer<JiraIssue> issues;
    private int read;

    private JiraJson(Path file, Consumer<JiraIssue> issues) {
        this.file = file;
        this.issues = issues;
    }

    /** @throws WrongUse if the file is not JSON or holds something else than issues; names the place */
    static void read(Path file, Consumer<JiraIssue> issues) {
        new TextFile(file).read(reader -> {
            new JiraJson(file, issues).all(reader);
            return file;
        });
    }

    private void all(Reader reader) throws IOException {
        try (JsonParser parser = JSON.createParser(reader)) {
            while (parser.nextToken() != null) {
                switch (parser.currentToken()) {
                    case START_OBJECT -> object(parser);
                    case START_ARRAY -> array(parser);
                    default ->
                        throw new WrongUse("'" + file + "', line "
                                + parser.currentTokenLocation().getLineNr() + ": expected an issue, found "
                                + parser.getText() + ".");
                }
            }
        } catch (JsonProcessingException e) {
            throw new WrongUse(
                    "'" + file + "', line " + e.getLocation().getLineNr() + " is not JSON: " + e.getOriginalMessage(),
                    e);
        }
    }

    private void array(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            issue(JSON.readTree(parser));
        }
    }

    /** A search result, whose issues are read one by one, or an issue itself. */
    private void object(JsonParser parser) throws IOException {
        ObjectNode own = JSON.createObjectNode();
        boolean search = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("issues") && value == JsonToken.START_ARRAY) {
                search = true;
                array(parser);
            } else {
                own.set(name, JSON.readTree(parser));
            }
        }
        if (!search) {
            issue(own);
        }
    }

    private void issue(JsonNode node) {
        JsonNode fields = node.path("fields");
        if (!fields.isObject()) {
            throw new WrongUse(
                    "'" + file + "', issue " + (read + 1)
                            + " has no 'fields'; give issues as Jira’s REST API answers them, such as /rest/api/2/search?expand=changelog&fields=*all.");
        }
        read++;
        String key = node.path("key").asText(node.path("id").asText(""));
        String reporter = person(fields.path("reporter"));
        Set<String> people = new HashSet<>();
        names(fields.path("reporter"), people);
        names(fields.path("creator"), people);
        names(fields.path("assignee"), people);
        List<JiraIssue.Comment> comments = new ArrayList<>();
        int hidden = 0;
        for (JsonNode comment : fields.path("comment").path("comments")) {
            names(comment.path("author"), people);
            if (isPublic(comment)) {
                String author = person(comment.path("author"));
                // A comment without an author is a visitor's of the portal; agents always have an account.
                boolean byCustomer = author == null || author.equals(reporter);
                comments.add(new JiraIssue.Comment(
                        time(comment.path("created")), byCustomer, byCustomer ? text(comment.path("body")) : ""));
            } else {
                hidden++;
            }
        }
        issues.accept(new JiraIssue(
                key.isEmpty() ? file.getFileName() + "-" + read : key,
                fields.path("project").path("key").asText(""),
                text(fields.path("summary")),
                text(fields.path("description")),
                fields.path("issuetype").path("name").asText(""),
                requestType(fields),
                fields.path("status").path("name").asText(""),
                time(fields.path("created")),
                time(fields.path("resolutiondate")),
                reporter,
                channel(node),
                components(fields),
                comments,
                changes(node.path("changelog")),
                hidden,
                people,
                name(fields.path("priority")),
                log(node.path("changelog"))));
    }

    /** Name in Data Center, account in Cloud. */
    private static @Nullable String person(JsonNode person) {
        for (String field : List.of("key", "name", "accountId", "displayName")) {
            if (person.hasNonNull(field)) {
                return person.path(field).asText();
            }
        }
        return null;
    }

    private static void names(JsonNode person, Set<String> people) {
        for (String field : List.of("name", "displayName")) {
            if (person.hasNonNull(field)) {
                people.add(person.path(field).asText());
            }
        }
    }

    /** Restricted to a group or role, or marked internal by Service Management in any of the ways it is answered. */
    private static boolean isPublic(JsonNode comment) {
        if (comment.hasNonNull("visibility")
                || comment.path("jsdPublic").asText().equals("false")) {
            return false;
        }
        for (JsonNode property : comment.path("properties")) {
            if (property.path("key").asText().equals("sd.public.comment")
                    && property.path("value").path("internal").asBoolean(true)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> components(JsonNode fields) {
        List<String> names = new ArrayList<>();
        fields.path("components")
                .forEach(component -> names.add(component.path("name").asText("")));
        names.removeIf(String::isEmpty);
        return names;
    }

    /** Whatever its number, the field of Service Management holds an object with {@code requestType}. */
    private static @Nullable String requestType(JsonNode fields) {
        for (JsonNode field : fields) {
            String name = field.path("requestType").path("name").asText("");
            if (!name.isEmpty()) {
                return name;
            }
        }
        return null;
    }

    private static @Nullable String channel(JsonNode issue) {
        String name = issue.path("properties")
                .path("request.channel.type")
                .path("value")
                .asText("");
        return switch (name) {
            case "" -> null;
            case "anonymousportal" -> "portal";
            default -> name;
        };
    }

    private static List<JiraIssue.Change> changes(JsonNode changelog) {
        List<JiraIssue.Change> changes = new ArrayList<>();
        for (JsonNode history : changelog.path("histories")) {
            Instant at = time(history.path("created"));
            for (JsonNode item : history.path("items")) {
                JiraIssue.Field field = switch (item.path("field").asText()) {
                    case "status" -> JiraIssue.Field.STATUS;
                    case "resolution" -> JiraIssue.Field.RESOLUTION;
                    default -> null;
                };
                if (at != null && field != null) {
                    changes.add(new JiraIssue.Change(
                            at,
                            field,
                            item.path("fromString").asText(""),
                            item.path("toString").asText("")));
                }
            }
        }
        return changes;
    }

    private static @Nullable String name(JsonNode named) {
        String name = named.path("name").asText("");
        return name.isEmpty() ? null : name;
    }

    private static List<FieldChange> log(JsonNode changelog) {
        List<FieldChange> log = new ArrayList<>();
        for (JsonNode history : changelog.path("histories")) {
            Instant at = time(history.path("created"));
            for (JsonNode item : history.path("items")) {
                String field = item.path("field").asText("");
                // The log of a comment holds its text, whoever may read it.
                if (at != null && !field.equals("Comment")) {
                    log.add(new FieldChange(
                            at,
                            field,
                            cut(item.path("fromString").asText("")),
                            cut(item.path("toString").asText(""))));
                }
            }
        }
        return log;
    }

    private static String text(JsonNode node) {
        if (node.isContainerNode()) {
            StringBuilder out = new StringBuilder();
            document(node, out);
            return cut(out.toString().strip());
        }
        return node.isNull() ? "" : cut(node.asText(""));
    }

    /** Text of Atlassian's document format, in which REST v3 answers: the leaves of type text, a line a block. */
    private static void document(JsonNode node, StringBuilder out) {
        String type = node.path("type").asText();
        switch (type) {
            case "text" -> out.append(node.path("text").asText());
            case "hardBreak" -> out.append('\n');
            case "codeBlock" -> {}
            default -> {
                node.path("content").forEach(child -> document(child, out));
                if (!type.equals("doc") && out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
                    out.append('\n');
                }
            }
        }
    }

    /** No more is read of a text; a large export should not be kept whole. */
    static String cut(String text) {
        return text.length() > TextCleaner.MOST_CHARACTERS + 1
                ? text.substring(0, TextCleaner.MOST_CHARACTERS + 1)
                : text;
    }

    private static @Nullable Instant time(JsonNode node) {
        if (node.isNumber()) {
            return Instant.ofEpochMilli(node.asLong());
        }
        String text = node.asText("");
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text, REST_TIME).toInstant();
        } catch (DateTimeParseException e) {
            return dateOnly(text);
        }
    }

    private static @Nullable Instant dateOnly(String text) {
        try {
            return java.time.LocalDateTime.parse(text.length() == 10 ? text + "T00:00:00" : text)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
