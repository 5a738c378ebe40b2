package com.heed.sandbox.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One cycle while a past is replayed: the spans in which it ran. */
final class Cycle {
    private final SlaMetric metric;
    private final Instant started;
    private final List<Span> spans = new ArrayList<>();
    private @Nullable Instant runningSince;
    private @Nullable Instant ended;
    private @Nullable String lastPriority;

    Cycle(SlaMetric metric, Instant started, boolean running) {
        this.metric = metric;
        this.started = started;
        this.runningSince = running ? started : null;
    }

    void running(Instant at, boolean run) {
        if (!run && runningSince != null) {
            spans.add(new Span(runningSince, at));
            runningSince = null;
        } else if (run && runningSince == null) {
            runningSince = at;
        }
    }

    void complete(Instant at, @Nullable String priority) {
        running(at, false);
        ended = at;
        lastPriority = priority;
    }

    /** @param priority the priority now, which decides the goal of a cycle that is ongoing */
    SlaClock read(SlaGoals goals, @Nullable String priority, Instant now) {
        Duration goal = goals.of(metric, ended == null ? priority : lastPriority);
        Duration elapsed = Duration.ZERO;
        Instant breachTime = null;
        for (Span span : spans) {
            Duration left = goal.minus(elapsed);
            elapsed = elapsed.plus(span.length());
            if (breachTime == null && elapsed.compareTo(goal) > 0) {
                breachTime = span.from.plus(left);
            }
        }
        if (runningSince != null) {
            if (breachTime == null) {
                breachTime = runningSince.plus(goal.minus(elapsed));
            }
            elapsed = elapsed.plus(Duration.between(runningSince, now));
        }
        return new SlaClock(metric, goal, started, ended, elapsed, ended == null && runningSince == null, breachTime);
    }

    private record Span(Instant from, Instant to) {
        Duration length() {
            return Duration.between(from, to);
        }
    }
}
