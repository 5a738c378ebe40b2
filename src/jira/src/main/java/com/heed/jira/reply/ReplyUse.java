package com.heed.jira.reply;

import com.heed.jira.store.ReplyEvent;
import com.heed.jira.store.ReplyEvents;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How far suggestions get in a project: from what was shown to what was sent. Counted in issues, so that three suggestions for one request are not two that failed. */
@Component
public class ReplyUse {
    private final ReplyEvents events;

    public ReplyUse(ReplyEvents events) {
        this.events = events;
    }

    /**
     * Issues of a stretch of time.
     *
     * @param shown  on which an agent was shown a suggestion
     * @param taken  of those, on which one was inserted or copied
     * @param sent   of those, on which a public comment came of it
     * @param edited of those, on which the comment had other words than the suggestion
     */
    public record Counts(int shown, int taken, int sent, int edited) {
        public static final Counts NONE = new Counts(0, 0, 0, 0);

        public Counts {
            if (edited < 0 || edited > sent || sent > taken || taken > shown) {
                throw new IllegalArgumentException("of " + shown + " shown " + taken + " taken, " + sent + " sent, "
                        + edited + " edited: each must be among the one before");
            }
        }
    }

    /** What became of the suggestions of a project in [from, to). An issue whose suggestion was taken counts as one it was shown on, however the page told it. */
    public Counts of(long projectId, Instant from, Instant to) {
        return count(events.ofProject(projectId, from, to));
    }

    static Counts count(List<ReplyEvent> events) {
        Set<Long> shown = new HashSet<>();
        Set<Long> taken = new HashSet<>();
        Map<Long, Boolean> sent = new HashMap<>();
        for (ReplyEvent event : events) {
            switch (event.act()) {
                case SHOWN -> shown.add(event.issueId());
                case INSERTED, COPIED -> {
                    shown.add(event.issueId());
                    taken.add(event.issueId());
                }
                case SENT -> {
                    shown.add(event.issueId());
                    taken.add(event.issueId());
                    Double distance = event.distance();
                    sent.merge(event.issueId(), distance != null && distance > 0, Boolean::logicalOr);
                }
                case EDITED, DISMISSED, RESTORED -> {}
            }
        }
        int edited = (int) sent.values().stream().filter(Boolean::booleanValue).count();
        return new Counts(shown.size(), taken.size(), sent.size(), edited);
    }
}
