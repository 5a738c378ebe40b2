package com.heed.jira.panel;

import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.reply.ReplyView;
import com.heed.jira.store.PreparedReplies;
import com.heed.jira.store.StoredReply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Suggested replies: two cards, the third folded away, each with where its words come from and why it is here. */
final class ReplySection {
    private static final int OPEN_CARDS = 2;
    /** A longer text gets a place of its own to scroll in. */
    private static final int LONG = 700;
    /** Stands for what a text is cut at; no text has it. */
    private static final String CUT = "\u0001";

    private final Html html;
    private final Texts texts;
    private final ReplyView view;

    private ReplySection(Html html, Texts texts, ReplyView view) {
        this.html = html;
        this.texts = texts;
        this.view = view;
    }

    /** @param view null before anything was prepared: then there is no section */
    static void write(Html html, Texts texts, @Nullable ReplyView view) {
        if (view != null) {
            new ReplySection(html, texts, view).write();
        }
    }

    private void write() {
        html.open(
                "section",
                "class",
                "heed-section heed-suggestions",
                "id",
                "heed-suggestions",
                "tabindex",
                "-1",
                "aria-labelledby",
                "heed-suggestions-title",
                "data-inserted",
                texts.text("reply.inserted"),
                "data-fill",
                texts.text("reply.fill", "{0}"),
                "data-unreachable",
                texts.text("reply.unreachable"),
                "data-uncopied",
                texts.text("reply.uncopied"),
                "data-copied",
                texts.text("reply.copied"),
                "data-open",
                texts.text("reply.open", "{0}"));
        List<ReplyView.Card> cards = view.cards();
        if (cards.isEmpty()) {
            html.element("h3", texts.text("reply.none.title"), "id", "heed-suggestions-title")
                    .element("p", texts.text("reply.none.body"));
            wordsAlone();
            similar();
            html.close("section");
            return;
        }
        html.open("div", "class", "heed-suggestions-head")
                .element("h3", texts.text("reply.title"), "id", "heed-suggestions-title");
        if (texts.has("language." + view.language())) {
            html.element(
                    "span",
                    texts.text("reply.language", texts.text("language." + view.language())),
                    "class",
                    "heed-hint");
        }
        html.close("div");
        wordsAlone();
        html.open("ol", "class", "heed-reply-list");
        for (int place = 0; place < cards.size(); place++) {
            card(cards.get(place), place);
        }
        html.close("ol");
        if (cards.size() > OPEN_CARDS) {
            html.element(
                    "button",
                    texts.text("reply.more", cards.size() - OPEN_CARDS),
                    "type",
                    "button",
                    "class",
                    "aui-button aui-button-link heed-suggestions-more");
        }
        similar();
        html.close("section");
    }

    /** Also where nothing was found: vectors might have found what words do not. */
    private void wordsAlone() {
        if (view.basis().equals("words")) {
            html.element("p", texts.text("reply.words"), "class", "heed-hint");
        } else if (view.basis().equals(PreparedReplies.AWAY)) {
            html.element("p", texts.text("reply.away"), "class", "heed-hint");
        }
    }

    /** Looked for when it is unfolded: reading texts takes its time, and few agents ask. */
    private void similar() {
        if (view.today() > 0) {
            html.element("p", texts.text("similar.today", texts.number(view.today())), "class", "heed-hint heed-today");
        }
        html.open("details", "class", "heed-more heed-similar", "data-none", texts.text("similar.none"))
                .element("summary", texts.text("similar.title"))
                .element("div", texts.text("panel.loading"), "class", "heed-similar-list", "aria-live", "polite")
                .close("details");
    }

    private void card(ReplyView.Card card, int place) {
        html.open(
                "li",
                "class",
                place == 0 ? "heed-reply heed-reply-first" : "heed-reply",
                "data-reply",
                card.id(),
                "data-seen",
                String.valueOf(card.seen()),
                "hidden",
                place < OPEN_CARDS ? Html.ABSENT : "hidden");
        html.open("div", "class", "heed-reply-body");
        text(card.reply(), place);
        html.open("div", "class", "heed-reply-foot");
        buttons(place);
        source(card);
        html.close("div");
        why(card);
        CardAsides.belowDraft(html, texts, "heed-reply-ask-" + (place + 1));
        html.close("div");
        CardAsides.dismissed(html, texts);
        html.close("li");
    }

    private void text(StoredReply reply, int place) {
        boolean isLong = reply.text().length() > LONG;
        html.open(
                "div",
                "class",
                isLong ? "heed-reply-text heed-reply-long" : "heed-reply-text",
                "id",
                textId(place),
                "lang",
                reply.language(),
                "dir",
                "auto",
                "tabindex",
                isLong ? "0" : Html.ABSENT,
                "role",
                isLong ? "group" : Html.ABSENT,
                "aria-label",
                isLong ? texts.text("reply.text") : Html.ABSENT);
        for (StoredReply.Piece piece : reply.pieces()) {
            if (piece.isOpen()) {
                html.element("mark", String.valueOf(piece.slot()), "class", "heed-slot");
            } else {
                html.text(String.valueOf(piece.text()));
            }
        }
        html.close("div");
        html.element(
                "textarea",
                "",
                "class",
                "textarea heed-reply-edit",
                "hidden",
                "hidden",
                "rows",
                "5",
                "dir",
                "auto",
                "lang",
                reply.language(),
                "aria-label",
                texts.text("reply.edit.label"));
    }

    private static String textId(int place) {
        return "heed-reply-text-" + (place + 1);
    }

    private void buttons(int place) {
        html.open("div", "class", "heed-reply-buttons");
        html.element(
                "button",
                texts.text("reply.insert"),
                "type",
                "button",
                "class",
                place == 0 ? "aui-button aui-button-primary heed-insert" : "aui-button heed-insert",
                "aria-describedby",
                textId(place));
        html.element(
                "button",
                texts.text("reply.edit"),
                "type",
                "button",
                "class",
                "aui-button aui-button-subtle heed-edit",
                "aria-expanded",
                "false",
                "aria-describedby",
                textId(place));
        icon("heed-copy", "aui-iconfont-copy", texts.text("reply.copy"), place);
        icon("heed-dismiss", "aui-iconfont-cross", texts.text("reply.dismiss"), place);
        html.close("div");
    }

    private void icon(String styleClass, String icon, String name, int place) {
        html.open(
                        "button",
                        "type",
                        "button",
                        "class",
                        "aui-button aui-button-subtle " + styleClass,
                        "aria-label",
                        name,
                        "title",
                        name,
                        "aria-describedby",
                        textId(place))
                .element("span", "", "class", "aui-icon aui-icon-small " + icon, "aria-hidden", "true")
                .close("button");
    }

    private void source(ReplyView.Card card) {
        StoredReply reply = card.reply();
        html.open("div", "class", "heed-reply-source");
        if (!reply.language().equals(view.language()) && texts.has("language." + reply.language())) {
            html.element(
                    "span",
                    texts.text("reply.language.other", texts.text("language." + reply.language())),
                    "class",
                    "heed-tag");
        }
        List<ReplyView.Link> issues = card.sources().stream()
                .filter(link -> link.kind().equals(StoredReply.Source.PAST))
                .toList();
        if (!issues.isEmpty()) {
            around(texts.text("reply.source.issues", CUT), issues);
        }
        for (ReplyView.Link link : card.sources()) {
            if (link.kind().equals(StoredReply.Source.CANNED)) {
                html.element("span", texts.text("reply.source.template", link.name()));
            } else if (link.kind().equals(StoredReply.Source.ARTICLE)) {
                around(texts.text("reply.source.article", CUT), List.of(link));
            }
        }
        html.element("span", texts.sure(reply.probability())).close("div");
    }

    /** Links where the text is cut. */
    private void around(String text, List<ReplyView.Link> links) {
        int cut = text.indexOf(CUT);
        html.open("span").text(text.substring(0, cut));
        String separator = "";
        for (ReplyView.Link link : links) {
            html.text(separator);
            if (link.address().isEmpty()) {
                html.text(link.name());
            } else {
                html.element("a", link.name(), "class", "heed-reply-link", "href", link.address());
            }
            separator = ", ";
        }
        html.text(text.substring(cut + CUT.length())).close("span");
    }

    private void why(ReplyView.Card card) {
        StoredReply reply = card.reply();
        html.open("details", "class", "heed-reply-why")
                .element("summary", texts.text("reply.why"))
                .open("ul", "class", "heed-reasons");
        if (!reply.agreeing().isEmpty()) {
            html.element("li", texts.text("reply.why.words", String.join(", ", reply.agreeing())));
        }
        String kind = card.sources().getFirst().kind();
        html.element("li", texts.text("reply.why." + kind));
        if (kind.equals(StoredReply.Source.PAST)) {
            html.element(
                    "li",
                    texts.text(
                            reply.worth() > 0.5
                                    ? "reply.why.well"
                                    : reply.worth() < 0.5 ? "reply.why.badly" : "reply.why.unknown"));
        }
        html.element("li", percentage(texts.percent(reply.probability())))
                .close("ul")
                .close("details");
    }

    /** What the percentage says, in a sentence. */
    private String percentage(String percent) {
        PreparedReplies.Learned learned = view.learned();
        if (learned == null) {
            return texts.text("reply.why.about", percent);
        }
        String answered = texts.number(learned.answered());
        return learned.shown() == 0
                ? texts.text("reply.why.answered", percent, answered)
                : texts.text("reply.why.used", percent, answered, texts.number(learned.shown()));
    }
}
