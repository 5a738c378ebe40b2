package com.heed.recommend;

import java.util.List;
import java.util.function.UnaryOperator;

/** What customers did, over one catalogue. */
public record Histories(Catalogue catalogue, List<History> customers) {
    public Histories {
        customers = List.copyOf(customers);
    }

    public int items() {
        return catalogue.size();
    }

    public long events() {
        return customers.stream().mapToLong(History::length).sum();
    }

    /** Each customer's history changed; those without an event are left out. */
    public Histories with(UnaryOperator<History> change) {
        return new Histories(
                catalogue,
                customers.stream().map(change).filter(h -> h.length() > 0).toList());
    }

    /** How often each item occurs. */
    public int[] counts() {
        int[] counts = new int[items()];
        for (History history : customers) {
            for (int item : history.events().items()) {
                counts[item]++;
            }
        }
        return counts;
    }

    /** The newest time of all; -1 where none is known. */
    public long newest() {
        long newest = -1;
        for (History history : customers) {
            for (long at : history.events().at()) {
                newest = Math.max(newest, at);
            }
        }
        return newest;
    }
}
