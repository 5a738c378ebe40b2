package com.heed.jira.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.CustomerUnit;
import com.heed.action.ActionValues;
import com.heed.action.ActionValues.Says;
import com.heed.action.Effect;
import com.heed.action.KnownAction;
import com.heed.action.Situation;
import com.heed.jira.Bundle;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.recommend.RecommendationView;
import com.heed.jira.recommend.RecommendationView.Because;
import com.heed.jira.recommend.RecommendationView.Card;
import com.heed.jira.store.CatalogueItem.Kind;
import com.heed.jira.store.Recommended.Basis;
import java.math.BigDecimal;
import java.time.Instant;
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

    private static RecommendationView shown(Card... cards) {
        return new RecommendationView(List.of(cards), List.of());
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
                null,
                null,
                false);
    }

    @Test
    void aCardSaysWhatItIsAndWhatSpeaksForIt() {
        RecommendationView view = shown(card(
                Kind.PRODUCT,
                "Water filter",
                new BigDecimal("12"),
                "https://shop.example.com/f",
                new Because(false, "Kettle", LocalDate.of(2026, 5, 3), CustomerUnit.PERSON),
                new Because(true, "Repair", LocalDate.of(2026, 6, 1), CustomerUnit.PERSON)));
        assertThat(page(view, Locale.ENGLISH))
                .contains("Product", "Water filter", "€12", "Attach to reply", "Learned from what the customers")
                .contains("Because of Kettle (May 3, 2026) and the request “Repair” (Jun 1, 2026).")
                .contains("data-text=\"Water filter, €12\"");
        assertThat(page(view, Locale.SIMPLIFIED_CHINESE)).contains("推荐的下一步", "因为Kettle（2026年5月3日）和请求“Repair”");
    }

    @Test
    void whatOthersOfTheOrganisationDidIsToldAsTheirs() {
        RecommendationView view = shown(card(
                Kind.PRODUCT,
                "Water filter",
                null,
                "",
                new Because(false, "Kettle", LocalDate.of(2026, 5, 3), CustomerUnit.ORGANISATION),
                new Because(true, "Repair", LocalDate.of(2026, 6, 1), CustomerUnit.ORGANISATION)));
        assertThat(page(view, Locale.ENGLISH))
                .contains(
                        "Because of Kettle at their organisation (May 3, 2026) and the request “Repair” from their organisation (Jun 1, 2026).");
        assertThat(page(view, Locale.SIMPLIFIED_CHINESE)).contains("因为其组织的Kettle（2026年5月3日）和其组织的请求“Repair”（2026年6月1日）");
    }

    @Test
    void aPictureStandsBesideTheNameAndOnlyWhereThereIsOne() {
        Card plain = card(Kind.PRODUCT, "Water filter", null, "");
        Card pictured = new Card(
                plain.id(),
                plain.kind(),
                plain.name(),
                null,
                null,
                "",
                plain.basis(),
                List.of(),
                List.of(),
                null,
                "projects/SUP/catalogue/items/filter/picture?number=7",
                false);

        assertThat(page(shown(plain), Locale.ENGLISH)).doesNotContain("<img", "heed-rec-top");
        assertThat(page(shown(pictured), Locale.ENGLISH))
                .contains(
                        "<img class=\"heed-item-picture\" src=\"/rest/heed/1.0/projects/SUP/catalogue/items/filter/picture?number=7\" alt=\"\" width=\"40\" height=\"40\" loading=\"lazy\"><div class=\"heed-rec-head\">")
                .contains("</strong></div></div><p class=\"heed-rec-why\">");
    }

    @Test
    void withoutAReasonDemandIsNamedAndAnActionIsApplied() {
        String page = page(shown(card(Kind.ACTION, "Call back", null, "")), Locale.ENGLISH);
        assertThat(page)
                .contains("In demand with other customers.", ">Apply<")
                .doesNotContain("heed-rec-attach", "heed-rec-price", "<a ");
    }

    @Test
    void whereWhatSpokeForItHasLeftTheCatalogueDemandIsNotNamed() {
        Card left = new Card(
                "7-0", Kind.PRODUCT, "Filter", null, null, "", Basis.COUNTED, List.of(), List.of(), null, null, false);
        assertThat(page(shown(left), Locale.ENGLISH))
                .contains("heed-rec-why\">Counted: other customers")
                .doesNotContain("In demand");
    }

    private static Card valued(Says says, @Nullable Effect effect) {
        KnownAction known = new KnownAction(
                says, new ActionValues.Value("voucher", new Situation.Group("Billing", true), 300, 42, effect));
        Basis basis = effect == null ? Basis.FREQUENT : Basis.OUTCOME;
        return new Card("7-0", Kind.ACTION, "Voucher", null, null, "", basis, List.of(), List.of(), known, null, false);
    }

    @Test
    void anActionSaysHowSimilarContactsEnded() {
        Effect effect = new Effect(42, 258, 0.81, 0.63, 0.18, 0.05, 0.6, 0.7);
        RecommendationView helps = shown(valued(Says.HELPS, effect));
        assertThat(page(helps, Locale.ENGLISH))
                .contains("Of 42 similar contacts with it 81% ended well, of 258 without it 63%.<")
                .contains("Similar are contacts of unhappy customers about “Billing”.")
                .contains("likely +8 to +28 percentage points")
                .doesNotContain("chance");
        assertThat(page(helps, Locale.SIMPLIFIED_CHINESE)).contains("42 个采取此操作的相似事务中 81% 圆满结束");
        assertThat(page(shown(valued(Says.UNCLEAR, effect)), Locale.ENGLISH)).contains("That may be chance.");
        assertThat(page(shown(valued(Says.FREQUENT, null)), Locale.ENGLISH))
                .contains("Agents did this in 42 of 300 similar contacts.");
    }

    @Test
    void aCardAsksBeforeADraftIsAddedToAndCanBeTakenBack() {
        assertThat(page(shown(card(Kind.PRODUCT, "Filter", null, "")), Locale.ENGLISH))
                .contains("Add the suggestion below your draft?", "heed-ask-cancel")
                .contains("Dismissed. <button type=\"button\" class=\"aui-button aui-button-link heed-restore\">Undo<");
    }

    @Test
    void whatWasDoneIsNamedBelowAndItsAuthorAloneCanTakeItBack() {
        Instant at = Instant.parse("2026-05-03T12:00:00Z");
        RecommendationView view = new RecommendationView(
                List.of(),
                List.of(
                        new RecommendationView.Applied("7-0", "Voucher <b>", at, true),
                        new RecommendationView.Applied("8-1", "Call back", at, false)));
        String page = page(view, Locale.ENGLISH);
        assertThat(page).contains("Done on this issue", "Voucher &lt;b&gt; (May 3, 2026)", "Call back (May 3, 2026)");
        assertThat(page.split("heed-rec-undo", -1)).hasSize(2);
        assertThat(page.indexOf("heed-rec-undo")).isBetween(page.indexOf("Voucher"), page.indexOf("Call back"));
        assertThat(page(view, Locale.SIMPLIFIED_CHINESE)).contains("已在此事务上执行", "Call back（2026年5月3日）", ">撤销<");
        assertThat(page(shown(), Locale.ENGLISH)).doesNotContain("Done on this issue");
    }

    @Test
    void hostileNamesAreTextAndHostileAddressesNoLinks() {
        String page = page(
                shown(card(Kind.PRODUCT, "<script>alert(1)</script>", null, "javascript:alert(1)")), Locale.ENGLISH);
        assertThat(page).doesNotContain("<script>", "href=").contains("&lt;script&gt;");
    }

    @Test
    void nothingToRecommendIsSaidAndNothingPreparedIsNoSection() {
        assertThat(page(shown(), Locale.ENGLISH)).contains("Nothing to recommend for this customer yet.");
        assertThat(page(null, Locale.ENGLISH)).isEmpty();
    }
}
