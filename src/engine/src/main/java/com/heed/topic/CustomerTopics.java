package com.heed.topic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What customers asked for, and what of it was known when they came again, as the facts of an intent model: the topics of their last two contacts and how long the last is ago. A topic that became known later
 * is none of it: it would not have been there to read. Names of customers serve to find their contacts and stand in no fact.
 */
public final class CustomerTopics {
    /** Newest contacts of a customer that are worth looking at. */
    public static final int MOST = 20;

    private static final int TOLD = 2;

    private final Map<String, List<EarlierTopic>> byCustomer = new HashMap<>();

    public void add(String customer, EarlierTopic topic) {
        byCustomer.computeIfAbsent(customer, name -> new ArrayList<>()).add(topic);
    }

    /** Facts of a contact of a customer that arrived then; the contact itself may be among those that were added. */
    public List<String> facts(String customer, Instant arrived) {
        return facts(byCustomer.getOrDefault(customer, List.of()), arrived);
    }

    /**
     * Facts of a contact.
     *
     * @param ofCustomer contacts of its customer in any order; those that are not earlier, or whose topic was not known yet, say nothing
     */
    public static List<String> facts(Collection<EarlierTopic> ofCustomer, Instant arrived) {
        List<EarlierTopic> known = ofCustomer.stream()
                .filter(each ->
                        each.arrived().isBefore(arrived) && !each.known().isAfter(arrived))
                .sorted(Comparator.comparing(EarlierTopic::arrived).reversed())
                .limit(TOLD)
                .toList();
        if (known.isEmpty()) {
            return List.of("asked before=no");
        }
        EarlierTopic last = known.get(0);
        String ago = ago(Duration.between(last.arrived(), arrived));
        List<String> facts = new ArrayList<>();
        facts.add("asked before=" + ago);
        facts.add("last topic=" + last.topic());
        facts.add("last topic, " + ago + '=' + last.topic());
        if (known.size() > 1) {
            facts.add("topic before=" + known.get(1).topic());
        }
        return List.copyOf(facts);
    }

    private static String ago(Duration since) {
        long days = since.toDays();
        return days < 1 ? "day" : days < 7 ? "week" : days < 31 ? "month" : "longer";
    }
}
