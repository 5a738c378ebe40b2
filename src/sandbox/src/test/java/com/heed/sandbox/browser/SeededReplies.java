package com.heed.sandbox.browser;

import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.app.AppObject;
import com.heed.sandbox.issue.DeskIssue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Replies put into the app's own table, as if they had been prepared. */
final class SeededReplies {
    private static final String STORE = "com.heed.jira.store.";

    private final AppObject suggestions;
    private final AppObject events;
    private final AppObject canned;
    private final Map<String, String> approved = new HashMap<>();
    private final Map<Long, Object> put = new HashMap<>();

    SeededReplies(SandboxHost host) {
        suggestions = new AppObject(host.app().make(STORE + "Suggestions"));
        events = new AppObject(host.app().make(STORE + "ReplyEvents"));
        canned = new AppObject(host.app().make(STORE + "CannedLog"));
    }

    /**
     * A reply.
     *
     * @param text slots nobody knows a value for between {@code ⟦} and {@code ⟧}
     * @param kind {@code past} or {@code canned}
     * @param from id of the issue, or name of the template
     */
    Object reply(String id, String language, String text, String kind, String from, double probability) {
        List<Object> pieces = new ArrayList<>();
        for (String part : text.split("(?=⟦)|(?<=⟧)")) {
            boolean open = part.startsWith("⟦") && part.endsWith("⟧");
            pieces.add(piece(open ? null : part, open ? part.substring(1, part.length() - 1) : null));
        }
        boolean past = kind.equals("past");
        Object source = suggestions.make(
                STORE + "StoredReply$Source", kind, past ? from : approved(from), past ? "" : from, "", false);
        return suggestions.make(
                STORE + "StoredReply",
                id,
                language,
                pieces,
                List.of(source),
                probability,
                1.0,
                List.of("refund", "order"));
    }

    /** Number of an approved text of that name, made now if there is none. Its words are others: what is prepared of it tells apart from what is put here. */
    private String approved(String name) {
        return approved.computeIfAbsent(name, each -> approve(each, "ENGLISH", List.of(), "An approved text: " + each));
    }

    /**
     * Approves a text of everybody.
     *
     * @param parts of the text: words, and slots between {@code ⟦} and {@code ⟧}
     * @return its number
     */
    String approve(String name, String language, List<String> tags, String... parts) {
        List<Object> template = new ArrayList<>();
        for (String part : parts) {
            template.add(
                    part.startsWith("⟦")
                            ? canned.make("com.heed.reply.Template$Slot", part.substring(1, part.length() - 1))
                            : canned.make("com.heed.reply.Template$Text", part));
        }
        Object draft = canned.make(
                STORE + "CannedDraft",
                name,
                canned.constant("com.heed.Language", language),
                canned.make("com.heed.reply.Template", template),
                null,
                tags,
                List.of());
        Object stored = canned.call("add", canned.make("com.heed.reply.Scope$Global"), draft, "admin", true);
        return String.valueOf(new AppObject(stored).call("id"));
    }

    private Object piece(@Nullable String text, @Nullable String slot) {
        return suggestions.make(STORE + "StoredReply$Piece", text, slot);
    }

    void suggest(DeskIssue issue, Object... replies) {
        Object stored = suggestions.call(
                "add",
                issue.getId(),
                issue.getProjectId(),
                1,
                suggestions.make(STORE + "PreparedReplies", "en", "encoder", List.of(replies), null));
        put.put(issue.getId(), new AppObject(stored).call("id"));
    }

    /** What was done with the suggestions put in last for an issue, oldest first: {@code inserted ana}. */
    List<String> acts(DeskIssue issue) {
        return events(issue).stream()
                .map(event -> new AppObject(new AppObject(event.call("act")).call("key")).object() + " "
                        + event.call("author"))
                .toList();
    }

    /** Distances of what was sent on an issue. */
    List<Double> distances(DeskIssue issue) {
        List<Double> found = new ArrayList<>();
        for (AppObject event : events(issue)) {
            if (event.callOrNull("distance") instanceof Double distance) {
                found.add(distance);
            }
        }
        return found;
    }

    private List<AppObject> events(DeskIssue issue) {
        List<AppObject> found = new ArrayList<>();
        for (Object event : (List<?>) events.call("ofIssue", issue.getId())) {
            AppObject each = new AppObject(java.util.Objects.requireNonNull(event));
            if (each.call("suggestion").equals(put.get(issue.getId()))) {
                found.add(each);
            }
        }
        return found;
    }
}
