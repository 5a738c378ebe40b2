package com.heed.jira.reply;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Contact;
import com.heed.jira.read.ContactReader;
import com.heed.jira.store.ReplyEvent;
import com.heed.jira.store.ReplyEvents;
import com.heed.jira.store.StoredPrediction;
import com.heed.jira.store.StoredReplies;
import com.heed.jira.store.Suggestions;
import com.heed.jira.work.AfterReading;
import com.heed.reply.SentText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds which suggestions were sent. A public comment came of a suggestion if its author had taken the suggestion before, and at least half of the suggestion's words are in it. The page is not asked: it may
 * be closed between the taking and the sending, and a comment may come by another way.
 */
@Component
public class SentReplies implements AfterReading {
    /** Share of a suggestion's words below which a comment is the agent's own. */
    static final double KEPT = 0.5;

    private final ReplyEvents events;
    private final Suggestions suggestions;
    private final CommentManager comments;
    private final ContactReader contacts;

    public SentReplies(ReplyEvents events, Suggestions suggestions, CommentManager comments, ContactReader contacts) {
        this.events = events;
        this.suggestions = suggestions;
        this.comments = comments;
        this.contacts = contacts;
    }

    /** A suggestion as it was taken. */
    private record Taken(int suggestion, int place, String author) {
        static Taken of(ReplyEvent event) {
            return new Taken(event.suggestion(), event.place(), event.author());
        }
    }

    @Override
    public String name() {
        return "sent replies";
    }

    /** Compares the comments of an issue with what was taken and not sent yet. Looking twice changes nothing. */
    @Override
    public void after(Issue issue, Contact contact, StoredPrediction prediction) {
        List<ReplyEvent> all = events.ofIssue(issue.getId());
        Set<Taken> sent = new HashSet<>();
        List<ReplyEvent> taken = new ArrayList<>();
        for (ReplyEvent event : all) {
            switch (event.act()) {
                case SENT -> sent.add(Taken.of(event));
                case INSERTED, COPIED -> taken.add(event);
                case SHOWN, EDITED, DISMISSED, RESTORED -> {}
            }
        }
        taken.removeIf(event -> sent.contains(Taken.of(event)));
        if (taken.isEmpty()) {
            return;
        }
        List<Comment> open = comments.getComments(issue).stream()
                .filter(contacts::isPublic)
                .sorted(Comparator.comparing(Comment::getCreated))
                .toList();
        for (ReplyEvent event : taken) {
            if (!sent.contains(Taken.of(event)) && match(event, open)) {
                sent.add(Taken.of(event));
            }
        }
    }

    private boolean match(ReplyEvent event, List<Comment> open) {
        Optional<StoredReplies> stored = suggestions.numbered(event.suggestion());
        if (stored.isEmpty()) {
            return false;
        }
        String text = stored.get().prepared().replies().get(event.place()).text();
        for (Comment comment : open) {
            ApplicationUser author = comment.getAuthorApplicationUser();
            Instant created = comment.getCreated().toInstant();
            if (author == null || !author.getKey().equals(event.author()) || created.isBefore(event.at())) {
                continue;
            }
            SentText found = SentText.of(text, comment.getBody() == null ? "" : comment.getBody());
            if (found.kept() >= KEPT) {
                return events.add(
                        stored.get(),
                        event.place(),
                        ReplyEvent.Act.SENT,
                        event.author(),
                        String.valueOf(comment.getId()),
                        new ReplyEvents.Sent(comment.getId(), found.distance()));
            }
        }
        return false;
    }
}
