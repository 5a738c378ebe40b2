package com.heed.lab.risk;

import com.heed.lab.input.Table;
import com.heed.lab.input.Times;
import com.heed.lab.run.WrongUse;
import com.heed.risk.Activity;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What customers did, from a file with the columns customer and at, and item and value where there are such.
 *
 * @param notes sentences on what was left out or looks wrong
 */
record ActivityFile(List<Activity> activities, List<String> notes) {
    private static final String CUSTOMER = "customer";
    private static final String AT = "at";
    private static final String ITEM = "item";
    private static final String VALUE = "value";
    private static final long SECONDS_A_DAY = 86_400;
    /** A value that is so many times the median is most likely a slip. */
    private static final double FAR = 10_000;

    /** @param at seconds since 1970 */
    private record Row(Activity activity, long at) {}

    /**
     * Reads a file. Days are those of UTC.
     *
     * @param format pattern of its times, or null to find it out
     * @throws WrongUse if a row has no customer or no time, or a value that is no number
     */
    static ActivityFile read(Path file, @Nullable String format, Instant now) {
        Table table = Table.read(file);
        int customer = table.column(CUSTOMER);
        long[] at = Times.read(table, AT, format);
        long today = now.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
        List<Activity> activities = new ArrayList<>();
        Set<Row> different = new HashSet<>();
        int later = 0;
        for (int row = 0; row < table.size(); row++) {
            long day = Math.floorDiv(at[row], SECONDS_A_DAY);
            if (day > today) {
                later++;
            } else {
                Activity activity = new Activity(table.filled(row, customer), day, value(table, row), item(table, row));
                activities.add(activity);
                different.add(new Row(activity, at[row]));
            }
        }
        List<String> notes = new ArrayList<>();
        int repeated = activities.size() - different.size();
        if (repeated > 0) {
            notes.add(
                    repeated + " rows of '" + file
                            + "' repeat the customer, time, item and value of another and were counted all the same; take them out if they tell of the same activity.");
        }
        if (later > 0) {
            notes.add(later + " rows of '" + file + "' have a time after today and were left out; see their column '"
                    + AT + "'.");
        }
        if (activities.isEmpty()) {
            throw new WrongUse("'" + file + "': "
                    + (later == 0 ? "there is no row" : "all " + later + " rows have a time after today")
                    + "; there is nothing to learn from.");
        }
        far(activities, file, notes);
        return new ActivityFile(List.copyOf(activities), List.copyOf(notes));
    }

    private static String item(Table table, int row) {
        return table.has(ITEM) ? table.cell(row, table.column(ITEM)).strip() : "";
    }

    private static double value(Table table, int row) {
        String cell = table.has(VALUE) ? table.cell(row, table.column(VALUE)).strip() : "";
        if (cell.isEmpty()) {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(cell);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below, as of a value without end.
        }
        throw new WrongUse(table.where(row) + ", column '" + VALUE + "': '" + cell
                + "' is no number such as 12.50; mend it or leave it empty.");
    }

    private static void far(List<Activity> activities, Path file, List<String> notes) {
        double[] sizes = activities.stream()
                .mapToDouble(one -> Math.abs(one.value()))
                .filter(size -> size > 0)
                .sorted()
                .toArray();
        if (sizes.length == 0) {
            return;
        }
        double median = sizes[sizes.length / 2];
        long far = Arrays.stream(sizes).filter(size -> size > FAR * median).count();
        if (far > 0) {
            notes.add(far + " rows of '" + file + "' have a value more than 10,000 times the median of " + median
                    + ", up to " + sizes[sizes.length - 1] + "; see whether that is right.");
        }
    }
}
