package com.heed.risk;

import java.util.Map;
import java.util.TreeMap;

/** What it means that a customer left. */
public sealed interface Leaving {
    /** Last day of a history for which it can be known who left by it, days since 1970. */
    default long knownUntil(ActivityHistory history) {
        return history.lastDay();
    }

    /** Whether somebody left in days from one, left out, to another, with it. */
    boolean left(ActivityHistory history, String customer, long after, long to);

    /** Whether somebody had left for good by a day. */
    boolean gone(String customer, long day);

    /** Nothing was done on any of the days. */
    record Silence() implements Leaving {
        @Override
        public boolean left(ActivityHistory history, String customer, long after, long to) {
            return !history.isActive(history.of(customer), after, to);
        }

        /** Silence ends when somebody comes back. */
        @Override
        public boolean gone(String customer, long day) {
            return false;
        }
    }

    /**
     * Somebody said so, or an issue did.
     *
     * @param days  on which customers left, since 1970, by customer
     * @param until last day of which all who left are told
     */
    record Told(Map<String, Long> days, long until) implements Leaving {
        public Told {
            days = Map.copyOf(new TreeMap<>(days));
        }

        @Override
        public long knownUntil(ActivityHistory history) {
            return Math.min(history.lastDay(), until);
        }

        @Override
        public boolean left(ActivityHistory history, String customer, long after, long to) {
            Long day = days.get(customer);
            return day != null && day > after && day <= to;
        }

        @Override
        public boolean gone(String customer, long day) {
            Long left = days.get(customer);
            return left != null && left <= day;
        }
    }
}
