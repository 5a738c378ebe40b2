package com.heed.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What customers did, each one's by day.
 *
 * @param customers in the order of their names
 * @param firstDay  of the history, days since 1970
 * @param lastDay   last one of which all is known
 */
public record ActivityHistory(SortedMap<String, List<Activity>> customers, long firstDay, long lastDay) {
    /**
     * Orders activities.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ActivityHistory of(List<Activity> activities) {
        if (activities.isEmpty()) {
            throw new IllegalArgumentException("no activity in the history; give at least one a customer");
        }
        SortedMap<String, List<Activity>> customers = new TreeMap<>();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Activity activity : activities) {
            customers
                    .computeIfAbsent(activity.customer(), none -> new ArrayList<>())
                    .add(activity);
            first = Math.min(first, activity.day());
            last = Math.max(last, activity.day());
        }
        customers.values().forEach(own -> own.sort(Comparator.comparingLong(Activity::day)));
        return new ActivityHistory(customers, first, last);
    }

    /** What a customer did, by day; nothing of somebody who is not known. */
    List<Activity> of(String customer) {
        return customers.getOrDefault(customer, List.of());
    }

    /** Whether a customer did something in days from one, left out, to another, with it. A return alone is none. */
    boolean isActive(List<Activity> own, long after, long to) {
        return own.stream().anyMatch(one -> one.day() > after && one.day() <= to && !one.isReturn());
    }

    /**
     * How long customers stay after the first thing on record: see {@link KaplanMeier}. The last thing done before so many days of silence ends the stay. Of somebody who did something in the last of these days it is not known yet whether that was it, so a stay is followed until as long before the last day of the history; who came later than that is left out.
     *
     * @param inactiveDays of silence that mean leaving, at least 1
     * @throws IllegalArgumentException if nobody came early enough
     */
    public KaplanMeier stays(int inactiveDays) {
        return KaplanMeier.of(customers.keySet().stream()
                .flatMap(customer -> stay(customer, inactiveDays).stream())
                .toList());
    }

    /** As in {@link #stays}, of one customer; empty for somebody who came too late, or only returned things. */
    Optional<KaplanMeier.Stay> stay(String customer, int inactiveDays) {
        long until = lastDay - inactiveDays;
        long[] at = ActiveDays.of(of(customer), lastDay).at();
        if (at.length == 0 || at[0] > until) {
            return Optional.empty();
        }
        long last = at[0];
        for (long day : at) {
            if (day - last > inactiveDays) {
                break;
            }
            last = day;
        }
        boolean left = last <= until;
        return Optional.of(new KaplanMeier.Stay((left ? last : until) - at[0], left));
    }
}
