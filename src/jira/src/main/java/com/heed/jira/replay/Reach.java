package com.heed.jira.replay;

import com.heed.forecast.PastContact;
import com.heed.replay.Replay;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How far back contacts reach, and what can be replayed of it.
 *
 * @param first    day of the first contact
 * @param last     day of the last one
 * @param contacts all of them
 * @param weeks    that were asked for
 */
record Reach(LocalDate first, LocalDate last, int contacts, int weeks) {

    /** @param contacts oldest first, one at least */
    static Reach of(List<PastContact> contacts, ZoneId zone, int weeks) {
        return new Reach(day(contacts.getFirst(), zone), day(contacts.getLast(), zone), contacts.size(), weeks);
    }

    private static LocalDate day(PastContact contact, ZoneId zone) {
        return LocalDate.ofInstant(contact.facts().arrived(), zone);
    }

    /** Day that contacts have to reach back to. The first day counts only if it is whole, and nobody knows whether it is. */
    LocalDate needed() {
        return last.plusDays(1).minusWeeks(weeks + Replay.LEAST_BEFORE).minusDays(1);
    }

    boolean isEnough() {
        return !first.isAfter(needed());
    }

    /** Weeks that can be replayed today, at least 0. */
    int possible() {
        long days = ChronoUnit.DAYS.between(first.plusDays(1), last.plusDays(1));
        return (int) Math.max(0, days / 7 - Replay.LEAST_BEFORE);
    }

    /** Day from which on a week can be replayed, if contacts go on coming. */
    LocalDate oneFrom() {
        return first.plusDays(1).plusWeeks(1 + Replay.LEAST_BEFORE);
    }
}
