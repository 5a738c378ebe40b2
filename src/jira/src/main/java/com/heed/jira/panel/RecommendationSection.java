package com.heed.jira.panel;

import com.heed.CustomerUnit;
import com.heed.jira.page.ActionWords;
import com.heed.jira.page.HostPath;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.page.WebAddress;
import com.heed.jira.recommend.RecommendationView;
import com.heed.jira.recommend.RecommendationView.Applied;
import com.heed.jira.recommend.RecommendationView.Because;
import com.heed.jira.recommend.RecommendationView.Card;
import com.heed.jira.store.CatalogueItem;
import com.heed.jira.store.Recommended;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recommended next: up to three cards, each with what it is, why it is here, and what can be done with it; below them what was done on this issue, which its author can take back. */
final class RecommendationSection {
    private final Html html;
    private final Texts texts;

    private RecommendationSection(Html html, Texts texts) {
        this.html = html;
        this.texts = texts;
    }

    /** @param view null before anything was prepared, and where the project has no catalogue: then there is no section */
    static void write(Html html, Texts texts, @Nullable RecommendationView view) {
        if (view != null) {
            new RecommendationSection(html, texts).write(view);
        }
    }

    private void write(RecommendationView view) {
        html.open(
                        "section",
                        "class",
                        "heed-section heed-recommendations",
                        "id",
                        "heed-recommendations",
                        "tabindex",
                        "-1",
                        "aria-labelledby",
                        "heed-recommendations-title",
                        "data-attached",
                        texts.text("rec.attached"),
                        "data-applied",
                        texts.text("rec.applied"),
                        "data-withdrawn",
                        texts.text("rec.withdrawn"),
                        "data-copied",
                        texts.text("rec.unreachable"),
                        "data-failed",
                        texts.text("rec.failed"))
                .element("h3", texts.text("rec.title"), "id", "heed-recommendations-title");
        if (view.cards().isEmpty()) {
            html.element("p", texts.text("rec.none"), "class", "heed-hint");
        } else {
            html.open("ol", "class", "heed-rec-list");
            for (int place = 0; place < view.cards().size(); place++) {
                card(view.cards().get(place), "heed-rec-name-" + (place + 1));
            }
            html.close("ol");
        }
        applied(view.applied());
        html.close("section");
    }

    /** Its script puts this part alone anew while a card waits for an answer: it is there also where nothing was done. */
    private void applied(List<Applied> done) {
        html.open("div", "class", "heed-rec-applied");
        if (!done.isEmpty()) {
            html.element("h4", texts.text("rec.applied.title"), "id", "heed-rec-applied-title")
                    .open("ul", "aria-labelledby", "heed-rec-applied-title");
            for (int line = 0; line < done.size(); line++) {
                applied(done.get(line), "heed-rec-applied-" + (line + 1));
            }
            html.close("ul");
        }
        html.close("div");
    }

    private void applied(Applied done, String nameId) {
        LocalDate on = LocalDate.ofInstant(done.at(), ZoneId.systemDefault());
        html.open("li", "data-recommendation", done.id())
                .element(
                        "span",
                        texts.text("rec.applied.line", done.name(), texts.day(on)),
                        "id",
                        nameId,
                        "dir",
                        "auto");
        if (done.own()) {
            html.text(" ")
                    .element(
                            "button",
                            texts.text("rec.undo"),
                            "type",
                            "button",
                            "class",
                            "aui-button aui-button-link heed-rec-undo",
                            "aria-describedby",
                            nameId);
        }
        html.close("li");
    }

    private void card(Card card, String nameId) {
        html.open(
                "li",
                "class",
                "heed-rec",
                "data-recommendation",
                card.id(),
                "data-seen",
                String.valueOf(card.seen()),
                "data-text",
                said(card),
                "data-url",
                card.url());
        html.open("div", "class", "heed-rec-body");
        picture(card);
        html.open("div", "class", "heed-rec-head")
                .element("span", texts.text("rec." + card.kind().key()), "class", "heed-tag");
        if (card.url().isEmpty() || !WebAddress.isSafe(card.url())) {
            html.element("strong", card.name(), "id", nameId, "dir", "auto");
        } else {
            html.element(
                    "a",
                    card.name(),
                    "id",
                    nameId,
                    "class",
                    "heed-rec-link",
                    "dir",
                    "auto",
                    "href",
                    card.url(),
                    "target",
                    "_blank",
                    "rel",
                    "noopener noreferrer");
        }
        String price = price(card);
        if (!price.isEmpty()) {
            html.element("span", price, "class", "heed-rec-price");
        }
        html.close("div");
        if (card.picture() != null) {
            html.close("div");
        }
        html.element("p", why(card), "class", "heed-rec-why");
        html.open("details", "class", "heed-rec-basis")
                .element("summary", texts.text("rec.why"))
                .element("p", basis(card), "class", "heed-hint")
                .close("details");
        buttons(card, nameId);
        CardAsides.belowDraft(html, texts, nameId + "-ask");
        html.close("div");
        CardAsides.dismissed(html, texts);
        html.close("li");
    }

    /** What it is stands beside the picture, so there is nothing to say for it. */
    private void picture(Card card) {
        if (card.picture() != null) {
            html.open("div", "class", "heed-rec-top")
                    .open(
                            "img",
                            "class",
                            "heed-item-picture",
                            "src",
                            HostPath.rest() + card.picture(),
                            "alt",
                            "",
                            "width",
                            "40",
                            "height",
                            "40",
                            "loading",
                            "lazy");
        }
    }

    private String basis(Card card) {
        return card.known() == null
                ? texts.text("rec.basis." + card.basis().key())
                : new ActionWords(texts).basis(card.known());
    }

    private void buttons(Card card, String nameId) {
        boolean action = card.kind() == CatalogueItem.Kind.ACTION;
        html.open("div", "class", "heed-rec-buttons")
                .element(
                        "button",
                        texts.text(action ? "rec.apply" : "rec.attach"),
                        "type",
                        "button",
                        "class",
                        action ? "aui-button heed-rec-apply" : "aui-button heed-rec-attach",
                        "aria-describedby",
                        nameId)
                .element(
                        "button",
                        texts.text("reply.dismiss"),
                        "type",
                        "button",
                        "class",
                        "aui-button aui-button-subtle heed-rec-dismiss",
                        "aria-describedby",
                        nameId)
                .close("div");
    }

    /** What stands in the reply: the name, and the price where the catalogue names one. */
    private String said(Card card) {
        String price = price(card);
        return price.isEmpty() ? card.name() : texts.text("rec.priced", card.name(), price);
    }

    private String price(Card card) {
        BigDecimal price = card.price();
        String currency = card.currency();
        return price == null || currency == null ? "" : texts.money(price.doubleValue(), currency);
    }

    /** Why it is here, in a sentence; what spoke for it may have left the catalogue since. */
    private String why(Card card) {
        List<Because> because = card.because();
        if (card.known() != null) {
            return new ActionWords(texts).why(card.known());
        }
        if (!card.words().isEmpty()) {
            return texts.text("rec.because.words", String.join(", ", card.words()));
        }
        return switch (because.size()) {
            case 0 ->
                card.basis() == Recommended.Basis.POPULAR
                        ? texts.text("rec.because.demand")
                        : texts.text("rec.basis." + card.basis().key());
            case 1 -> texts.text("rec.because.one", named(because.getFirst()));
            default -> texts.text("rec.because.two", named(because.get(0)), named(because.get(1)));
        };
    }

    private String named(Because because) {
        String key = because.asked() ? "rec.asked" : "rec.had";
        return texts.text(
                because.whose() == CustomerUnit.ORGANISATION ? key + ".organisation" : key,
                because.name(),
                texts.day(because.on()));
    }
}
