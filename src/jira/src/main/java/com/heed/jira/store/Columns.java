package com.heed.jira.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of a new row by column name; a null value leaves its column out. */
final class Columns {
    private final Map<String, Object> values = new LinkedHashMap<>();

    Columns with(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
        return this;
    }

    /** @param longest number of UTF-16 units kept; never splits a surrogate pair */
    Columns withText(String name, @Nullable String value, int longest) {
        return with(name, value == null ? null : cut(value, longest));
    }

    static String cut(String value, int longest) {
        if (value.length() <= longest) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(longest - 1)) ? longest - 1 : longest;
        return value.substring(0, end);
    }

    Map<String, Object> map() {
        return values;
    }
}
