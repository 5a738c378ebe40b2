package com.heed.jira.training;

import com.heed.CustomerUnit;
import com.heed.jira.desk.Organisation;
import com.heed.recommend.ProjectRecommender.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Events by customer. Where organisations are the customers, a person's events go to the organisation of the newest issue of theirs that names one, whenever that is read; those of a person without one are a sequence of their own. Where
 * persons are, what an organisation itself had is nobody's. For one thread.
 */
final class CustomerSequences {
    private final CustomerUnit unit;
    private final Predicate<String> leftOut;
    private final Map<String, List<Event>> events = new TreeMap<>();
    private final Map<String, Membership> memberships = new HashMap<>();

    /** @param since seconds of the issue that says so */
    private record Membership(String organisation, long since) {}

    /** @param leftOut whether a person, by key, opted out or was forgotten: nothing of theirs is taken */
    CustomerSequences(CustomerUnit unit, Predicate<String> leftOut) {
        this.unit = unit;
        this.leftOut = leftOut;
    }

    /** Takes an event. @param customer key of a person, or of an organisation as {@link Organisation#key()} has it @param at seconds */
    void add(String customer, String item, long at) {
        boolean counts =
                unit == CustomerUnit.ORGANISATION || Organisation.idOf(customer).isEmpty();
        if (counts && !leftOut.test(customer)) {
            events.computeIfAbsent(customer, key -> new ArrayList<>()).add(new Event(item, at));
        }
    }

    /** An issue of a person is shared with an organisation. @param at seconds */
    void belongs(String person, String organisation, long at) {
        memberships.merge(
                person, new Membership(organisation, at), (one, other) -> other.since > one.since ? other : one);
    }

    /** Of each customer all events, in the order in which they were taken. */
    Collection<List<Event>> all() {
        Map<String, List<Event>> byCustomer = new TreeMap<>();
        events.forEach((key, own) -> {
            Membership membership = memberships.get(key);
            byCustomer
                    .computeIfAbsent(membership == null ? key : membership.organisation, each -> new ArrayList<>())
                    .addAll(own);
        });
        return byCustomer.values();
    }
}
