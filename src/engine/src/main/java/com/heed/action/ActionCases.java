package com.heed.action;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From the episodes of a desk to cases: beside each what was known of the customer when it began, and how well it ended as of a date.
 *
 * <p>An episode has an outcome from {@value #RESOLVED_DAYS} + {@value #SETTLED_DAYS} days after its beginning on, whether it ended early or late: if those counted at once that failed at once, the newest would look worse than they are.
 */
public final class ActionCases {
    /** Days within which a contact should be resolved. */
    public static final int RESOLVED_DAYS = 30;
    /** Days after the resolution within which a reopening, or another contact about the same, says that it was not settled. */
    public static final int SETTLED_DAYS = 14;

    /** Names of what is known. */
    static final List<String> FEATURES = List.of(
            "mood",
            "mood not known",
            "unhappy",
            "urgency",
            "urgency not known",
            "contacts before",
            "reopened before",
            "asked about the same before",
            "reopened now",
            "hours waited");

    private static final Duration LOOKED_BACK = Duration.ofDays(180);
    private static final Duration RESOLVED = Duration.ofDays(RESOLVED_DAYS);
    private static final Duration SETTLED = Duration.ofDays(SETTLED_DAYS);

    private final List<Episode> own;
    private final Instant asOf;
    private final Departures departures;

    private ActionCases(List<Episode> own, Instant asOf, Departures departures) {
        this.own = own;
        this.asOf = asOf;
        this.departures = departures;
    }

    /** @param episodes in any order @param asOf nothing later is looked at, but for what departures tell */
    public static List<ActionCase> of(List<Episode> episodes, Instant asOf, Departures departures) {
        Map<String, List<Episode>> byCustomer = episodes.stream()
                .filter(episode -> !episode.started().isAfter(asOf))
                .sorted(Comparator.comparing(Episode::started))
                .collect(Collectors.groupingBy(Episode::customer, TreeMap::new, Collectors.toList()));
        List<ActionCase> cases = new ArrayList<>();
        for (List<Episode> own : byCustomer.values()) {
            ActionCases customer = new ActionCases(own, asOf, departures);
            own.forEach(episode -> cases.add(new ActionCase(
                    episode.customer(),
                    episode.situation(),
                    customer.known(episode),
                    episode.actions(),
                    customer.outcome(episode))));
        }
        return cases;
    }

    private double[] known(Episode now) {
        List<Episode> before = own.stream()
                .filter(one -> one.contact() != now.contact())
                .filter(one -> one.started().isBefore(now.started()))
                .filter(one -> one.started().isAfter(now.started().minus(LOOKED_BACK)))
                .toList();
        long contacts = before.stream().map(Episode::contact).distinct().count();
        long reopened = before.stream()
                .filter(one -> one.reopened() != null && one.reopened().isBefore(now.started()))
                .count();
        long same = about(before.stream(), now).map(Episode::contact).distinct().count();
        boolean mood = !Double.isNaN(now.mood());
        boolean urgency = !Double.isNaN(now.urgency());
        return new double[] {
            mood ? now.mood() : 0,
            mood ? 0 : 1,
            now.situation().unhappy() ? 1 : 0,
            urgency ? now.urgency() : 0,
            urgency ? 0 : 1,
            Math.log1p(contacts),
            Math.log1p(reopened),
            Math.log1p(same),
            Math.log1p(now.reopenedBefore()),
            Math.log1p(now.waitedHours())
        };
    }

    private static Stream<Episode> about(Stream<Episode> others, Episode one) {
        return others.filter(other -> !one.topic().isEmpty() && one.topic().equals(other.topic()));
    }

    private OptionalDouble outcome(Episode episode) {
        Instant due = episode.started().plus(RESOLVED);
        if (asOf.isBefore(due.plus(SETTLED))) {
            return OptionalDouble.empty();
        }
        Instant resolved = episode.resolved();
        boolean inTime = resolved != null && !resolved.isAfter(due);
        Instant end = resolved != null && inTime ? resolved : due;
        Instant until = end.plus(SETTLED);
        Instant reopened = episode.reopened();
        boolean again = reopened != null && !reopened.isAfter(until);
        List<Episode> next = own.stream()
                .filter(one -> one.contact() != episode.contact())
                .filter(one -> one.started().isAfter(end) && !one.started().isAfter(until))
                .toList();
        boolean same = about(next.stream(), episode).findAny().isPresent();
        OptionalDouble mood = next.stream()
                .mapToDouble(Episode::mood)
                .filter(one -> !Double.isNaN(one))
                .findFirst();
        return OptionalDouble.of(new EndedWell(
                        inTime && !again && !same, episode.csat(), mood, departures.stayed(episode.customer(), end))
                .value());
    }
}
