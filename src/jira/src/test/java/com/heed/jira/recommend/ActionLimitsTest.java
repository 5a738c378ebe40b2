package com.heed.jira.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.jira.recommend.ActionLimits.Taken;
import com.heed.jira.store.CatalogueItem;
import com.heed.jira.store.CatalogueItem.Bounds;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ActionLimitsTest {
    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    private static CatalogueItem voucher(Bounds bounds) {
        return new CatalogueItem(
                "voucher",
                "Voucher",
                CatalogueItem.Kind.ACTION,
                new BigDecimal("10.00"),
                "EUR",
                "",
                List.of(),
                List.of(),
                bounds);
    }

    private static Taken taken(String item, int daysAgo, @Nullable String price, @Nullable String currency) {
        return new Taken(
                item, NOW.minus(Duration.ofDays(daysAgo)), price == null ? null : new BigDecimal(price), currency);
    }

    private static boolean allow(Bounds bounds, Taken... taken) {
        return new ActionLimits(List.of(taken), NOW).allow(voucher(bounds));
    }

    @Test
    void whatIsNotAllowedIsNeverOffered() {
        assertThat(allow(Bounds.NONE, taken("voucher", 0, "10", "EUR"))).isTrue();
        assertThat(allow(new Bounds(false, null, null))).isFalse();
    }

    @Test
    void theSameActionComesAgainAfterItsDays() {
        Bounds thirty = new Bounds(true, 30, null);
        assertThat(allow(thirty, taken("voucher", 29, "10", "EUR"))).isFalse();
        assertThat(allow(thirty, taken("voucher", 30, "10", "EUR"))).isTrue();
        assertThat(allow(thirty, taken("callback", 1, null, null)))
                .as("another action")
                .isTrue();
    }

    /** To the cent: 15.00 and 10.00 are 25.00. */
    @Test
    void whatAllActionsOfAYearComeToStaysWithinTheLimit() {
        Bounds limit = new Bounds(true, null, new BigDecimal("25"));
        assertThat(allow(limit, taken("apology", 100, "15.00", "EUR"))).isTrue();
        assertThat(allow(limit, taken("apology", 100, "15.01", "EUR"))).isFalse();
        assertThat(allow(limit, taken("voucher", 1, "10", "EUR"), taken("voucher", 2, "10", "EUR")))
                .isFalse();
        assertThat(allow(limit, taken("apology", 365, "15.01", "EUR")))
                .as("more than a year ago")
                .isTrue();
        assertThat(allow(limit, taken("apology", 100, "99", "USD")))
                .as("another currency")
                .isTrue();
        assertThat(allow(new Bounds(true, null, new BigDecimal("9.99"))))
                .as("dearer than the limit itself")
                .isFalse();
    }
}
