package com.heed.jira.surge;

import com.heed.jira.store.Arrival;
import com.heed.surge.EventTimes;
import com.heed.surge.SurgeAlarm;
import com.heed.surge.SurgeOptions;
import com.heed.surge.SurgeReading;
import com.heed.surge.SurgeReading.Figures;
import com.heed.surge.SurgeSubject;
import com.heed.surge.SurgeWatch;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** From the contacts of one project to alarms. Pure: the same contacts and time give the same alarms. */
final class SurgeReader {
    /** Share of the issues of the weeks compared that must have been read. Less, and weeks look quiet because nobody counted. */
    private static final double READ = 0.9;

    private final SurgeOptions options;
    private final ZoneId zone;

    SurgeReader(SurgeOptions options, ZoneId zone) {
        this.options = options;
        this.zone = zone;
    }

    /** An alarm to be raised. */
    record Found(SurgeSubject subject, Figures figures) {}

    /** Begin of the newest window. */
    Instant window(Instant now) {
        return now.minus(options.window());
    }

    /** From when on contacts are compared. */
    Instant earliest(Instant now) {
        return window(now).atZone(zone).minusWeeks(options.weeks()).toInstant();
    }

    /**
     * Reads each subject that came in often enough.
     *
     * @param arrivals contacts since {@link #earliest}
     * @param before   the last contact before that; without one the record does not reach back far enough
     * @param told     last alarm of each subject, by key
     * @return by key of the subject
     */
    List<Found> read(List<Arrival> arrivals, Optional<Arrival> before, Map<String, Instant> told, Instant now) {
        if (before.isEmpty()) {
            return List.of();
        }
        Map<String, List<Instant>> times = new TreeMap<>();
        Map<String, Integer> newest = new HashMap<>();
        for (Arrival arrival : arrivals) {
            for (String subject : arrival.subjects()) {
                times.computeIfAbsent(subject, key -> new ArrayList<>()).add(arrival.at());
                if (!arrival.at().isBefore(window(now)) && arrival.at().isBefore(now)) {
                    newest.merge(subject, 1, Integer::sum);
                }
            }
        }
        Map<SurgeSubject, Instant> last = new HashMap<>();
        told.forEach((key, at) -> Subjects.ofKey(key).ifPresent(subject -> last.put(subject, at)));
        SurgeWatch watch = new SurgeWatch(new SurgeAlarm(options, zone), last);
        List<Found> found = new ArrayList<>();
        times.forEach((key, at) -> {
            Optional<SurgeSubject> subject = Subjects.ofKey(key);
            if (subject.isPresent() && newest.getOrDefault(key, 0) >= options.least()) {
                EventTimes events = new EventTimes(before.get().at(), at);
                if (watch.read(subject.get(), events, now) instanceof SurgeReading.Surge surge) {
                    found.add(new Found(subject.get(), surge.figures()));
                }
            }
        });
        return found;
    }

    /**
     * Whether the weeks compared were watched: issues that were made since then have mostly been read. They were not if Heed came later, was off, or still reads the issues of before.
     *
     * @param issues ids of all issues of the project; they grow with time
     */
    static boolean isComplete(List<Arrival> arrivals, Arrival before, Iterable<Long> issues) {
        TreeSet<Long> read = new TreeSet<>();
        arrivals.forEach(arrival -> read.add(arrival.issueId()));
        int made = 0;
        int counted = 0;
        for (Long issue : issues) {
            if (issue > before.issueId()) {
                made++;
                counted += read.contains(issue) ? 1 : 0;
            }
        }
        return counted >= READ * made;
    }
}
