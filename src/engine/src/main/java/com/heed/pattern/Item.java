package com.heed.pattern;

/**
 * One thing known of a contact, such as channel = phone.
 *
 * @param field not blank
 * @param value not blank; compared as it stands
 */
public record Item(String field, String value) implements Comparable<Item> {
    public Item {
        if (field.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("an item needs a field and a value, not '" + field + "=" + value + "'");
        }
    }

    @Override
    public int compareTo(Item other) {
        int byField = field.compareTo(other.field);
        return byField != 0 ? byField : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return field + "=" + value;
    }
}
