package com.heed.sandbox.sla;

import com.heed.sandbox.sla.SlaEvent.Commented;
import com.heed.sandbox.sla.SlaEvent.PriorityChanged;
import com.heed.sandbox.sla.SlaEvent.ResolutionChanged;
import com.heed.sandbox.sla.SlaEvent.StatusChanged;
import com.heed.sandbox.transfer.ArchivedChange;
import com.heed.sandbox.transfer.ArchivedChange.Item;
import com.heed.sandbox.transfer.ArchivedComment;
import com.heed.sandbox.transfer.ArchivedIssue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns the change log and the comments of an issue into what the clocks hear. */
public final class SlaPast {
    private SlaPast() {}

    /**
     * Events of one issue, the priority at creation first.
     *
     * @param isAgent whether the person with this key is an agent of the project
     */
    public static List<SlaEvent> of(ArchivedIssue issue, Predicate<String> isAgent) {
        List<SlaEvent> events = new ArrayList<>();
        events.add(new PriorityChanged(issue.created(), firstPriority(issue)));
        for (ArchivedComment comment : issue.comments()) {
            String author = comment.author();
            events.add(new Commented(comment.created(), author != null && isAgent.test(author), comment.internal()));
        }
        for (ArchivedChange change : issue.changes()) {
            for (Item item : change.items()) {
                SlaEvent event = event(change.at(), item);
                if (event != null) {
                    events.add(event);
                }
            }
        }
        return events;
    }

    private static @Nullable SlaEvent event(Instant at, Item item) {
        String to = item.toText();
        return switch (item.field()) {
            case "status" -> StatusChanged.to(at, to == null ? "" : to);
            case "resolution" -> new ResolutionChanged(at, to == null || to.isEmpty() ? null : to);
            case "priority" -> new PriorityChanged(at, to);
            default -> null;
        };
    }

    private static @Nullable String firstPriority(ArchivedIssue issue) {
        return issue.changes().stream()
                .flatMap(change -> change.items().stream())
                .filter(item -> item.field().equals("priority"))
                .findFirst()
                .map(Item::fromText)
                .orElse(issue.priority());
    }
}
