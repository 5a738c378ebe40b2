package com.heed.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    /** How long customers stay: see {@link KaplanMeier}. Somebody left who has done nothing for the stated days up to the last; the last thing done ends the stay. */
    public KaplanMeier stays(int inactiveDays) {
        List<KaplanMeier.Stay> stays = new ArrayList<>();
        for (Map.Entry<String, List<Activity>> entry : customers.entrySet()) {
            List<Activity> bought =
                    entry.getValue().stream().filter(one -> !one.isReturn()).toList();
            if (!bought.isEmpty()) {
                long from = bought.getFirst().day();
                long to = bought.getLast().day();
                boolean left = lastDay - to >= inactiveDays;
                stays.add(new KaplanMeier.Stay((left ? to : lastDay) - from, left));
            }
        }
        return KaplanMeier.of(stays);
    }
}
