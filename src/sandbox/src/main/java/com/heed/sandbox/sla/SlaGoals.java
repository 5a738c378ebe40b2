package com.heed.sandbox.sla;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long each metric may take. The calendar is 24 hours on 7 days: nights, weekends and holidays count.
 *
 * @param byPriority goals by the name of the priority; upper and lower case do not matter
 * @param otherwise  goals of an issue without a priority, or with one that is not named
 */
public record SlaGoals(Map<String, Goal> byPriority, Goal otherwise) {
    /** The goals of the sandbox. */
    public static final SlaGoals DEFAULT = new SlaGoals(
            Map.of(
                    "Highest", Goal.hours(1, 8),
                    "High", Goal.hours(4, 24),
                    "Medium", Goal.hours(8, 72),
                    "Low", Goal.hours(24, 120),
                    "Lowest", Goal.hours(48, 240)),
            Goal.hours(8, 72));

    public SlaGoals {
        Map<String, Goal> lower = new HashMap<>();
        byPriority.forEach((priority, goal) -> lower.put(priority.toLowerCase(Locale.ROOT), goal));
        byPriority = Map.copyOf(lower);
    }

    /** The goal of one metric. */
    public Duration of(SlaMetric metric, @Nullable String priority) {
        Goal goal =
                priority == null ? otherwise : byPriority.getOrDefault(priority.toLowerCase(Locale.ROOT), otherwise);
        return switch (metric) {
            case FIRST_RESPONSE -> goal.firstResponse;
            case RESOLUTION -> goal.resolution;
        };
    }

    /** Goals of one priority, both longer than nothing. */
    public record Goal(Duration firstResponse, Duration resolution) {
        public Goal {
            if (firstResponse.isNegative()
                    || firstResponse.isZero()
                    || resolution.isNegative()
                    || resolution.isZero()) {
                throw new IllegalArgumentException("a goal of " + firstResponse + " and " + resolution
                        + " is not positive; use at least one minute");
            }
        }

        static Goal hours(long firstResponse, long resolution) {
            return new Goal(Duration.ofHours(firstResponse), Duration.ofHours(resolution));
        }
    }
}
