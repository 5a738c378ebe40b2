package com.heed.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Leaving as no activity in so many days, learned from a history: on several days of the past, what was known of each customer then and whether the days of silence followed. Somebody who was silent for too long already had left before and is not asked about.
 *
 * @param history what customers did
 * @param days    of silence that mean leaving, at least 1
 * @param asked   days of silence after which a customer is not asked about any more, at least 1; usually as many as {@code days}
 */
public record Snapshots(ActivityHistory history, int days, int asked) {
    /** A third of the span lies between two days looked at, or a day. */
    private static final int STEPS = 3;
    /** More days of the past than this only repeat what the others say. */
    private static final int MOST = 12;

    /** @throws IllegalArgumentException if the days are not above 0 or the history is too short for them; says how long it would have to be */
    public Snapshots {
        if (days < 1) {
            throw new IllegalArgumentException("days of silence " + days + " must be 1 or more");
        }
        if (asked < 1) {
            throw new IllegalArgumentException("days " + asked + " of silence to ask about must be 1 or more");
        }
        long known = history.lastDay() - history.firstDay();
        if (known < 3L * days) {
            throw new IllegalArgumentException("the history is " + known + " days long; to learn who is silent for "
                    + days + " days it has to be " + 3L * days
                    + " at least: as long to look back, to learn from and to be measured on");
        }
    }

    /**
     * What was known on a day, or on several.
     *
     * @param table a row a customer a day; somebody may have a row for each day
     * @param left  (rows) whether the silence followed
     * @param dates the days, ascending, since 1970
     */
    public record Seen(RiskTable table, boolean[] left, List<Long> dates) {
        public Seen {
            dates = List.copyOf(dates);
        }
    }

    /** Last day whose silence is over when the history ends: what is measured on. */
    public long newest() {
        return history.lastDay() - days;
    }

    /** Rows of the newest day that can be measured on. */
    public Seen test() {
        return seen(List.of(newest()));
    }

    /** Rows of the days whose silence was over on the newest one: what was known then. */
    public Seen train() {
        return seen(daysUpTo(newest() - days));
    }

    /** Rows of all days whose silence is over: what the model for today is learned from. */
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
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    private RiskTable table(long date) {
        return HistoryFeatures.of(history, customers(date), date, days);
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
                left.add(!history.isActive(history.customers().getOrDefault(customer, List.of()), date, date + days));
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
            double[] values = tables.stream()
                    .flatMapToDouble(table ->
                            Arrays.stream(((RiskColumn.Numbers) table.columns().get(place)).values()))
                    .toArray();
            columns.add(new RiskColumn.Numbers(
                    tables.getFirst().columns().get(place).name(), values));
        }
        return new RiskTable(ids, columns);
    }
}
