package com.heed.replay;

import com.heed.forecast.PastContact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is on record of the replayed weeks.
 *
 * @param from         first day
 * @param to           after the last day
 * @param contacts     that fit the desk and came in time to be served
 * @param leftOut      with a channel or a class the desk does not have
 * @param late         that came after the last day closed
 * @param handleKnown  share of the contacts with a known handle time
 * @param settledKnown share of the contacts with a known outcome
 * @param channels     in the desk's order
 * @param seen         contacts (classes, channels)
 */
public record ReplayRecord(
        LocalDate from,
        LocalDate to,
        int weeks,
        int contacts,
        int leftOut,
        int late,
        double handleKnown,
        double settledKnown,
        List<OfChannel> channels,
        int[][] seen) {

    public ReplayRecord {
        channels = List.copyOf(channels);
    }

    /**
     * Waits that somebody noted, to hold those of the simulation against.
     *
     * @param waits    contacts with a known wait
     * @param meanWait minutes; 0 if there are none
     */
    public record OfChannel(String channel, int contacts, int waits, double meanWait) {}

    static ReplayRecord of(
            ReplayDesk desk,
            LocalDate from,
            LocalDate to,
            int weeks,
            List<PastContact> contacts,
            int leftOut,
            int late) {
        int[][] seen = new int[desk.scenario().kinds().size()]
                [desk.scenario().channels().size()];
        for (PastContact contact : contacts) {
            seen[desk.kind(contact.facts().contactClass())][desk.channel(contact.channel())]++;
        }
        List<OfChannel> channels = new ArrayList<>();
        desk.scenario().channels().forEach(channel -> channels.add(of(channel.slug(), contacts)));
        double all = Math.max(1, contacts.size());
        return new ReplayRecord(
                from,
                to,
                weeks,
                contacts.size() - late,
                leftOut,
                late,
                contacts.stream().filter(one -> one.handleMinutes() != null).count() / all,
                contacts.stream().filter(one -> one.settled() != null).count() / all,
                channels,
                seen);
    }

    private static OfChannel of(String channel, List<PastContact> contacts) {
        List<PastContact> own =
                contacts.stream().filter(one -> one.channel().equals(channel)).toList();
        List<Double> waits = own.stream()
                .map(PastContact::waitMinutes)
                .filter(Objects::nonNull)
                .toList();
        return new OfChannel(
                channel,
                own.size(),
                waits.size(),
                waits.stream().mapToDouble(Double::doubleValue).average().orElse(0));
    }
}
