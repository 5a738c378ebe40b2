package com.heed.lab.recommend;

import com.heed.attention.EventSequence;
import com.heed.lab.input.Table;
import com.heed.lab.input.Times;
import com.heed.lab.run.WrongUse;
import com.heed.recommend.Catalogue;
import com.heed.recommend.History;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Events of customers: columns customer, item and, if there is one, at.
 *
 * @param events in the order of the file, without doubles
 * @param notes  sentences on what was left out or looks wrong
 */
record EventFile(Path file, List<Event> events, boolean timed, List<String> notes) {
    private static final String CUSTOMER = "customer";
    private static final String ITEM = "item";
    private static final String AT = "at";

    /** @param at seconds; -1 where no time is known */
    record Event(String customer, String item, long at) {
        private boolean isAfter(Instant now) {
            return at > now.getEpochSecond();
        }
    }

    /**
     * Reads what is learned from: what has not been yet is left out.
     *
     * @param format pattern of its times, or null to find it out
     * @throws WrongUse if a row has no customer, no item or no time where others have one, or nothing is left
     */
    static EventFile history(Path file, @Nullable String format, Instant now) {
        EventFile whole = read(file, format);
        List<Event> past =
                whole.events.stream().filter(event -> !event.isAfter(now)).toList();
        if (past.isEmpty()) {
            throw new WrongUse("'" + file + "': all " + whole.events.size()
                    + " rows have a time after now; there is nothing to learn from.");
        }
        return whole.with(past, " and were left out; see their column '" + AT + "'.");
    }

    /** Reads what customers had later: what has not been yet is asked for all the same. As {@link #history} otherwise. */
    static EventFile test(Path file, @Nullable String format, Instant now) {
        EventFile whole = read(file, format);
        List<Event> past =
                whole.events.stream().filter(event -> !event.isAfter(now)).toList();
        return new EventFile(file, whole.events, whole.timed, whole.with(past, "; see whether that is right.").notes);
    }

    private EventFile with(List<Event> past, String then) {
        int later = events.size() - past.size();
        List<String> all = new ArrayList<>(notes);
        if (later > 0) {
            all.add(later + " rows of '" + file + "' have a time after now" + then);
        }
        return new EventFile(file, past, timed, List.copyOf(all));
    }

    private static EventFile read(Path file, @Nullable String format) {
        Table table = Table.read(file);
        int customer = table.column(CUSTOMER);
        int item = table.column(ITEM);
        boolean timed = table.has(AT);
        long[] at = timed ? Times.read(table, AT, format) : new long[table.size()];
        List<Event> events = new ArrayList<>();
        Set<Event> seen = new HashSet<>();
        for (int row = 0; row < table.size(); row++) {
            Event event = new Event(table.filled(row, customer), table.filled(row, item), timed ? at[row] : -1);
            if (!timed || seen.add(event)) {
                events.add(event);
            }
        }
        int doubles = table.size() - events.size();
        return new EventFile(
                file,
                List.copyOf(events),
                timed,
                doubles == 0
                        ? List.of()
                        : List.of(
                                doubles + " rows of '" + file
                                        + "' repeat the customer, item and time of another; each such event was counted once."));
    }

    /** Names of items in the order in which they come first. */
    List<String> items() {
        return events.stream().map(Event::item).distinct().toList();
    }

    /** One history a customer, by time, else in the order of the file. Items the catalogue does not have are left out. */
    List<History> histories(Catalogue catalogue) {
        ToIntFunction<Event> number = event -> catalogue.number(event.item);
        Map<String, List<Event>> customers = new LinkedHashMap<>();
        for (Event event : events) {
            customers.computeIfAbsent(event.customer, none -> new ArrayList<>()).add(event);
        }
        List<History> histories = new ArrayList<>();
        customers.forEach((customer, own) -> {
            List<Event> sorted = own.stream()
                    .filter(event -> number.applyAsInt(event) >= 0)
                    .sorted(Comparator.comparingLong(Event::at))
                    .toList();
            histories.add(new History(
                    customer,
                    new EventSequence(
                            sorted.stream().mapToInt(number).toArray(),
                            timed ? sorted.stream().mapToLong(Event::at).toArray() : new long[0])));
        });
        return histories;
    }
}
