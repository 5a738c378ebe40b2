package com.heed.urgency;

import com.heed.sentiment.Mood;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a customer at a moment.
 *
 * @param month         contacts in the 30 days before, at most {@value #MOST_CONTACTS}
 * @param year          contacts in the 365 days before, at most {@value #MOST_CONTACTS}
 * @param negativeShare share of those of the year that opened negative, of those read, in [0, 1]; null for none read
 * @param daysSinceLast days since the last contact, at least 0; null for none
 * @param reopened      whether any contact had been reopened by then
 */
public record CustomerHistory(
        int month,
        int year,
        @Nullable Double negativeShare,
        @Nullable Double daysSinceLast,
        boolean reopened) {

    /** Of a customer nobody knows. */
    public static final CustomerHistory NONE = new CustomerHistory(0, 0, null, null, false);

    /** Of more that were there before the moment, the newest are looked at: what is counted must not depend on how far back somebody cares to read. */
    public static final int MOST_CONTACTS = 20;

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final double DAY = Duration.ofDays(1).toMillis();

    /**
     * The history at a moment: contacts that came in at it or later, and what was reopened at it or later, were not known and are passed over.
     *
     * @param contacts of one customer, in any order; the contact itself may be among them
     */
    public static CustomerHistory at(Instant moment, Collection<PastContact> contacts) {
        List<PastContact> before = contacts.stream()
                .filter(past -> past.arrived().isBefore(moment))
                .sorted(Comparator.comparing(PastContact::arrived).reversed())
                .limit(MOST_CONTACTS)
                .toList();
        List<PastContact> year = before.stream()
                .filter(past -> !past.arrived().isBefore(moment.minus(YEAR)))
                .toList();
        int month = (int) year.stream()
                .filter(past -> !past.arrived().isBefore(moment.minus(MONTH)))
                .count();
        List<Double> scores = year.stream()
                .map(PastContact::score)
                .filter(java.util.Objects::nonNull)
                .toList();
        long negative = scores.stream()
                .filter(score -> Mood.ofScore(score).compareTo(Mood.NEGATIVE) <= 0)
                .count();
        Double days = before.stream()
                .map(PastContact::arrived)
                .max(Instant::compareTo)
                .map(last -> Duration.between(last, moment).toMillis() / DAY)
                .orElse(null);
        return new CustomerHistory(
                month,
                year.size(),
                scores.isEmpty() ? null : (double) negative / scores.size(),
                days,
                before.stream()
                        .anyMatch(past ->
                                past.reopened() != null && past.reopened().isBefore(moment)));
    }
}
