package com.heed.jira.recommend;

import com.heed.CustomerUnit;
import com.heed.jira.store.Recommended;
import com.heed.recommend.ProjectRecommender.Event;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one customer did: a person, or the people of an organisation together.
 *
 * @param events     of all of them, oldest first
 * @param own        of the person, by item the newest seconds
 * @param colleagues keys of the others whose events are among them
 */
public record CustomerPast(List<Event> events, Map<String, Long> own, Set<String> colleagues) {
    /** Newest events that are learned from and ranked by, of one customer. */
    public static final int MOST_EVENTS = 1_000;

    public CustomerPast {
        events = List.copyOf(events);
        own = Map.copyOf(own);
        colleagues = Set.copyOf(colleagues);
    }

    /** What any of them had or asked. */
    Set<String> had() {
        return events.stream().map(Event::item).collect(Collectors.toSet());
    }

    /** The newest {@value #MOST_EVENTS} at most, oldest first. */
    List<Event> newest() {
        return events.subList(Math.max(0, events.size() - MOST_EVENTS), events.size());
    }

    /** How an event stands as a reason: where the person did it, too, as the person's own with its date. */
    Recommended.Because because(Event event) {
        Long at = own.get(event.item());
        return at == null
                ? new Recommended.Because(event.item(), event.at(), CustomerUnit.ORGANISATION)
                : new Recommended.Because(event.item(), at, CustomerUnit.PERSON);
    }
}
