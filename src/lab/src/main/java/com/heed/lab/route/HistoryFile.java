package com.heed.lab.route;

import com.heed.Language;
import com.heed.forecast.ContactFacts;
import com.heed.forecast.PastContact;
import com.heed.forecast.Repeats;
import com.heed.lab.input.Dates;
import com.heed.lab.input.Table;
import com.heed.lab.run.WrongUse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Past contacts from a table. Of rows with the same id, as an audit log has them, the last counts. Empty cells, {@code ?} among them, are not known.
 *
 * @param contacts oldest first
 * @param rows     of the file
 * @param noted    contacts whose outcome the file says; of the others it is told from whether the customer came again
 */
record HistoryFile(List<PastContact> contacts, int rows, int noted) {

    /** What is read, by the name it has in the documents. */
    static final List<String> COLUMNS = List.of(
            "id",
            "arrived",
            "class",
            "channel",
            "handleMinutes",
            "settled",
            "waitMinutes",
            "language",
            "words",
            "urgency",
            "customer",
            "topic");

    private static final List<String> NEEDED = List.of("arrived", "channel");
    /** What a column is called that is not to be read. */
    private static final String NOT_READ = "-";

    private static final List<String> YES = List.of("true", "yes", "1");
    private static final List<String> NO = List.of("false", "no", "0");
    /** Class of a contact where the file has no class. */
    static final String NO_CLASS = "unknown";

    /**
     * Reads a table.
     *
     * @param named columns that the file calls otherwise: our name to its own
     * @param days  within which another contact of a customer is a repeat, above 0
     * @throws WrongUse if a column is missing or a value cannot be read; names file, row and column
     */
    static HistoryFile of(Table table, Map<String, String> named, Dates dates, int days) {
        Reader reader = new Reader(table, named, dates);
        Map<String, Integer> last = new LinkedHashMap<>();
        for (int row = 0; row < table.size(); row++) {
            String id = reader.text(row, "id");
            last.put(id == null ? "row " + row : id, row);
        }
        List<PastContact> contacts = new ArrayList<>();
        last.forEach((id, row) -> contacts.add(reader.contact(id, row)));
        Instant until = contacts.stream()
                .map(contact -> contact.facts().arrived())
                .max(Instant::compareTo)
                .orElseThrow();
        int noted = (int)
                contacts.stream().filter(contact -> contact.settled() != null).count();
        return new HistoryFile(Repeats.settled(contacts, Duration.ofDays(days), until), table.size(), noted);
    }

    /** A value as a slug or key: small letters, and a dash for all that is neither letter nor digit. */
    static String slug(String value) {
        return value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static final class Reader {
        private final Table table;
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private final Map<String, String> names = new LinkedHashMap<>();
        private final Dates dates;

        Reader(Table table, Map<String, String> named, Dates dates) {
            this.table = table;
            for (String column : COLUMNS) {
                String name = named.getOrDefault(column, column);
                boolean read = !name.equals(NOT_READ) || NEEDED.contains(column);
                if (read && (named.containsKey(column) || table.has(name) || NEEDED.contains(column))) {
                    places.put(column, table.column(name));
                }
                names.put(column, name);
            }
            Map<String, Integer> rows = new LinkedHashMap<>();
            for (int row = 0; row < table.size(); row++) {
                String text = text(row, "arrived");
                if (text != null) {
                    rows.putIfAbsent(text, row);
                }
            }
            List<Integer> first = List.copyOf(rows.values());
            this.dates = dates.learn(
                    List.copyOf(rows.keySet()),
                    i -> table.where(first.get(i)) + ", column '" + names.get("arrived") + "'");
        }

        @Nullable
        String text(int row, String column) {
            Integer place = places.get(column);
            String value = place == null ? "" : table.cell(row, place).strip();
            return value.isEmpty() || value.equals("?") ? null : value;
        }

        private WrongUse wrong(int row, String column, String what) {
            return new WrongUse(table.where(row) + ", column '" + names.get(column) + "': " + what);
        }

        PastContact contact(String id, int row) {
            String arrived = text(row, "arrived");
            Instant time = arrived == null ? null : dates.read(arrived);
            if (time == null) {
                throw wrong(row, "arrived", "the time of arrival is missing; each contact needs one.");
            }
            String channel = text(row, "channel");
            if (channel == null) {
                throw wrong(row, "channel", "the channel is missing; name the one that handled the contact.");
            }
            String key = text(row, "class");
            Double words = number(row, "words", 0);
            Double urgency = number(row, "urgency", 0);
            Double handle = number(row, "handleMinutes", 0);
            String customer = text(row, "customer");
            String topic = text(row, "topic");
            try {
                return new PastContact(
                        id,
                        new ContactFacts(
                                time,
                                key == null ? NO_CLASS : slug(key),
                                language(row),
                                words == null ? 0 : (int) Math.min(1e6, Math.round(words)),
                                urgency == null ? 1 : urgency),
                        slug(channel),
                        number(row, "waitMinutes", 0),
                        handle == null || handle == 0 ? null : handle,
                        settled(row),
                        customer,
                        topic);
            } catch (IllegalArgumentException e) {
                throw new WrongUse(table.where(row) + ": " + e.getMessage() + ".", e);
            }
        }

        private @Nullable Language language(int row) {
            String value = text(row, "language");
            if (value == null) {
                return null;
            }
            String tag = value.toLowerCase(Locale.ROOT);
            return tag.startsWith("en") ? Language.ENGLISH : tag.startsWith("zh") ? Language.CHINESE : Language.OTHER;
        }

        private @Nullable Double number(int row, String column, double least) {
            String value = text(row, column);
            if (value == null) {
                return null;
            }
            try {
                double number = Double.parseDouble(value);
                if (number >= least && number < 1e6) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw new WrongUse(
                        table.where(row) + ", column '" + names.get(column) + "': '" + value + "' is not a number.", e);
            }
            throw wrong(row, column, "'" + value + "' must be " + (int) least + " or more, below a million.");
        }

        private @Nullable Boolean settled(int row) {
            String value = text(row, "settled");
            if (value == null) {
                return null;
            }
            String word = value.toLowerCase(Locale.ROOT);
            if (YES.contains(word) || NO.contains(word)) {
                return YES.contains(word);
            }
            throw wrong(row, "settled", "'" + value + "' must be true or false, yes or no, 1 or 0, or empty.");
        }
    }

    /**
     * Names of columns as typed: {@code arrived=opened_at}, or {@code urgency=-} for one that is not to be read.
     *
     * @throws WrongUse if one is not of this form or not known
     */
    static Map<String, String> named(List<String> pairs) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String pair : pairs) {
            String[] two = pair.split("=", 2);
            if (two.length < 2 || two[1].isBlank() || !COLUMNS.contains(two[0].strip())) {
                throw new WrongUse("--columns '" + pair + "' must be NAME=COLUMN with a name of "
                        + String.join(", ", COLUMNS) + ".");
            }
            named.put(two[0].strip(), two[1].strip());
        }
        return named;
    }
}
