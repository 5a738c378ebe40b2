package com.heed.recommend;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a customer may need next.
 *
 * @param key        its name, as in the histories
 * @param text       what it says of itself; may be empty
 * @param attributes what it is, such as a brand or a category; may be empty
 * @param offered    whether it can be recommended; what cannot, such as what a customer asked about, only tells of the customer
 * @param image      what its picture shows; null without a picture
 */
public record Item(
        String key,
        String text,
        List<String> attributes,
        boolean offered,
        @Nullable ItemImage image) {
    public Item {
        if (key.isBlank()) {
            throw new IllegalArgumentException("an item without a name");
        }
        attributes = List.copyOf(attributes);
    }

    /** An item without a picture. */
    public Item(String key, String text, List<String> attributes, boolean offered) {
        this(key, text, attributes, offered, null);
    }

    /** An item that can be recommended, without a picture. */
    public Item(String key, String text, List<String> attributes) {
        this(key, text, attributes, true);
    }

    /** The same with a picture. */
    public Item with(ItemImage picture) {
        return new Item(key, text, attributes, offered, picture);
    }

    /** An item of which nothing but its name is known. */
    public static Item named(String key) {
        return new Item(key, "", List.of());
    }
}
