package com.heed.jira.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.jira.Bundle;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.recommend.RecommendationView;
import com.heed.jira.recommend.RecommendationView.Because;
import com.heed.jira.recommend.RecommendationView.Card;
import com.heed.jira.store.CatalogueItem.Kind;
import com.heed.jira.store.Recommended.Basis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RecommendationSectionTest {
    private static String page(@Nullable RecommendationView view, Locale locale) {
        Html html = new Html();
        RecommendationSection.write(html, new Texts(Bundle.resolver(), locale), view);
        return html.toString();
    }

    private static Card card(Kind kind, String name, @Nullable BigDecimal price, String url, Because... because) {
        return new Card(
                "7-0",
                kind,
                name,
                price,
                price == null ? null : "EUR",
                url,
                because.length == 0 ? Basis.POPULAR : Basis.LEARNED,
                List.of(because),
                List.of(),
                false);
    }

    @Test
    void aCardSaysWhatItIsAndWhatSpeaksForIt() {
        RecommendationView view = new RecommendationView(List.of(card(
                Kind.PRODUCT,
                "Water filter",
                new BigDecimal("12"),
                "https://shop.example.com/f",
                new Because(false, "Kettle", LocalDate.of(2026, 5, 3)),
                new Because(true, "Repair", LocalDate.of(2026, 6, 1)))));
        assertThat(page(view, Locale.ENGLISH))
                .contains("Product", "Water filter", "€12", "Attach to reply", "Learned from what the customers")
                .contains("Because of Kettle (May 3, 2026) and the request “Repair” (Jun 1, 2026).")
                .contains("data-text=\"Water filter, €12\"");
        assertThat(page(view, Locale.SIMPLIFIED_CHINESE)).contains("推荐的下一步", "因为Kettle（2026年5月3日）和请求“Repair”");
    }

    @Test
    void withoutAReasonDemandIsNamedAndAnActionIsApplied() {
        String page = page(new RecommendationView(List.of(card(Kind.ACTION, "Call back", null, ""))), Locale.ENGLISH);
        assertThat(page)
                .contains("In demand with other customers.", ">Apply<")
                .doesNotContain("heed-rec-attach", "heed-rec-price", "<a ");
    }

    @Test
    void whereWhatSpokeForItHasLeftTheCatalogueDemandIsNotNamed() {
        Card left = new Card("7-0", Kind.PRODUCT, "Filter", null, null, "", Basis.COUNTED, List.of(), List.of(), false);
        assertThat(page(new RecommendationView(List.of(left)), Locale.ENGLISH))
                .contains("heed-rec-why\">Counted: other customers")
                .doesNotContain("In demand");
    }

    @Test
    void hostileNamesAreTextAndHostileAddressesNoLinks() {
        String page = page(
                new RecommendationView(
                        List.of(card(Kind.PRODUCT, "<script>alert(1)</script>", null, "javascript:alert(1)"))),
                Locale.ENGLISH);
        assertThat(page).doesNotContain("<script>", "href=").contains("&lt;script&gt;");
    }

    @Test
    void nothingToRecommendIsSaidAndNothingPreparedIsNoSection() {
        assertThat(page(new RecommendationView(List.of()), Locale.ENGLISH))
                .contains("Nothing to recommend for this customer yet.");
        assertThat(page(null, Locale.ENGLISH)).isEmpty();
    }
}
