package com.heed.jira.reply;

import com.heed.jira.store.ReplyEvent;
import com.heed.suggestion.ShownReplies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What one agent chose among the replies suggested for one issue, as far as the events tell.
 *
 * <p>Sent with at most half of its words changed: that one was used. Sent with more changed: none was. Taken, and not found in any comment: that one, at half the weight. Otherwise, where something else was sent afterwards: none of those shown, at full weight if the agent dismissed one and at a quarter if not, since nobody knows whether they were
 * read. A dismissal alone says no to what was dismissed. An issue counts once for an agent, by the suggestion that tells most and else the newest: three suggestions for one request are one chance to help.
 *
 * @param suggestion number of the stored replies
 * @param places     of those the agent could choose among, at least one, ascending
 * @param used       which of these places was used, counted from 0; {@link ShownReplies#NONE} for none
 * @param weight     in (0, 1]
 */
record AgentChoice(int suggestion, List<Integer> places, int used, double weight) {
    /** Share of the words changed up to which a suggestion counts as used. */
    private static final double LITTLE_CHANGED = 0.5;

    private static final double TAKEN = 0.5;
    private static final double PASSED_OVER = 0.25;

    AgentChoice {
        places = List.copyOf(places);
    }

    /**
     * The choice of one agent on one issue.
     *
     * @param events        of that agent on that issue, oldest first
     * @param answeredAfter whether an agent wrote to the customer after a moment
     * @return empty where nothing can be told yet
     */
    static Optional<AgentChoice> of(List<ReplyEvent> events, Predicate<Instant> answeredAfter) {
        Optional<ReplyEvent> sent = newest(events, ReplyEvent.Act.SENT);
        if (sent.isPresent()) {
            Double distance = sent.get().distance();
            boolean used = distance != null && distance <= LITTLE_CHANGED;
            return Optional.of(taken(events, sent.get(), used, 1));
        }
        Optional<ReplyEvent> taken = newest(events, ReplyEvent.Act.INSERTED, ReplyEvent.Act.COPIED);
        if (taken.isPresent()) {
            return Optional.of(taken(events, taken.get(), true, TAKEN));
        }
        return newest(events, ReplyEvent.Act.SHOWN, ReplyEvent.Act.DISMISSED)
                .flatMap(last -> passedOver(events, last.suggestion(), answeredAfter));
    }

    private static Optional<AgentChoice> passedOver(
            List<ReplyEvent> events, int suggestion, Predicate<Instant> answeredAfter) {
        TreeSet<Integer> shown = new TreeSet<>();
        TreeSet<Integer> dismissed = new TreeSet<>();
        Instant seen = Instant.EPOCH;
        for (ReplyEvent event : events) {
            if (event.suggestion() == suggestion) {
                switch (event.act()) {
                    case SHOWN -> {
                        shown.add(event.place());
                        seen = event.at();
                    }
                    case DISMISSED -> dismissed.add(event.place());
                    case RESTORED -> dismissed.remove(event.place());
                    case INSERTED, EDITED, COPIED, SENT -> {}
                }
            }
        }
        shown.addAll(dismissed);
        if (!shown.isEmpty() && answeredAfter.test(seen)) {
            return Optional.of(new AgentChoice(
                    suggestion, new ArrayList<>(shown), ShownReplies.NONE, dismissed.isEmpty() ? PASSED_OVER : 1));
        }
        return dismissed.isEmpty()
                ? Optional.empty()
                : Optional.of(new AgentChoice(suggestion, new ArrayList<>(dismissed), ShownReplies.NONE, 1));
    }

    private static AgentChoice taken(List<ReplyEvent> events, ReplyEvent which, boolean used, double weight) {
        TreeSet<Integer> places = new TreeSet<>();
        for (ReplyEvent event : events) {
            if (event.suggestion() == which.suggestion()) {
                places.add(event.place());
            }
        }
        List<Integer> ascending = new ArrayList<>(places);
        return new AgentChoice(
                which.suggestion(), ascending, used ? ascending.indexOf(which.place()) : ShownReplies.NONE, weight);
    }

    private static Optional<ReplyEvent> newest(List<ReplyEvent> events, ReplyEvent.Act... acts) {
        List<ReplyEvent.Act> wanted = List.of(acts);
        return events.stream().filter(event -> wanted.contains(event.act())).max(Comparator.comparing(ReplyEvent::at));
    }
}
