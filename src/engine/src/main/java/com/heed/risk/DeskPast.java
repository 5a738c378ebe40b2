package com.heed.risk;

import com.heed.CustomerUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What customers, persons or organisations, asked of a service desk, and what is known of each of them on a day: what {@link HistoryFeatures} tells of their contacts, and what the desk knows more. */
public final class DeskPast {
    /** What only shops have. */
    private static final Pattern LEFT_OUT = Pattern.compile("different items.*|value .*|returns.*");

    private final ActivityHistory history;
    private final CustomerUnit unit;
    private final Map<String, List<DeskContact>> customers = new HashMap<>();
    private final Map<String, List<DeskContact>> organisations = new HashMap<>();

    /**
     * Orders contacts of persons, each a customer.
     *
     * @param lastDay of which all is known, since 1970
     * @throws IllegalArgumentException if there is none
     */
    public DeskPast(List<DeskContact> contacts, long lastDay) {
        this(contacts, lastDay, CustomerUnit.PERSON);
    }

    /**
     * Orders contacts.
     *
     * @param contacts where organisations are the customers, one for each organisation that a contact is shared with; those without one do not count then
     * @param lastDay  of which all is known, since 1970
     * @param unit     what one customer is
     * @throws IllegalArgumentException if there is no contact that counts
     */
    public DeskPast(List<DeskContact> contacts, long lastDay, CustomerUnit unit) {
        this.unit = unit;
        List<DeskContact> ordered = new ArrayList<>(
                contacts.stream().filter(one -> !one.of(unit).isEmpty()).toList());
        ActivityHistory told = ActivityHistory.of(ordered.stream()
                .map(one -> new Activity(one.of(unit), one.day(), Double.NaN, one.about()))
                .toList());
        history = new ActivityHistory(told.customers(), told.firstDay(), Math.max(lastDay, told.lastDay()));
        ordered.sort(Comparator.comparingLong(DeskContact::day));
        for (DeskContact one : ordered) {
            customers.computeIfAbsent(one.of(unit), none -> new ArrayList<>()).add(one);
            if (!one.organisation().isEmpty()) {
                organisations
                        .computeIfAbsent(one.organisation(), none -> new ArrayList<>())
                        .add(one);
            }
        }
    }

    public ActivityHistory history() {
        return history;
    }

    /** The oldest contact of a customer who has one. */
    DeskContact firstOf(String customer) {
        return Objects.requireNonNull(customers.get(customer)).getFirst();
    }

    /**
     * The days of the past that can be learned from.
     *
     * @param days  within which customers leave
     * @param asked days of silence after which a customer is not asked about any more
     * @throws IllegalArgumentException as {@link Snapshots}
     */
    public Snapshots snapshots(int days, int asked, Leaving leaving) {
        return new Snapshots(history, days, asked, leaving, (who, day) -> table(who, day, days));
    }

    private RiskTable table(List<String> who, long day, int days) {
        RiskTable told = HistoryFeatures.of(history, who, day, days);
        DeskFeatures more = new DeskFeatures(who.size(), days, day);
        for (int row = 0; row < who.size(); row++) {
            List<DeskContact> own = customers.getOrDefault(who.get(row), List.of());
            more.row(row, own);
            switch (unit) {
                case PERSON -> more.colleagues(row, own, organisations);
                case ORGANISATION -> more.members(row, own);
            }
        }
        List<RiskColumn> columns = new ArrayList<>(told.columns().stream()
                .filter(column -> !LEFT_OUT.matcher(column.name()).matches())
                .toList());
        columns.addAll(more.columns());
        return new RiskTable(who, columns);
    }
}
