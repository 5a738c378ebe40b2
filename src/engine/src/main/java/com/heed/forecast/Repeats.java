package com.heed.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * First contact resolution told from whether the customer came again: a contact settled the matter if no other of the same customer came in within a stated time after it.
 *
 * <p>Contacts about another topic do not count as a repeat where both topics are known. What somebody noted already stays: a contact known to be reopened is not settled, however quiet its customer is.
 */
public final class Repeats {

    private Repeats() {}

    /**
     * Fills in outcomes that are not known.
     *
     * @param contacts in any order
     * @param within   how long a customer's silence must last, above 0
     * @param until    end of the record: a contact younger than {@code within} at that time stays unknown unless its customer has come again already
     * @return the same contacts in the order of their arrival; those without a customer keep what they had
     */
    public static List<PastContact> settled(List<PastContact> contacts, Duration within, Instant until) {
        Checks.that(!within.isNegative() && !within.isZero(), "a repeat within " + within + " must be above 0");
        List<PastContact> sorted = new ArrayList<>(contacts);
        sorted.sort(byArrival());
        Map<String, List<PastContact>> byCustomer = new HashMap<>();
        for (PastContact contact : sorted) {
            if (contact.customer() != null) {
                byCustomer
                        .computeIfAbsent(contact.customer(), customer -> new ArrayList<>())
                        .add(contact);
            }
        }
        Map<PastContact, Integer> places = new IdentityHashMap<>();
        byCustomer.values().forEach(own -> {
            for (int i = 0; i < own.size(); i++) {
                places.put(own.get(i), i);
            }
        });
        return sorted.stream()
                .map(contact -> {
                    Integer place = places.get(contact);
                    String customer = contact.customer();
                    return contact.settled() != null || place == null || customer == null
                            ? contact
                            : outcome(contact, byCustomer.getOrDefault(customer, List.of()), place, within, until);
                })
                .toList();
    }

    /** Oldest first; of equal times by id, so that the order of the input does not matter. */
    static Comparator<PastContact> byArrival() {
        return Comparator.comparing((PastContact contact) -> contact.facts().arrived())
                .thenComparing(PastContact::id);
    }

    private static PastContact outcome(
            PastContact contact, List<PastContact> own, int place, Duration within, Instant until) {
        Instant last = contact.facts().arrived().plus(within);
        for (int i = place + 1; i < own.size() && !own.get(i).facts().arrived().isAfter(last); i++) {
            if (same(contact, own.get(i))) {
                return contact.withSettled(false);
            }
        }
        return last.isAfter(until) ? contact : contact.withSettled(true);
    }

    private static boolean same(PastContact one, PastContact other) {
        return one.topic() == null || other.topic() == null || one.topic().equals(other.topic());
    }
}
