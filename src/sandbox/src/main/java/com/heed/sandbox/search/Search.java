package com.heed.sandbox.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** A query that fits its fields. */
public final class Search {
    private final Predicate<Searchable> where;
    private final Comparator<Searchable> order;

    Search(Predicate<Searchable> where, Comparator<Searchable> order) {
        this.where = where;
        this.order = order;
    }

    public boolean matches(Searchable candidate) {
        return where.test(candidate);
    }

    /** The order of ORDER BY; without one, everything is equal. Those without a value come last in both directions. */
    public Comparator<Searchable> comparator() {
        return order;
    }

    /** Those that match, in order; equal ones stay as they came. */
    public <T extends Searchable> List<T> of(Iterable<T> candidates) {
        List<T> found = new ArrayList<>();
        for (T candidate : candidates) {
            if (matches(candidate)) {
                found.add(candidate);
            }
        }
        found.sort(order);
        return found;
    }
}
