package com.heed.forecast;

import com.heed.routing.ContactClass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;

/**
 * What is predicted of contacts as means of their class on each channel: plans and the simulator's policies know a contact by its class. The mean is over the newest {@value #MOST} contacts of the class, as each of them
 * would fare on each channel. For a class that never came those of all classes stand, as if they were of it: a made-up contact, without words and at midnight, say, would be unlike all that was learned from.
 *
 * @param classes       keys
 * @param channels      slugs
 * @param handleMinutes (classes, channels), above 0
 * @param settles       (classes, channels), in [0, 1]
 */
public record ClassMeans(
        List<String> classes, List<String> channels, List<List<Double>> handleMinutes, List<List<Double>> settles) {

    private static final int MOST = 1000;

    /** @throws IllegalArgumentException if a table does not have a row for each class and a number for each channel */
    public ClassMeans {
        classes = List.copyOf(classes);
        channels = List.copyOf(channels);
        handleMinutes = table("handleMinutes", handleMinutes, classes.size(), channels.size());
        settles = table("settles", settles, classes.size(), channels.size());
    }

    private static List<List<Double>> table(String name, List<List<Double>> table, int rows, int columns) {
        Checks.that(
                table.size() == rows && table.stream().allMatch(row -> row.size() == columns),
                name + " has " + table.size() + " rows; " + rows + " rows of " + columns + " numbers belong there");
        return table.stream().map(List::copyOf).toList();
    }

    /**
     * The means of contacts.
     *
     * @param urgencies by key of the class, how urgent a contact of it is taken to be where none ever came
     * @param channels  slugs, all of them known to the predictions
     * @param contacts  in any order; those of other classes are passed over
     */
    public static ClassMeans of(
            Map<String, Double> urgencies,
            List<String> channels,
            List<PastContact> contacts,
            HandleTimes handling,
            SettleChances settling) {
        List<PastContact> sorted = new ArrayList<>(contacts);
        sorted.sort(Repeats.byArrival());
        List<List<Double>> handle = new ArrayList<>();
        List<List<Double>> settle = new ArrayList<>();
        urgencies.forEach((key, urgency) -> {
            List<ContactFacts> facts = facts(key, urgency, sorted);
            handle.add(row(
                    facts, channels, (one, slug) -> handling.predict(one, slug).mean()));
            settle.add(row(facts, channels, settling::predict));
        });
        return new ClassMeans(List.copyOf(urgencies.keySet()), channels, handle, settle);
    }

    private static List<Double> row(
            List<ContactFacts> facts, List<String> channels, ToDoubleBiFunction<ContactFacts, String> prediction) {
        return channels.stream()
                .map(slug -> facts.stream()
                        .mapToDouble(one -> prediction.applyAsDouble(one, slug))
                        .average()
                        .orElseThrow())
                .toList();
    }

    private static List<ContactFacts> facts(String key, double urgency, List<PastContact> sorted) {
        List<ContactFacts> own = sorted.stream()
                .map(PastContact::facts)
                .filter(facts -> facts.contactClass().equals(key))
                .toList();
        if (!own.isEmpty()) {
            return newest(own);
        }
        return sorted.isEmpty()
                ? List.of(new ContactFacts(Instant.EPOCH, key, null, 0, urgency))
                : newest(sorted).stream()
                        .map(contact -> {
                            ContactFacts facts = contact.facts();
                            return new ContactFacts(facts.arrived(), key, facts.language(), facts.words(), urgency);
                        })
                        .toList();
    }

    private static <T> List<T> newest(List<T> all) {
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    /** Minutes an agent needs for a contact of a class on a channel; empty where nothing is said of either. */
    public OptionalDouble handleMinutes(ContactClass contactClass, String channel) {
        return at(handleMinutes, contactClass, channel);
    }

    /** Probability that a channel settles a contact of a class; empty where nothing is said of either. */
    public OptionalDouble settles(ContactClass contactClass, String channel) {
        return at(settles, contactClass, channel);
    }

    private OptionalDouble at(List<List<Double>> table, ContactClass contactClass, String channel) {
        int k = classes.indexOf(contactClass.key());
        int j = channels.indexOf(channel);
        return k < 0 || j < 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(table.get(k).get(j));
    }
}
