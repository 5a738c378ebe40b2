package com.heed.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How many agents of a channel are on shift in the course of a day. Shifts that overlap add up.
 *
 * <p>Agents who go off shift finish the contact in hand. If the last of a channel's day would leave while contacts wait, they stay until the queue is empty.
 *
 * @param shifts in any order
 */
public record Shifts(List<Shift> shifts) {

    /** Later than any day ends. */
    public static final double ALWAYS = 1e8;

    /**
     * Agents from one minute of the day until another.
     *
     * @param to     above {@code from}
     * @param agents at least 1
     */
    public record Shift(double from, double to, int agents) {
        public Shift {
            Checks.atLeastZero("from", from);
            Checks.that(to > from, "a shift from " + from + " to " + to + " has no length");
            Checks.that(agents >= 1 && agents <= 100_000, "agents " + agents + " must be 1 to 100000");
        }
    }

    /** @throws IllegalArgumentException if there is no shift */
    public Shifts {
        shifts = List.copyOf(shifts);
        Checks.that(!shifts.isEmpty(), "a channel needs one shift at least");
    }

    /** The same agents all day. */
    public static Shifts always(int agents) {
        return new Shifts(List.of(new Shift(0, ALWAYS, agents)));
    }

    /** Agents on shift at a minute. */
    public int at(double minute) {
        int agents = 0;
        for (Shift shift : shifts) {
            if (shift.from <= minute && minute < shift.to) {
                agents += shift.agents;
            }
        }
        return agents;
    }

    /** Mean number of agents on shift between two minutes. @param to above {@code from} */
    public double mean(double from, double to) {
        double minutes = 0;
        for (Shift shift : shifts) {
            minutes += shift.agents * Math.max(0, Math.min(to, shift.to) - Math.max(from, shift.from));
        }
        return minutes / (to - from);
    }

    /** The minutes at which the number changes, rising. */
    List<Double> changes() {
        SortedSet<Double> changes = new TreeSet<>();
        for (Shift shift : shifts) {
            changes.add(shift.from);
            changes.add(shift.to);
        }
        return new ArrayList<>(changes);
    }

    /** As {@link #at}, but those of the last shift stay. */
    int present(double minute) {
        int agents = at(minute);
        if (agents > 0) {
            return agents;
        }
        double last = shifts.stream().mapToDouble(Shift::to).max().orElse(0);
        return minute < last ? 0 : atEnd(last);
    }

    private int atEnd(double last) {
        int agents = 0;
        for (Shift shift : shifts) {
            if (shift.to == last) {
                agents += shift.agents;
            }
        }
        return agents;
    }
}
