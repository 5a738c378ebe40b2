package com.heed.jira.store;

import java.util.List;
import java.util.Locale;

/**
 * What is recommended for an issue, as it is stored: items by name, since what they are called and cost is the catalogue's to say at the time somebody looks.
 *
 * @param items best first
 */
public record Recommended(List<Item> items) {
    public Recommended {
        items = List.copyOf(items);
    }

    /** Where a recommendation comes from. */
    public enum Basis {
        /** Voices fused by what did best on the newest time. */
        LEARNED,
        /** Items that came together. */
        COUNTED,
        /** What the contact says and what the item says. */
        CONTENT,
        /** What is in demand. */
        POPULAR;

        /** The name in REST and texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An item.
     *
     * @param because past events that speak for it, the strongest first; names as in the sequence
     * @param words   it has in common with the contact, of those found by content
     */
    public record Item(String item, Basis basis, List<Because> because, List<String> words) {
        public Item {
            because = List.copyOf(because);
            words = List.copyOf(words);
        }
    }

    /** @param at seconds */
    public record Because(String item, long at) {}
}
