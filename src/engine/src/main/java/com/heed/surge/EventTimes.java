package com.heed.surge;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;

/** When things happened, since a time from which on everything that happened is known. */
public final class EventTimes {
    private final Instant since;
    private final long[] millis;

    /**
     * @param since  begin of the record: without it, weeks before the record would look like weeks without events
     * @param events in any order; those before {@code since} are passed over
     */
    public EventTimes(Instant since, Collection<Instant> events) {
        this.since = since;
        this.millis = events.stream()
                .filter(event -> !event.isBefore(since))
                .mapToLong(Instant::toEpochMilli)
                .sorted()
                .toArray();
    }

    public Instant since() {
        return since;
    }

    /** Events at or after {@code from} and before {@code to}, to the millisecond. */
    public int between(Instant from, Instant to) {
        return Math.max(0, before(to) - before(from));
    }

    private int before(Instant time) {
        int at = Arrays.binarySearch(millis, time.toEpochMilli());
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && millis[at - 1] == millis[at]) {
            at--;
        }
        return at;
    }
}
