package com.heed.surge;

import com.heed.surge.SurgeReading.Quiet;
import com.heed.surge.SurgeReading.Reason;
import com.heed.surge.SurgeReading.Surge;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Raises an alarm once: while one is fresh, further readings of the same subject are quiet, for 24 hours by default and not until midnight, so that a surge in the evening does not ring twice. Safe for many threads.
 */
public final class SurgeWatch {
    private final SurgeAlarm alarm;
    private final Map<SurgeSubject, Instant> told;

    /** @param told time of the last alarm of each subject, as a caller has stored it; copied */
    public SurgeWatch(SurgeAlarm alarm, Map<SurgeSubject, Instant> told) {
        this.alarm = alarm;
        this.told = new HashMap<>(told);
    }

    /**
     * Reads a subject and remembers an alarm.
     *
     * @param now not before the last reading
     */
    public synchronized SurgeReading read(SurgeSubject subject, EventTimes events, Instant now) {
        SurgeReading reading = alarm.read(events, now);
        return switch (reading) {
            case Surge surge -> {
                Instant last = told.get(subject);
                if (last != null && now.isBefore(last.plus(alarm.options().silence()))) {
                    yield new Quiet(Reason.TOLD, surge.figures());
                }
                told.put(subject, now);
                yield surge;
            }
            case Quiet quiet -> quiet;
            case SurgeReading.Unknown unknown -> unknown;
        };
    }

    /** Time of the last alarm of each subject, to be stored. */
    public synchronized Map<SurgeSubject, Instant> told() {
        return Map.copyOf(told);
    }
}
