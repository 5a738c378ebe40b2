package com.heed.jira.recommend;

import com.heed.jira.store.CatalogueItem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done for a customer, which the limits of actions are held against.
 *
 * @param taken actions, in any order
 */
record ActionLimits(List<Taken> taken, Instant now) {
    private static final Duration YEAR = Duration.ofDays(365);

    ActionLimits {
        taken = List.copyOf(taken);
    }

    /**
     * An action.
     *
     * @param price    what it came to; null where it cost nothing
     * @param currency ISO 4217; null without a price
     */
    record Taken(
            String item,
            Instant at,
            @Nullable BigDecimal price,
            @Nullable String currency) {}

    /** Whether an item may be offered to the customer. */
    boolean allow(CatalogueItem item) {
        CatalogueItem.Bounds bounds = item.bounds();
        return bounds.allowed() && isDue(item, bounds.everyDays()) && isWithin(item, bounds.yearLimit());
    }

    private boolean isDue(CatalogueItem item, @Nullable Integer days) {
        return days == null
                || taken.stream()
                        .noneMatch(one -> one.item().equals(item.id())
                                && one.at().plus(Duration.ofDays(days)).isAfter(now));
    }

    private boolean isWithin(CatalogueItem item, @Nullable BigDecimal limit) {
        BigDecimal price = item.price();
        if (limit == null || price == null) {
            return true;
        }
        BigDecimal sum = price;
        for (Taken one : taken) {
            if (one.price() != null
                    && item.currency() != null
                    && item.currency().equals(one.currency())
                    && one.at().plus(YEAR).isAfter(now)) {
                sum = sum.add(one.price());
            }
        }
        return sum.compareTo(limit) <= 0;
    }
}
