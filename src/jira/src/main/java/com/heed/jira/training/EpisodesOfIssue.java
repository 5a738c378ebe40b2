package com.heed.jira.training;

import com.heed.action.Episode;
import com.heed.urgency.ChangeLog;
import com.heed.urgency.FieldChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An issue as it is cut into episodes: at each time its resolution was taken back.
 *
 * @param customer  who asked
 * @param id        of the issue
 * @param arrived   when it came
 * @param topic     request type; empty without one
 * @param mood      of the opening, from -1 to 1; not a number where nobody can tell
 * @param priority  name at arrival; empty without one
 * @param answers   when agents answered publicly, oldest first
 * @param resolved  what Jira says now; null while it is open. Used where the history does not tell when it was resolved
 * @param csat      of the survey
 * @param log       of the issue
 */
record EpisodesOfIssue(
        String customer,
        long id,
        Instant arrived,
        String topic,
        double mood,
        String priority,
        List<Instant> answers,
        @Nullable Instant resolved,
        OptionalDouble csat,
        ChangeLog log) {

    /** After the end of an episode an action may still belong to it, and of an imported one only the day may be known. */
    private static final Duration SLACK = Duration.ofDays(1);

    /** Something that was done. @param exact whether the moment is known, and that it was done in this issue */
    record Taken(String action, Instant at, boolean exact) {}

    /** A stretch. @param resolved null while it is open @param reopened null if it was not */
    private record Stretch(
            Instant from,
            @Nullable Instant resolved,
            @Nullable Instant reopened) {
        boolean holds(Taken taken) {
            Instant begin = taken.exact ? from : from.minus(SLACK);
            boolean over = resolved != null && taken.at.isAfter(resolved.plus(SLACK));
            boolean next = taken.exact && reopened != null && !taken.at.isBefore(reopened);
            return !taken.at.isBefore(begin) && !over && !next;
        }
    }

    private List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        Instant from = arrived;
        Instant ended = null;
        for (FieldChange change : log.changes()) {
            if (!change.isOf("resolution") || change.at().isBefore(from)) {
                continue;
            }
            if (!change.to().isEmpty() && ended == null) {
                ended = change.at();
            } else if (change.to().isEmpty() && !change.from().isEmpty() && ended != null) {
                stretches.add(new Stretch(from, ended, change.at()));
                from = change.at();
                ended = null;
            }
        }
        Instant last = ended != null ? ended : resolved;
        stretches.add(new Stretch(from, last == null || last.isBefore(from) ? null : last, null));
        return stretches;
    }

    /** Whether something may have been done in it. */
    boolean mayHold(Taken taken) {
        return stretches().stream().anyMatch(stretch -> stretch.holds(taken));
    }

    /**
     * The episodes, oldest first.
     *
     * @param taken   what was done in it; each belongs to the newest episode that holds it
     * @param urgency of the priority, in [0, 1]; not a number where nobody knows
     */
    List<Episode> episodes(List<Taken> taken, double urgency) {
        List<Stretch> stretches = stretches();
        List<Set<String>> actions = new ArrayList<>();
        stretches.forEach(stretch -> actions.add(new HashSet<>()));
        for (Taken one : taken) {
            for (int k = stretches.size() - 1; k >= 0; k--) {
                if (stretches.get(k).holds(one)) {
                    actions.get(k).add(one.action);
                    break;
                }
            }
        }
        List<Episode> episodes = new ArrayList<>();
        for (int k = 0; k < stretches.size(); k++) {
            Stretch stretch = stretches.get(k);
            episodes.add(new Episode(
                    customer,
                    id,
                    stretch.from,
                    topic,
                    mood,
                    urgency,
                    k,
                    waited(stretch),
                    stretch.resolved,
                    stretch.reopened,
                    k == stretches.size() - 1 ? csat : OptionalDouble.empty(),
                    actions.get(k)));
        }
        return episodes;
    }

    /** Hours until the first answer; 0 where there was none. When it was resolved must not be in it: that tells how it ended. */
    private double waited(Stretch stretch) {
        return answers.stream()
                .filter(at -> !at.isBefore(stretch.from))
                .filter(at -> stretch.resolved == null || !at.isAfter(stretch.resolved))
                .min(Comparator.naturalOrder())
                .map(at -> Duration.between(stretch.from, at).toMinutes() / 60.0)
                .orElse(0.0);
    }
}
