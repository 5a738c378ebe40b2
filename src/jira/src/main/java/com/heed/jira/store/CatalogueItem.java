package com.heed.jira.store;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something an administrator allows to be recommended to customers.
 *
 * @param id       its name, as in the events
 * @param text     what it is called and says of itself
 * @param price    at least 0, in {@code currency}; null where none is to be named
 * @param currency ISO 4217; null without a price
 * @param url      where it is described; empty for nowhere
 * @param notFor   in which cases it is left out: any of these
 * @param onlyFor  in which cases alone it is offered: all of these
 * @param bounds   whether, how often and for how much money it is offered at all
 */
public record CatalogueItem(
        String id,
        String text,
        Kind kind,
        @Nullable BigDecimal price,
        @Nullable String currency,
        String url,
        List<Limit> notFor,
        List<Limit> onlyFor,
        Bounds bounds) {

    /** The value of a limit on the sentiment that only the worst of the negative ones holds. */
    public static final String VERY_NEGATIVE = "verynegative";

    /** What it is. */
    public enum Kind {
        ARTICLE,
        PRODUCT,
        /** Something the agent does. */
        ACTION;

        /** The name in files and texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst();
        }
    }

    /** What a limit is about. */
    public enum About {
        /** The customer has the item of this id. */
        ITEM,
        /** The contact is of this request type, or Heed reads this topic in it. */
        TOPIC,
        /** The customer's last message is in the language of this tag. */
        LANGUAGE,
        /** How the customer feels: negative, neutral or positive; or verynegative, which is negative too. */
        SENTIMENT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<About> of(String key) {
            return Arrays.stream(values())
                    .filter(about -> about.key().equals(key))
                    .findFirst();
        }
    }

    /** A case, such as {@code item:grinder}. */
    public record Limit(About about, String value) {
        @Override
        public String toString() {
            return about.key() + ":" + value;
        }
    }

    /**
     * What an administrator allows, whatever speaks for it.
     *
     * @param allowed   whether it is offered at all
     * @param everyDays days after it was applied within which the same customer is not offered it again; null for no such limit
     * @param yearLimit money, in the currency of the item, that all actions applied for a customer within 365 days may come to, this one included; null for no such limit
     */
    public record Bounds(
            boolean allowed,
            @Nullable Integer everyDays,
            @Nullable BigDecimal yearLimit) {
        public static final Bounds NONE = new Bounds(true, null, null);
    }

    public CatalogueItem {
        notFor = List.copyOf(notFor);
        onlyFor = List.copyOf(onlyFor);
        // Rows of an earlier version have none.
        bounds = bounds == null ? Bounds.NONE : bounds;
        if ((price == null) != (currency == null)) {
            throw new IllegalArgumentException("item '" + id + "' has a price without a currency, or the other way");
        }
        if (bounds.yearLimit() != null && price == null) {
            throw new IllegalArgumentException("item '" + id + "' has a limit of money without a price");
        }
    }
}
