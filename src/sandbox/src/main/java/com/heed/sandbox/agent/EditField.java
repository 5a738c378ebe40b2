package com.heed.sandbox.agent;

import com.heed.sandbox.issue.DeskIssue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One field of the edit page.
 *
 * @param name    of the parameter, and id of the control
 * @param label   for people
 * @param shape   what may be typed
 * @param choices labels by value in order, for a {@link Shape#CHOICE}; empty otherwise
 * @param stored  the value now, as a form sends it; empty for none
 * @param change  puts a checked value into the issue
 */
record EditField(String name, String label, Shape shape, Map<String, String> choices, String stored, Change change) {
    /** Longest value of a text field of one line, in characters: what the host stores. */
    static final int LONGEST_LINE = 4000;

    enum Shape {
        /** One line of 1 to 255 characters. */
        SUMMARY,
        /** Many lines. */
        TEXT,
        /** One line, may be empty. */
        LINE,
        /** A number with a point, or empty. */
        NUMBER,
        /** One of the choices. */
        CHOICE
    }

    @FunctionalInterface
    interface Change {
        void apply(DeskIssue issue, String value);
    }

    EditField {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    /** The value now, for people. */
    String shown(Words words) {
        String text = choices.getOrDefault(stored, stored);
        return text.isEmpty() ? words.text("value.none") : text;
    }

    static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text.strip()));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
