package com.heed.jira.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a table as RFC 4180 has it: fields in quotes may hold commas, quotes in pairs and line breaks. */
public final class CsvRows {
    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private int at;

    private CsvRows(String text) {
        this.text = text;
    }

    /** Rows with their fields, empty lines left out; empty if a quote is not closed. */
    public static Optional<List<List<String>>> read(String text) {
        CsvRows reader = new CsvRows(text);
        return reader.read() ? Optional.of(reader.rows) : Optional.empty();
    }

    private boolean read() {
        while (at < text.length()) {
            if (!field()) {
                return false;
            }
            if (at >= text.length() || text.charAt(at) != ',') {
                endRow();
            } else {
                at++;
                if (at >= text.length()) {
                    row.add("");
                    endRow();
                }
            }
        }
        return true;
    }

    private void endRow() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        if (row.size() > 1 || !row.getFirst().isEmpty()) {
            rows.add(List.copyOf(row));
        }
        row = new ArrayList<>();
    }

    /** Ends before a comma, a line break or the end. What follows a closing quote belongs to the field as it stands. */
    private boolean field() {
        StringBuilder field = new StringBuilder();
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
            while (true) {
                if (at >= text.length()) {
                    return false;
                }
                char c = text.charAt(at++);
                if (c != '"') {
                    field.append(c);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    field.append('"');
                    at++;
                } else {
                    break;
                }
            }
        }
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            field.append(text.charAt(at++));
        }
        row.add(field.toString());
        return true;
    }
}
