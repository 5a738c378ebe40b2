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
 */
public record CatalogueItem(
        String id,
        String text,
        Kind kind,
        @Nullable BigDecimal price,
        @Nullable String currency,
        String url,
        List<Limit> notFor,
        List<Limit> onlyFor) {

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
        /** How the customer feels: negative, neutral or positive. */
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

    public CatalogueItem {
        notFor = List.copyOf(notFor);
        onlyFor = List.copyOf(onlyFor);
        if ((price == null) != (currency == null)) {
            throw new IllegalArgumentException("item '" + id + "' has a price without a currency, or the other way");
        }
    }
}
