package com.heed.lab.input;

import com.heed.lab.run.WrongUse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A column of times: seconds or milliseconds since 1970 if all are numbers, else dates as {@link Dates} reads them. */
public final class Times {
    private static final Pattern EPOCH = Pattern.compile("\\d{1,13}(\\.\\d+)?");
    /** Beyond it, a number is of milliseconds: as seconds it would be the year 5138. */
    private static final double MOST_SECONDS = 1e11;

    private static final int SAMPLES = 2_000;

    private Times() {}

    /**
     * All of a column.
     *
     * @param format pattern of the times, or null to find it out
     * @return (rows) seconds since 1970
     * @throws WrongUse if the column is missing, or a row has no time or one that cannot be read
     */
    public static long[] read(Table table, String name, @Nullable String format) {
        int column = table.column(name);
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            cells.add(table.filled(row, column));
        }
        long[] at = new long[cells.size()];
        if (format == null
                && cells.stream().allMatch(cell -> EPOCH.matcher(cell).matches())) {
            for (int row = 0; row < at.length; row++) {
                double value = Double.parseDouble(cells.get(row));
                at[row] = (long) (value > MOST_SECONDS ? value / 1000 : value);
            }
            return at;
        }
        Dates dates = new Dates(ZoneOffset.UTC, format)
                .learn(
                        cells.subList(0, Math.min(SAMPLES, cells.size())),
                        row -> table.where(row) + ", column '" + name + "'");
        for (int row = 0; row < at.length; row++) {
            Instant read = dates.read(cells.get(row));
            if (read == null) {
                throw new WrongUse(table.where(row) + ", column '" + name + "': '" + cells.get(row)
                        + "' is not a time as those before it; mend it or take the row out.");
            }
            at[row] = read.getEpochSecond();
        }
        return at;
    }
}
