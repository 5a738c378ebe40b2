package com.heed.jira.store;

import com.heed.CustomerUnit;
import com.heed.action.KnownAction;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
        POPULAR,
        /** How similar contacts ended with an action and without it. */
        OUTCOME,
        /** How often agents took an action in similar contacts. */
        FREQUENT;

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
     * @param known   what is known of an action by the past of the desk; null for everything else
     */
    public record Item(
            String item,
            Basis basis,
            List<Because> because,
            List<String> words,
            @Nullable KnownAction known) {
        public Item {
            because = List.copyOf(because);
            words = List.copyOf(words);
        }
    }

    /**
     * Something that was done and speaks for an item.
     *
     * @param at    seconds
     * @param whose the customer's own, or of others of the organisation; of what was stored before there were any, the customer's own
     */
    public record Because(String item, long at, CustomerUnit whose) {
        @SuppressWarnings("ConstantConditions")
        public Because {
            whose = whose == null ? CustomerUnit.PERSON : whose;
        }
    }
}
