package com.heed.risk;

import com.heed.risk.RiskColumn.Categories;
import com.heed.risk.RiskColumn.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a service desk knows of customers on a day beside when they asked: moods, answers, what is open, what came back, and with whom they asked. A reply, a resolution or a reopening counts from the day it happened on. */
final class DeskFeatures {
    /** Below it a contact opened negative; the cut of the sentiment that is shown. */
    private static final double NEGATIVE = -0.25;
    /** Spans in which it is seen who of an organisation asks most: fewer tell it by chance, and all there are would be more at the end of a record than at its beginning. */
    private static final int SPANS = 4;

    private final int rows;
    private final int days;
    private final long day;
    private final Map<String, double[]> numbers = new LinkedHashMap<>();
    private final Map<String, String[]> words = new LinkedHashMap<>();

    /** @param days of the span that is looked back @param day last one that is known */
    DeskFeatures(int rows, int days, long day) {
        this.rows = rows;
        this.days = days;
        this.day = day;
    }

    List<RiskColumn> columns() {
        List<RiskColumn> columns = new ArrayList<>();
        numbers.forEach((name, values) -> columns.add(new Numbers(name, values)));
        words.forEach((name, values) -> columns.add(new Categories(name, values)));
        return columns;
    }

    /**
     * Fills a row with what is known of persons and organisations alike.
     *
     * @param all of a customer, oldest first, later ones too
     */
    void row(int row, List<DeskContact> all) {
        List<DeskContact> own = known(all);
        List<DeskContact> recent = recent(own).toList();
        put(
                "open contacts",
                row,
                own.stream().filter(one -> !by(one.resolved())).count());
        put(
                "contacts without a reply",
                row,
                own.stream().filter(one -> !by(one.replied())).count());
        put("mean hours to the first reply in " + days, row, mean(recent, one -> hours(one.replied())));
        put("mean hours to the resolution in " + days, row, mean(recent, one -> hours(one.resolved())));
        put(
                "reopened in " + 2 * days,
                row,
                own.stream()
                        .filter(one ->
                                one.reopened() != null && one.reopened() <= day && one.reopened() > day - 2L * days)
                        .count());
        moods(row, own, recent);
        put("asked again about the same in " + days, row, again(recent));
        DeskContact last = own.isEmpty() ? null : own.getLast();
        word("request type of the last contact", row, last == null ? "" : last.about());
        word("channel of the last contact", row, last == null ? "" : last.channel());
        put(
                "channels used",
                row,
                own.stream()
                        .map(DeskContact::channel)
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .count());
    }

    /**
     * Fills a row with what is known of a person among others.
     *
     * @param all           of the person, oldest first, later ones too
     * @param organisations the contacts of each, oldest first
     */
    void colleagues(int row, List<DeskContact> all, Map<String, List<DeskContact>> organisations) {
        List<DeskContact> own = known(all);
        DeskContact last = own.isEmpty() ? null : own.getLast();
        String organisation = last == null ? "" : last.organisation();
        word("organisation", row, organisation);
        put(
                "contacts of colleagues in " + days,
                row,
                organisation.isEmpty()
                        ? Double.NaN
                        : recent(organisations.getOrDefault(organisation, List.of()))
                                .filter(one -> last != null && !one.customer().equals(last.customer()))
                                .count());
    }

    /**
     * Fills a row with what is known of those who ask for an organisation: whether they become fewer, whether one of them asks for all, and whether that one is silent.
     *
     * @param all of the organisation, oldest first, later ones too
     */
    void members(int row, List<DeskContact> all) {
        List<DeskContact> own = known(all);
        List<DeskContact> recent = recent(own).toList();
        long people = people(recent);
        put("people who asked in " + days, row, people);
        put(
                "change of the people who asked in " + days,
                row,
                people - people(between(own, day - 2L * days, day - days)));
        put(
                "share of who asks most in " + days,
                row,
                recent.isEmpty()
                        ? Double.NaN
                        : (double) Collections.max(tally(recent).values()) / recent.size());
        put("days since who asks most asked last", row, silence(between(own, day - (long) SPANS * days, day)));
    }

    /** Days since the last contact of whoever has most of them; of several with as many, of who asked last. Not a number without any. */
    private double silence(List<DeskContact> contacts) {
        if (contacts.isEmpty()) {
            return Double.NaN;
        }
        Map<String, Integer> tally = tally(contacts);
        int most = Collections.max(tally.values());
        return day
                - contacts.stream()
                        .filter(one -> most == Objects.requireNonNull(tally.get(one.customer())))
                        .mapToLong(DeskContact::day)
                        .max()
                        .orElseThrow();
    }

    private static Map<String, Integer> tally(List<DeskContact> contacts) {
        Map<String, Integer> tally = new HashMap<>();
        contacts.forEach(one -> tally.merge(one.customer(), 1, Integer::sum));
        return tally;
    }

    private static long people(List<DeskContact> contacts) {
        return contacts.stream().map(DeskContact::customer).distinct().count();
    }

    private void moods(int row, List<DeskContact> own, List<DeskContact> recent) {
        double[] known = own.stream()
                .mapToDouble(DeskContact::mood)
                .filter(mood -> !Double.isNaN(mood))
                .toArray();
        double last = known.length == 0 ? Double.NaN : known[known.length - 1];
        double before =
                Arrays.stream(known, 0, Math.max(0, known.length - 1)).average().orElse(Double.NaN);
        put("mood of the last contact", row, last);
        put("mood of the last contact, change against those before", row, last - before);
        put("mean mood in " + days, row, mean(recent, DeskContact::mood));
        put(
                "negative contacts in " + days,
                row,
                recent.stream().filter(one -> one.mood() < NEGATIVE).count());
    }

    /** How many ask about what an earlier one of the same person was about. */
    private static double again(List<DeskContact> contacts) {
        List<List<String>> about = contacts.stream()
                .filter(one -> !one.about().isEmpty())
                .map(one -> List.of(one.customer(), one.about()))
                .toList();
        return about.size() - about.stream().distinct().count();
    }

    private List<DeskContact> known(List<DeskContact> all) {
        return all.stream().filter(one -> one.day() <= day).toList();
    }

    private Stream<DeskContact> recent(List<DeskContact> contacts) {
        return between(contacts, day - days, day).stream();
    }

    /** @param after a day, which is not in it @param to the last day */
    private static List<DeskContact> between(List<DeskContact> contacts, long after, long to) {
        return contacts.stream()
                .filter(one -> one.day() > after && one.day() <= to)
                .toList();
    }

    private boolean by(DeskContact.@Nullable After what) {
        return what != null && what.day() <= day;
    }

    private double hours(DeskContact.@Nullable After what) {
        return what != null && what.day() <= day ? what.hours() : Double.NaN;
    }

    private static double mean(List<DeskContact> contacts, ToDoubleFunction<DeskContact> value) {
        return contacts.stream()
                .mapToDouble(value)
                .filter(one -> !Double.isNaN(one))
                .average()
                .orElse(Double.NaN);
    }

    private void put(String name, int row, double value) {
        numbers.computeIfAbsent(name, none -> new double[rows])[row] = value;
    }

    private void word(String name, int row, String value) {
        words.computeIfAbsent(name, none -> new String[rows])[row] = value;
    }
}
