package com.heed.sandbox.sla;

import com.heed.sandbox.sla.SlaEvent.Commented;
import com.heed.sandbox.sla.SlaEvent.PriorityChanged;
import com.heed.sandbox.sla.SlaEvent.ResolutionChanged;
import com.heed.sandbox.sla.SlaEvent.StatusChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replays an issue's past into its clocks. The goal of a cycle is the one of the priority the issue had when the cycle was completed, or has now: as in
 * Service Management, another priority changes the goal and keeps the time counted.
 */
public final class SlaClocks {
    private final List<Cycle> done = new ArrayList<>();
    private @Nullable Cycle response;
    private @Nullable Cycle resolution;
    private @Nullable String priority;
    private boolean waiting;

    private SlaClocks(Instant created) {
        response = new Cycle(SlaMetric.FIRST_RESPONSE, created, true);
        resolution = new Cycle(SlaMetric.RESOLUTION, created, true);
    }

    /**
     * The clocks of one issue.
     *
     * @param created when the issue was made
     * @param events  what happened since, in any order; those of one moment in the order given; those after {@code now} are left out. The priority at
     *     creation is a {@link PriorityChanged} at {@code created}
     * @param goals   how long each metric may take
     * @param now     the moment the clocks are read
     * @return one record a cycle: first response, then resolutions from the first to the latest
     * @throws IllegalArgumentException if an event lies before {@code created}; names both times
     */
    public static List<SlaClock> of(Instant created, List<? extends SlaEvent> events, SlaGoals goals, Instant now) {
        SlaClocks clocks = new SlaClocks(created);
        List<SlaEvent> ordered = new ArrayList<>(events);
        ordered.sort(Comparator.comparing(SlaEvent::at));
        for (SlaEvent event : ordered) {
            if (event.at().isBefore(created)) {
                throw new IllegalArgumentException(
                        "an event at " + event.at() + " lies before the creation at " + created);
            }
            if (!event.at().isAfter(now)) {
                clocks.replay(event);
            }
        }
        return clocks.read(goals, now);
    }

    private void replay(SlaEvent event) {
        switch (event) {
            case PriorityChanged change -> priority = change.priority();
            case Commented comment -> {
                if (comment.byAgent() && !comment.internal()) {
                    answered(comment.at());
                }
            }
            case StatusChanged change -> {
                waiting = change.waiting();
                if (resolution != null) {
                    resolution.running(change.at(), !waiting);
                }
            }
            case ResolutionChanged change -> {
                if (change.resolution() == null) {
                    reopened(change.at());
                } else {
                    resolved(change.at());
                }
            }
        }
    }

    private void answered(Instant at) {
        if (response != null) {
            response.complete(at, priority);
            done.add(response);
            response = null;
        }
    }

    private void resolved(Instant at) {
        answered(at);
        if (resolution != null) {
            resolution.complete(at, priority);
            done.add(resolution);
            resolution = null;
        }
    }

    private void reopened(Instant at) {
        if (resolution == null) {
            resolution = new Cycle(SlaMetric.RESOLUTION, at, !waiting);
        }
    }

    private List<SlaClock> read(SlaGoals goals, Instant now) {
        List<Cycle> cycles = new ArrayList<>(done);
        if (response != null) {
            cycles.add(response);
        }
        if (resolution != null) {
            cycles.add(resolution);
        }
        return cycles.stream()
                .map(cycle -> cycle.read(goals, priority, now))
                .sorted(Comparator.comparing(SlaClock::metric).thenComparing(SlaClock::started))
                .toList();
    }
}
