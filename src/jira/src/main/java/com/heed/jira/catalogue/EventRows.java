package com.heed.jira.catalogue;

import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.CatalogueEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads events out of the rows of a file. All of them are right, or none is taken. */
final class EventRows {
    /** What is older was meant to be something else. */
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private final EventCustomers customers;
    private final Predicate<String> isItem;
    private final Predicate<CatalogueEvent> isThere;
    private final Instant now;
    private final List<CatalogueEvent> events = new ArrayList<>();
    private final List<FieldProblem> problems = new ArrayList<>();
    private int row;

    /**
     * Reads.
     *
     * @param customers whom a cell means
     * @param isItem    whether the catalogue has an item
     * @param isThere   whether an event came in before
     * @param now       what is later has not been yet
     */
    EventRows(EventCustomers customers, Predicate<String> isItem, Predicate<CatalogueEvent> isThere, Instant now) {
        this.customers = customers;
        this.isItem = isItem;
        this.isThere = isThere;
        this.now = now;
    }

    /** @param problems if there are any, nothing counts */
    record Read(List<CatalogueEvent> events, List<FieldProblem> problems) {}

    Read read(List<Map<String, String>> rows) {
        Set<CatalogueEvent> once = new HashSet<>();
        for (Map<String, String> cells : rows) {
            row++;
            event(cells).ifPresent(event -> {
                if (!once.add(event)) {
                    wrong("twice", cells.getOrDefault("customer", ""), event.item());
                } else if (isThere.test(event)) {
                    wrong("there", cells.getOrDefault("customer", ""), event.item());
                } else {
                    events.add(event);
                }
            });
        }
        return problems.isEmpty()
                ? new Read(List.copyOf(events), List.of())
                : new Read(
                        List.of(), problems.stream().limit(ItemRows.MOST_TOLD).toList());
    }

    private void wrong(String key, String... args) {
        List<String> all = new ArrayList<>(List.of(String.valueOf(row)));
        for (String arg : args) {
            all.add(ItemRows.shortened(arg));
        }
        problems.add(new FieldProblem("file", "catalogue.event." + key, all));
    }

    private Optional<CatalogueEvent> event(Map<String, String> cells) {
        int before = problems.size();
        String customer = customer(cells.getOrDefault("customer", ""));
        String item = cells.getOrDefault("item", "").strip();
        if (!isItem.test(item)) {
            wrong("item", item);
        }
        Instant at = at(cells.getOrDefault("at", "").strip());
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new CatalogueEvent(customer, item, at.getEpochSecond()));
    }

    /** The key; empty after a problem. */
    private String customer(String cell) {
        return switch (customers.of(cell)) {
            case EventCustomers.Meant.Customer customer -> customer.key();
            case EventCustomers.Meant.Nobody nobody -> {
                wrong(nobody.text(), nobody.said());
                yield "";
            }
        };
    }

    /** A day or a moment with its zone. */
    private Instant at(String said) {
        Instant at;
        try {
            at = said.length() == 10
                    ? LocalDate.parse(said).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(said).toInstant();
        } catch (DateTimeException e) {
            wrong("at", said);
            return EARLIEST;
        }
        if (at.isAfter(now)) {
            wrong("future", said);
        } else if (at.isBefore(EARLIEST)) {
            wrong("past", said);
        }
        return at;
    }
}
