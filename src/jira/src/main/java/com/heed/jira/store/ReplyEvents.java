package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What people did with suggested replies. Rows are only added; an event that comes twice is kept once. */
@Component
public class ReplyEvents {
    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public ReplyEvents(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    ReplyEvents(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /**
     * What was sent of a suggestion.
     *
     * @param comment  it was sent with
     * @param distance share of its words that differ from the suggestion's, 0 to 1
     */
    public record Sent(long comment, double distance) {}

    /**
     * Adds an event.
     *
     * @param once of two events of a person about a suggestion with the same mark, the first is kept
     * @return false if it was there
     */
    public boolean add(
            StoredReplies replies, int place, ReplyEvent.Act act, String author, String once, @Nullable Sent sent) {
        String answer = replies.prepared().replies().get(place).answer();
        String id = identity(replies.id() + "|" + place + "|" + act.key() + "|" + author + "|" + once);
        if (has(id)) {
            return false;
        }
        try {
            ao.create(
                    ReplyEventRow.class,
                    new Columns()
                            .with("EVENT_ID", id)
                            .with("ISSUE_ID", replies.issueId())
                            .with("PROJECT_ID", replies.projectId())
                            .with("SUGGESTION_ID", replies.id())
                            .with("PLACE", place)
                            .with("ANSWER_ID", answer)
                            .with("ACT", act.key())
                            .with("AUTHOR", author)
                            .with("DISTANCE", sent == null ? null : sent.distance())
                            .with("COMMENT_ID", sent == null ? null : sent.comment())
                            .with("MADE_AT", clock.millis())
                            .map());
            return true;
        } catch (RuntimeException e) {
            // The unique column decides a race; the driver's exception has no common type.
            if (has(id)) {
                return false;
            }
            throw e;
        }
    }

    private static String identity(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private boolean has(String id) {
        return ao.count(ReplyEventRow.class, Query.select().where("EVENT_ID = ?", id)) > 0;
    }

    /** Everything done with the suggestions of an issue, oldest first. */
    public List<ReplyEvent> ofIssue(long issueId) {
        return events(Query.select().where("ISSUE_ID = ?", issueId).order("ID ASC"));
    }

    /** Everything done with the suggestions of some issues, oldest first. @param issues a few hundred at most */
    public List<ReplyEvent> ofIssues(Collection<Long> issues) {
        String places = String.join(",", Collections.nCopies(issues.size(), "?"));
        return issues.isEmpty()
                ? List.of()
                : events(Query.select()
                        .where("ISSUE_ID IN (" + places + ")", issues.toArray())
                        .order("ID ASC"));
    }

    /** Everything done with the suggestions of a project in [from, to), oldest first. */
    public List<ReplyEvent> ofProject(long projectId, Instant from, Instant to) {
        return events(Query.select()
                .where(
                        "PROJECT_ID = ? AND MADE_AT >= ? AND MADE_AT < ?",
                        projectId,
                        from.toEpochMilli(),
                        to.toEpochMilli())
                .order("ID ASC"));
    }

    private List<ReplyEvent> events(Query query) {
        List<ReplyEvent> found = new ArrayList<>();
        for (ReplyEventRow row : ao.find(ReplyEventRow.class, query)) {
            // An act of a newer version is nothing to this one.
            ReplyEvent.Act.of(row.getAct())
                    .ifPresent(act -> found.add(new ReplyEvent(
                            row.getIssueId(),
                            row.getProjectId(),
                            row.getSuggestionId(),
                            row.getPlace(),
                            row.getAnswerId(),
                            act,
                            row.getAuthor(),
                            row.getDistance(),
                            row.getCommentId(),
                            Instant.ofEpochMilli(row.getMadeAt()))));
        }
        return found;
    }
}
