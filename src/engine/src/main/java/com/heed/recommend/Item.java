package com.heed.recommend;

import java.util.List;

/**
 * Something a customer may need next.
 *
 * @param key        its name, as in the histories
 * @param text       what it says of itself; may be empty
 * @param attributes what it is, such as a brand or a category; may be empty
 * @param offered    whether it can be recommended; what cannot, such as what a customer asked about, only tells of the customer
 */
public record Item(String key, String text, List<String> attributes, boolean offered) {
    public Item {
        if (key.isBlank()) {
            throw new IllegalArgumentException("an item without a name");
        }
        attributes = List.copyOf(attributes);
    }

    /** An item that can be recommended. */
    public Item(String key, String text, List<String> attributes) {
        this(key, text, attributes, true);
    }

    /** An item of which nothing but its name is known. */
    public static Item named(String key) {
        return new Item(key, "", List.of());
    }
}
