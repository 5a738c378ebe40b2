package com.heed.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Leaving within so many days, learned from a history: on several days of the past, what was known of each customer then and whether they left in the days after. Somebody who was silent for too long already, or had left by then, is not asked about.
 *
 * @param history what customers did
 * @param days    within which customers leave, at least 1; where leaving is silence, that long a silence
 * @param asked   days of silence after which a customer is not asked about any more, at least 1; usually as many as {@code days}
 * @param leaving what it means that somebody left
 * @param known   what is known of customers on a day
 */
public record Snapshots(ActivityHistory history, int days, int asked, Leaving leaving, Known known) {
    /** A third of the span lies between two days looked at, or a day. */
    private static final int STEPS = 3;
    /** More days of the past than this only repeat what the others say. */
    private static final int MOST = 12;

    /** What is known of customers. */
    @FunctionalInterface
    public interface Known {
        /**
         * One row a customer, always of the same columns.
         *
         * @param customers who, each with something done by the day
         * @param day       last day that is known, since 1970: nothing of later days may go in
         */
        RiskTable of(List<String> customers, long day);
    }

    /** Leaving is silence, and what was done when is all that is known. */
    public Snapshots(ActivityHistory history, int days, int asked) {
        this(
                history,
                days,
                asked,
                new Leaving.Silence(),
                (customers, day) -> RhythmFeatures.table(history, customers, day, days));
    }

    /** @throws IllegalArgumentException if the days are not above 0 or the history is too short for them; says how long it would have to be */
    public Snapshots {
        if (days < 1) {
            throw new IllegalArgumentException("days of silence " + days + " must be 1 or more");
        }
        if (asked < 1) {
            throw new IllegalArgumentException("days " + asked + " of silence to ask about must be 1 or more");
        }
        long span = leaving.knownUntil(history) - history.firstDay();
        if (span < 3L * days) {
            throw new IllegalArgumentException("the history is " + span + " days long; to learn who "
                    + (leaving instanceof Leaving.Silence ? "is silent for " : "leaves within ")
                    + days + " days it has to be " + 3L * days
                    + " at least: as long to look back, to learn from and to be measured on");
        }
        known = known instanceof KnownOnce ? known : new KnownOnce(known);
    }

    /**
     * What was known on a day, or on several.
     *
     * @param table a row a customer a day; somebody may have a row for each day
     * @param left  (rows) whether they left in the days after
     * @param dates the days, ascending, since 1970
     */
    public record Seen(RiskTable table, boolean[] left, List<Long> dates) {
        public Seen {
            dates = List.copyOf(dates);
        }
    }

    /** Last day of whose customers it is known who left: what is measured on. */
    public long newest() {
        return leaving.knownUntil(history) - days;
    }

    /** Rows of the newest day that can be measured on. */
    public Seen test() {
        return seen(List.of(newest()));
    }

    /** Rows of the days of whose customers it was known on the newest one who had left: what could be learned then. */
    public Seen train() {
        return seen(daysUpTo(newest() - days));
    }

    /** Rows of all days of whose customers it is known who left: what the model for today is learned from. */
    public Seen all() {
        return seen(daysUpTo(newest()));
    }

    /** Customers of today, of whom it is not known yet; nobody left. */
    public RiskTable today() {
        return table(history.lastDay());
    }

    private List<Long> daysUpTo(long last) {
        List<Long> dates = new ArrayList<>();
        int step = Math.max(1, days / STEPS);
        for (long date = last; dates.size() < MOST && date >= history.firstDay() + days; date -= step) {
            dates.addFirst(date);
        }
        return dates;
    }

    private List<String> customers(long date) {
        return history.customers().entrySet().stream()
                .filter(entry -> history.isActive(entry.getValue(), date - asked, date))
                .filter(entry -> !leaving.gone(entry.getKey(), date))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    private RiskTable table(long date) {
        return known.of(customers(date), date);
    }

    /** Days on which there was nobody to ask about are left out. */
    private Seen seen(List<Long> wanted) {
        List<Long> dates =
                wanted.stream().filter(date -> !customers(date).isEmpty()).toList();
        if (dates.isEmpty()) {
            throw new IllegalArgumentException("nobody did anything in the " + asked
                    + " days before any day that can be learned from; ask about longer silences");
        }
        List<RiskTable> tables = dates.stream().map(this::table).toList();
        List<Boolean> left = new ArrayList<>();
        for (int d = 0; d < dates.size(); d++) {
            long date = dates.get(d);
            for (String customer : tables.get(d).ids()) {
                left.add(leaving.left(history, customer, date, date + days));
            }
        }
        boolean[] outcomes = new boolean[left.size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = left.get(i);
        }
        return new Seen(stacked(tables), outcomes, dates);
    }

    private static RiskTable stacked(List<RiskTable> tables) {
        List<String> ids = new ArrayList<>();
        tables.forEach(table -> ids.addAll(table.ids()));
        List<RiskColumn> columns = new ArrayList<>();
        for (int c = 0; c < tables.getFirst().columns().size(); c++) {
            int place = c;
            columns.add(column(
                    tables.stream().map(table -> table.columns().get(place)).toList()));
        }
        return new RiskTable(ids, columns);
    }

    /** One below the other. @param parts at least one, of one kind */
    private static RiskColumn column(List<RiskColumn> parts) {
        String name = parts.getFirst().name();
        return switch (parts.getFirst()) {
            case RiskColumn.Numbers first ->
                new RiskColumn.Numbers(
                        name,
                        parts.stream()
                                .flatMapToDouble(part -> Arrays.stream(((RiskColumn.Numbers) part).values()))
                                .toArray());
            case RiskColumn.Categories first ->
                new RiskColumn.Categories(
                        name,
                        parts.stream()
                                .flatMap(part -> Arrays.stream(((RiskColumn.Categories) part).values()))
                                .toArray(String[]::new));
        };
    }
}
