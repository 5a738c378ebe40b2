package com.heed.topic;

import com.heed.Contact;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What is known of a contact beside its words when it comes in, as the facts of an intent model: channel, request type, part of the day and of the week, and what its customer asked for before. Time is UTC: what matters is that training and reading cut it
 * alike. Who the customer is is no fact: names of people must not end up in a model.
 */
public final class TopicFacts {
    private static final int HOURS = 4;

    private TopicFacts() {}

    /**
     * Facts of a contact.
     *
     * @param requestType whether what the customer picked is one of them; not where it says or decides the topic that is learned
     */
    public static List<String> of(Contact contact, boolean requestType) {
        return known(contact, requestType);
    }

    /**
     * Facts of a contact, with those of {@link CustomerTopics}, if it has a customer.
     *
     * @param requestType as above
     * @param ofCustomer  contacts of its customer, in any order
     */
    public static List<String> of(Contact contact, boolean requestType, Collection<EarlierTopic> ofCustomer) {
        List<String> facts = new ArrayList<>(known(contact, requestType));
        if (contact.customer() != null) {
            facts.addAll(CustomerTopics.facts(ofCustomer, contact.arrived()));
        }
        return List.copyOf(facts);
    }

    private static List<String> known(Contact contact, boolean requestType) {
        ZonedDateTime at = contact.arrived().atZone(ZoneOffset.UTC);
        List<String> facts = new ArrayList<>();
        if (contact.channel() != null) {
            facts.add("channel=" + contact.channel());
        }
        if (requestType && contact.requestType() != null) {
            facts.add("request type=" + contact.requestType());
        }
        facts.add("hours=" + at.getHour() / HOURS * HOURS);
        boolean weekend = at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
        facts.add("weekend=" + weekend);
        return List.copyOf(facts);
    }
}
