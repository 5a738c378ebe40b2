package com.heed.sandbox.search;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Order of the values of one field: numbers and moments by size, service levels by the time that remains, ranked names by rank, issue keys by project and number, other words by the alphabet
 * without regard to upper and lower case. Of several values the first counts. Empty ones come last, whatever the direction.
 */
final class ValueOrder implements Comparator<Value> {
    private static final Pattern KEY = Pattern.compile("([A-Z][A-Z0-9_]+)-([0-9]{1,18})");

    private final List<String> ranks;
    private final boolean descending;

    ValueOrder(List<String> ranks, boolean descending) {
        this.ranks = ranks.stream().map(rank -> rank.toLowerCase(Locale.ROOT)).toList();
        this.descending = descending;
    }

    @Override
    public int compare(Value one, Value other) {
        boolean noOne = Operands.isEmpty(one);
        boolean noOther = Operands.isEmpty(other);
        if (noOne || noOther) {
            return Boolean.compare(noOne, noOther);
        }
        int order = ascending(first(one), first(other));
        return descending ? -order : order;
    }

    private int ascending(Value one, Value other) {
        if (one instanceof Value.Number a && other instanceof Value.Number b) {
            return Double.compare(a.number(), b.number());
        }
        if (one instanceof Value.Moment a && other instanceof Value.Moment b) {
            return a.instant().compareTo(b.instant());
        }
        if (one instanceof Value.Sla a && other instanceof Value.Sla b) {
            return a.remaining().compareTo(b.remaining());
        }
        if (one instanceof Value.Text a && other instanceof Value.Text b) {
            return ranks.isEmpty() ? texts(a.text(), b.text()) : Integer.compare(rank(a.text()), rank(b.text()));
        }
        // A field of one kind holds values of one kind; if not, kinds stay together.
        return one.getClass().getName().compareTo(other.getClass().getName());
    }

    private int rank(String text) {
        return ranks.indexOf(text.toLowerCase(Locale.ROOT));
    }

    private static int texts(String one, String other) {
        Matcher a = KEY.matcher(one);
        Matcher b = KEY.matcher(other);
        if (a.matches() && b.matches() && a.group(1).equals(b.group(1))) {
            return Long.compare(Long.parseLong(a.group(2)), Long.parseLong(b.group(2)));
        }
        return String.CASE_INSENSITIVE_ORDER.compare(one, other);
    }

    private static Value first(Value value) {
        return value instanceof Value.Many many ? first(many.values().getFirst()) : value;
    }
}
