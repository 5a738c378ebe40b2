package com.heed.jira.panel;

import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;

/** What a card of suggestions or recommendations shows beside itself, hidden until its script needs it. */
final class CardAsides {
    private static final String CUT = "\u0001";

    private CardAsides() {}

    /** Asked where something is written already: nothing is ever replaced. @param id of the question on the page */
    static void belowDraft(Html html, Texts texts, String id) {
        html.open("div", "class", "heed-reply-ask", "role", "group", "hidden", "hidden", "aria-labelledby", id)
                .element("p", texts.text("reply.replaceDraft"), "id", id)
                .element("button", texts.text("reply.below"), "type", "button", "class", "aui-button heed-below")
                .element(
                        "button",
                        texts.text("reply.cancel"),
                        "type",
                        "button",
                        "class",
                        "aui-button aui-button-link heed-ask-cancel")
                .close("div");
    }

    /** What stands in the place of a dismissed card for a moment. */
    static void dismissed(Html html, Texts texts) {
        String[] parts = texts.text("reply.dismissed", CUT, CUT).split(CUT, -1);
        html.open("p", "class", "heed-reply-gone", "hidden", "hidden").text(parts[0]);
        html.element("button", parts[1], "type", "button", "class", "aui-button aui-button-link heed-restore");
        html.text(parts[2]).close("p");
    }
}
