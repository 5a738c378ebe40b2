package com.heed.jira.page;

import java.util.List;
import java.util.Locale;

/** A table for other programs: RFC 4180, in UTF-8 with a byte order mark, without which spreadsheets read Chinese wrongly. A text that a spreadsheet would take for a formula gets an apostrophe in front. */
public final class Csv {
    private static final String FORMULA = "=+-@\t\r";

    private final StringBuilder out = new StringBuilder("\uFEFF");
    private boolean begun;

    /** A line of headings. */
    public Csv head(List<String> names) {
        names.forEach(this::text);
        return end();
    }

    public Csv text(String text) {
        String safe = text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return put(
                safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
                        ? '"' + safe.replace("\"", "\"\"") + '"'
                        : safe);
    }

    /** Six decimals at most, a point before them; empty if it is not finite. */
    public Csv number(double value) {
        if (!Double.isFinite(value)) {
            return put("");
        }
        String digits = String.format(Locale.ROOT, "%.6f", value);
        String shortest = digits.replaceAll("0+$", "").replaceAll("\\.$", "");
        return put(shortest.equals("-0") ? "0" : shortest);
    }

    /** Ends the line. */
    public Csv end() {
        out.append("\r\n");
        begun = false;
        return this;
    }

    private Csv put(String ready) {
        out.append(begun ? "," : "").append(ready);
        begun = true;
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
