package com.heed.sandbox.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.sandbox.transfer.ArchivedChange.Item;
import com.heed.sandbox.transfer.ExportedIssue.ExportedPerson;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one issue of the REST interface v2. Used once. */
final class JsonIssue {
    private final String file;
    private final JsonNode issue;
    private final JsonNode fields;
    private final String called;
    private final List<ExportedPerson> people = new ArrayList<>();
    private final Set<String> assignees = new HashSet<>();

    /** @param position place of the issue in its file, from 1: what it is called while its key is not known */
    JsonIssue(String file, JsonNode issue, int position) {
        this.file = file;
        this.issue = issue;
        this.fields = issue.path("fields");
        this.called = issue.path("key").isTextual() ? issue.path("key").asText() : "number " + position;
    }

    ExportedIssue read() {
        if (!fields.isObject()) {
            throw broken("has no 'fields'; export issues of /rest/api/2/search or /rest/api/2/issue");
        }
        String key = required(issue, "key");
        if (!IssueKeys.isKey(key)) {
            throw broken("its key is no issue key; one looks like SUP-12");
        }
        List<ArchivedComment> comments = comments();
        List<ArchivedChange> changes = changes();
        String assignee = person(fields.path("assignee"));
        if (assignee != null) {
            assignees.add(assignee);
        }
        Instant created = time(fields, "created");
        String resolution = name(fields.path("resolution"));
        ArchivedIssue archived = new ArchivedIssue(
                key,
                required(fields.path("issuetype"), "name", "issuetype"),
                requestType(),
                summary(),
                wiki(fields, "description"),
                required(fields.path("status"), "name", "status"),
                name(fields.path("priority")),
                resolution,
                person(fields.path("reporter")),
                assignee,
                channel(),
                created,
                fields.hasNonNull("updated") ? time(fields, "updated") : created,
                resolution != null && fields.hasNonNull("resolutiondate") ? time(fields, "resolutiondate") : null,
                comments,
                changes);
        return new ExportedIssue(
                IssueKeys.project(key), text(fields.path("project").path("name")), archived, people, assignees);
    }

    private String summary() {
        String summary = required(fields, "summary").strip().replaceAll("\\s+", " ");
        if (summary.length() > IssueKeys.LONGEST_SUMMARY) {
            throw broken(
                    "its summary has " + summary.length() + " characters; Jira allows " + IssueKeys.LONGEST_SUMMARY);
        }
        return summary;
    }

    private List<ArchivedComment> comments() {
        JsonNode list = fields.path("comment").path("comments");
        complete("comments", fields.path("comment"), list);
        List<ArchivedComment> comments = new ArrayList<>();
        for (JsonNode comment : list) {
            comments.add(new ArchivedComment(
                    person(comment.path("author")),
                    wiki(comment, "body"),
                    internal(comment),
                    time(comment, "created")));
        }
        comments.sort(Comparator.comparing(ArchivedComment::created));
        return comments;
    }

    /** Service Management marks a comment by a property; one shown to a group or role only is internal as well. */
    private static boolean internal(JsonNode comment) {
        for (JsonNode property : comment.path("properties")) {
            if (property.path("key").asText().equals("sd.public.comment")) {
                return property.path("value").path("internal").asBoolean();
            }
        }
        return comment.hasNonNull("visibility") || !comment.path("jsdPublic").asBoolean(true);
    }

    private List<ArchivedChange> changes() {
        JsonNode list = issue.path("changelog").path("histories");
        complete("changes", issue.path("changelog"), list);
        List<ArchivedChange> changes = new ArrayList<>();
        for (JsonNode history : list) {
            String author = person(history.path("author"));
            List<Item> items = new ArrayList<>();
            for (JsonNode item : history.path("items")) {
                items.add(item(item));
            }
            if (!items.isEmpty()) {
                changes.add(new ArchivedChange(author, time(history, "created"), items));
            }
        }
        changes.sort(Comparator.comparing(ArchivedChange::at));
        return changes;
    }

    private Item item(JsonNode node) {
        Item item = new Item(
                required(node, "field"),
                text(node.path("from")),
                text(node.path("fromString")),
                text(node.path("to")),
                text(node.path("toString")));
        if (item.field().equals("assignee")) {
            hadIt(item.from(), item.fromText());
            hadIt(item.to(), item.toText());
        }
        return item;
    }

    private void hadIt(@Nullable String key, @Nullable String name) {
        if (key != null && !key.isBlank()) {
            people.add(new ExportedPerson(checkedKey(key), name == null || name.isBlank() ? key : name, ""));
            assignees.add(key);
        }
    }

    /** The change log names people by their key, so the key goes before the name where both are given. */
    private @Nullable String person(JsonNode node) {
        for (String field : List.of("key", "name", "accountId")) {
            String key = text(node.path(field));
            if (key != null && !key.isBlank()) {
                String name = text(node.path("displayName"));
                String email = text(node.path("emailAddress"));
                people.add(new ExportedPerson(checkedKey(key), name == null ? key : name, email == null ? "" : email));
                return key;
            }
        }
        return null;
    }

    private String checkedKey(String key) {
        if (key.length() > IssueKeys.LONGEST_USER_KEY) {
            throw broken("names a person by a key of " + key.length() + " characters; at most "
                    + IssueKeys.LONGEST_USER_KEY + " are kept");
        }
        return key;
    }

    /** The field of Service Management that holds the request type has a different number in each Jira; its value has a shape of its own. */
    private @Nullable String requestType() {
        for (JsonNode value : fields) {
            String name = text(value.path("requestType").path("name"));
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private @Nullable String channel() {
        return IssueKeys.channel(
                text(issue.path("properties").path("request.channel.type").path("value")));
    }

    private void complete(String what, JsonNode page, JsonNode list) {
        int total = page.path("total").asInt(list.size());
        if (total > list.size()) {
            throw broken("has " + total + " " + what + ", the export holds " + list.size()
                    + " of them; export it with all of them");
        }
    }

    private String wiki(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isObject()) {
            throw broken("its " + field + " is a document of REST interface 3; export it with /rest/api/2");
        }
        String text = text(value);
        return text == null ? "" : text;
    }

    private Instant time(JsonNode node, String field) {
        String text = required(node, field);
        try {
            return ExportTimes.rest(text);
        } catch (DateTimeException e) {
            throw new BrokenExportException(
                    place() + field + " '" + text + "' is no time; one looks like 2014-01-06T06:22:58.354+0000", e);
        }
    }

    private String required(JsonNode node, String field) {
        return required(node, field, field);
    }

    private String required(JsonNode node, String field, String called) {
        String text = text(node.path(field));
        if (text == null || text.isBlank()) {
            throw broken("has no '" + called + "'");
        }
        return text;
    }

    private static @Nullable String name(JsonNode node) {
        return text(node.path("name"));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asText() : null;
    }

    private BrokenExportException broken(String what) {
        return new BrokenExportException(place() + what);
    }

    private String place() {
        return file + ": issue " + called + ": ";
    }
}
