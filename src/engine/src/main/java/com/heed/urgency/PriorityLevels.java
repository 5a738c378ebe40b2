package com.heed.urgency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the names of priorities mean in a project. Names are compared without regard to case and outer blanks.
 *
 * @param priorities highest first, each name once; levels never rise from one to the next
 */
public record PriorityLevels(List<Priority> priorities) {
    /** Orders of Jira's own priorities, old and new, highest first. */
    private static final List<List<String>> KNOWN = List.of(
            List.of("Blocker", "Critical", "Major", "Minor", "Trivial"),
            List.of("Highest", "High", "Medium", "Low", "Lowest"),
            List.of("最高", "高", "中", "低", "最低"));

    /** A priority and how urgent a contact is that ends with it. */
    public record Priority(String name, Urgency level) {
        public Priority {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(level, "level");
        }
    }

    /** @throws IllegalArgumentException if a name stands twice or a lower priority has a higher level; names it */
    public PriorityLevels {
        priorities = List.copyOf(priorities);
        Set<String> seen = new HashSet<>();
        Urgency least = Urgency.HIGH;
        for (Priority priority : priorities) {
            if (!seen.add(folded(priority.name))) {
                throw new IllegalArgumentException(
                        "priority '" + priority.name + "' is named twice; name each once, highest first");
            }
            if (priority.level.compareTo(least) > 0) {
                throw new IllegalArgumentException("priority '" + priority.name + "' is " + priority.level.key()
                        + ", more than a priority above it; name the highest first");
            }
            least = priority.level;
        }
    }

    /**
     * Levels against what is usual in a project: the priority in the middle of its contacts (the median) is MEDIUM, those above are HIGH, those below LOW. A name means different
     * things in different projects; what people do when something cannot wait is to set more than usual.
     *
     * @param counts contacts by priority, of the past that is trained on; names that {@code order} lacks are passed over
     * @param order  names of the priorities, highest first
     * @throws IllegalArgumentException if no contact has a priority of the order; names both
     */
    public static PriorityLevels usual(Map<String, Integer> counts, List<String> order) {
        Map<String, Integer> folded = new HashMap<>();
        counts.forEach((name, count) -> folded.merge(folded(name), count, Integer::sum));
        long all = order.stream()
                .mapToLong(name -> folded.getOrDefault(folded(name), 0))
                .sum();
        if (all == 0) {
            throw new IllegalArgumentException("no contact has a priority of the order " + order + "; they have "
                    + counts.keySet() + ". Give the names of the priorities, highest first");
        }
        List<Priority> priorities = new ArrayList<>();
        long above = 0;
        Urgency level = Urgency.HIGH;
        for (String name : order) {
            above += folded.getOrDefault(folded(name), 0);
            if (level == Urgency.MEDIUM) {
                level = Urgency.LOW;
            } else if (level == Urgency.HIGH && above * 2 >= all) {
                level = Urgency.MEDIUM;
            }
            priorities.add(new Priority(name, level));
        }
        return new PriorityLevels(priorities);
    }

    /** The order of names, highest first, where all of them belong to one of Jira's own orders. */
    public static Optional<List<String>> knownOrder(Set<String> names) {
        return KNOWN.stream()
                .filter(order -> names.stream()
                        .allMatch(name ->
                                order.stream().anyMatch(one -> folded(one).equals(folded(name)))))
                .findFirst();
    }

    /** Empty for a name nobody said anything about. */
    public Optional<Urgency> of(String name) {
        OptionalInt place = place(name);
        return place.isEmpty() ? Optional.empty() : Optional.of(priorities.get(place.getAsInt()).level);
    }

    /** Whether both names are known and the first is the higher. */
    boolean isHigher(String name, String than) {
        OptionalInt place = place(name);
        OptionalInt other = place(than);
        return place.isPresent() && other.isPresent() && place.getAsInt() < other.getAsInt();
    }

    private OptionalInt place(String name) {
        return IntStream.range(0, priorities.size())
                .filter(i -> folded(priorities.get(i).name).equals(folded(name)))
                .findFirst();
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
