package com.heed.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * What routing is told of the contacts of a project, learned from its own past. Each part is a pure function of the contacts, whatever their order: the same past gives the same predictors to the last bit, on every node.
 *
 * @param arrivals how many contacts come
 * @param handling how long they take on a channel
 * @param settling how probable it is that the channel settles them
 * @param from     begin of the record
 * @param to       end of the record
 * @param contacts in the record
 */
public record Predictors(
        ArrivalForecast arrivals,
        HandleTimes handling,
        SettleChances settling,
        Instant from,
        Instant to,
        int contacts) {

    /**
     * Learns from all there is: the record goes from the first contact to the last.
     *
     * @param contacts one at least, in any order
     * @param zone     whose clock the desk lives by
     * @param holidays past ones and those to come; may be empty
     * @throws IllegalArgumentException if there is no contact
     */
    public static Predictors fit(List<PastContact> contacts, Priors priors, ZoneId zone, Set<LocalDate> holidays) {
        Checks.that(!contacts.isEmpty(), "there is no contact to learn from");
        Instant first = Instant.MAX;
        Instant last = Instant.MIN;
        for (PastContact contact : contacts) {
            Instant arrived = contact.facts().arrived();
            first = arrived.isBefore(first) ? arrived : first;
            last = arrived.isAfter(last) ? arrived : last;
        }
        return fit(contacts, priors, new DeskCalendar(zone, holidays), first, last.plusSeconds(1));
    }

    /**
     * Learns from what arrived in a stretch of time.
     *
     * @param from begin of the record
     * @param to   end of the record, after {@code from}; what arrived then or later is not looked at
     */
    public static Predictors fit(
            List<PastContact> contacts, Priors priors, DeskCalendar calendar, Instant from, Instant to) {
        List<PastContact> inside = contacts.stream()
                .filter(contact -> !contact.facts().arrived().isBefore(from)
                        && contact.facts().arrived().isBefore(to))
                .toList();
        return new Predictors(
                ArrivalForecast.fit(inside, calendar, from, to),
                HandleTimes.fit(inside, priors, calendar.zone()),
                SettleChances.fit(inside, priors, calendar.zone()),
                from,
                to,
                inside.size());
    }

    public Priors priors() {
        return handling.priors();
    }

    /** Whose clock the desk lives by, and its holidays. */
    public DeskCalendar calendar() {
        return arrivals.design().calendar();
    }
}
