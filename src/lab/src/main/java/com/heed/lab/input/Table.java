package com.heed.lab.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.lab.run.WrongUse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of text under named columns, read whole from CSV (RFC 4180) or JSON lines. Rows count from 0, columns too. */
public final class Table {
    /** A column of this name says what predictions call its row. */
    public static final String ROW = "row";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN_COLUMNS = 30;

    private final Path file;
    private final List<String> columns;
    private final List<Row> rows;

    /** @param line where it begins in the file, from 1 */
    private record Row(long line, String[] cells) {}

    private Table(Path file, List<String> columns, List<Row> rows) {
        this.file = file;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Reads a file of either kind with commas between values.
     *
     * @throws WrongUse if it cannot be read or has no row; names file, place and reason
     */
    public static Table read(Path file) {
        return read(file, ',');
    }

    /** Reads a file of either kind with another separator between the values of CSV. */
    public static Table read(Path file, char separator) {
        Table table = new TextFile(file).read(reader -> {
            int first = TextFile.firstCharacter(reader);
            if (first < 0) {
                throw new WrongUse("'" + file + "' is empty.");
            }
            if (first == '[') {
                throw new WrongUse("'" + file + "' begins with '['; write one JSON object a line, or CSV.");
            }
            return first == '{' ? jsonLines(file, reader) : csv(file, reader, separator);
        });
        if (table.rows.isEmpty()) {
            throw new WrongUse("'" + file + "' has column names and no rows.");
        }
        return table;
    }

    /**
     * Reads CSV that is packed beside a class.
     *
     * @throws IllegalStateException if it is not there or has no row
     */
    public static Table resource(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource '" + name + "' is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            Table table = csv(Path.of(name), reader, ',');
            if (table.rows.isEmpty()) {
                throw new IllegalStateException("the resource '" + name + "' has no rows");
            }
            return table;
        } catch (IOException e) {
            throw new IllegalStateException("the resource '" + name + "' cannot be read", e);
        }
    }

    private static Table csv(Path file, BufferedReader reader, char separator) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .get();
        List<Row> rows = new ArrayList<>();
        List<String> columns = List.of();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(reader, format)) {
            Iterator<CSVRecord> records = parser.iterator();
            columns = records.next().stream().map(name -> name.strip()).toList();
            line = parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                CSVRecord record = records.next();
                if (record.size() != columns.size()) {
                    throw new WrongUse("'" + file + "', row " + rows.size() + " (line " + line + "): " + record.size()
                            + " values for " + columns.size()
                            + " columns. Put values that hold a comma, a quote or a line end into double quotes.");
                }
                rows.add(new Row(line, record.values()));
                line = parser.getCurrentLineNumber() + 1;
            }
            return new Table(file, columns, rows);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException wrong) {
                boolean open = String.valueOf(wrong.getMessage()).contains("EOF");
                throw new WrongUse(
                        "'" + file + "', row " + rows.size() + " (line " + line + ") is not CSV: "
                                + (open
                                        ? "a double quote that begins a value has no end."
                                        : "a value goes on behind the double quote that ends it.")
                                + (columns.size() == 1
                                        ? " It has one column, '" + columns.get(0) + "'. Separate values by commas."
                                        : " Double the quotes that stand inside a value."),
                        e);
            }
            throw new IOException(e.getMessage(), e.getCause());
        }
    }

    private static Table jsonLines(Path file, BufferedReader reader) throws IOException {
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        long number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            JsonNode node = json(file, number, line);
            for (String name : (Iterable<String>) node::fieldNames) {
                columns.putIfAbsent(name, columns.size());
            }
            String[] cells = new String[columns.size()];
            java.util.Arrays.fill(cells, "");
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                JsonNode value = field.getValue();
                cells[columns.getOrDefault(field.getKey(), 0)] =
                        value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
            }
            rows.add(new Row(number, cells));
        }
        return new Table(file, List.copyOf(columns.keySet()), rows);
    }

    private static JsonNode json(Path file, long number, String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw new WrongUse("'" + file + "', line " + number + " is not JSON: " + e.getOriginalMessage(), e);
        }
        throw new WrongUse("'" + file + "', line " + number + " is not a JSON object; write one object a line.");
    }

    public Path file() {
        return file;
    }

    /** Names in the order of the file; a CSV may name several columns alike. */
    public List<String> columns() {
        return columns;
    }

    /** How many rows there are; at least one. */
    public int size() {
        return rows.size();
    }

    public boolean has(String column) {
        return columns.contains(column);
    }

    /**
     * Place of a column.
     *
     * @throws WrongUse if there is none of this name, or several
     */
    public int column(String name) {
        int first = columns.indexOf(name);
        if (first < 0) {
            throw new WrongUse("'" + file + "' has no column '" + name + "'" + there());
        }
        if (first != columns.lastIndexOf(name)) {
            throw new WrongUse("'" + file + "' has several columns '" + name + "'; give them different names.");
        }
        return first;
    }

    private String there() {
        if (columns.size() == 1 && columns.get(0).matches(".*[;\\t|].*")) {
            return "; it has one column, '" + columns.get(0) + "'. Separate values by commas.";
        }
        List<String> shown = columns.subList(0, Math.min(SHOWN_COLUMNS, columns.size()));
        return "; it has " + String.join(", ", shown) + (shown.size() < columns.size() ? ", ..." : "") + ".";
    }

    /** A value, empty where the row has none. */
    public String cell(int row, int column) {
        String[] cells = rows.get(row).cells;
        return column < cells.length ? cells[column] : "";
    }

    /** A value without blanks around it. @throws WrongUse if the row has none */
    public String filled(int row, int column) {
        String value = cell(row, column).strip();
        if (value.isEmpty()) {
            throw new WrongUse(where(row) + " has no " + columns.get(column) + "; fill it in or take the row out.");
        }
        return value;
    }

    /** The values of some columns of a row, joined by line ends; empty ones are left out. */
    public String text(int row, int[] columns) {
        StringBuilder text = new StringBuilder();
        for (int column : columns) {
            String value = cell(row, column);
            if (!value.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n").append(value);
            }
        }
        return text.toString();
    }

    /** File, row and line, for a sentence about a row. */
    public String where(int row) {
        return "'" + file + "', row " + row + " (line " + rows.get(row).line + ")";
    }

    /**
     * What predictions call each row: its value in the column {@value #ROW}, else its place from 0.
     *
     * @throws WrongUse if a value in that column is not a whole number
     */
    public long[] rowNumbers() {
        long[] numbers = new long[size()];
        int named = columns.indexOf(ROW);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = named < 0 ? i : number(i, cell(i, named).strip());
        }
        return numbers;
    }

    private long number(int row, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new WrongUse(
                    where(row) + ", column '" + ROW + "': '" + value
                            + "' is not a whole number; number the rows or rename the column.",
                    e);
        }
    }
}
