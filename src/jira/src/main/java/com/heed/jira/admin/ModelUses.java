package com.heed.jira.admin;

import com.heed.Language;
import com.heed.jira.model.ModelKind;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.ActiveModels;
import java.util.List;

/** Which models of a kind and language were in use, newest use first, each with a button that brings it back. */
record ModelUses(ModelKind kind, Language language, List<ActiveModels.Use> uses) {
    /** Uses shown. */
    static final int MOST = 5;

    void write(Html html, Texts texts) {
        head(html, texts, texts.text("language." + language.tag()));
        for (int i = 0; i < uses.size(); i++) {
            use(html, texts, uses.get(i), i == 0);
        }
        html.close("tbody").close("table");
    }

    /** Opens a table of models that were in use, as far as its first row. */
    static void head(Html html, Texts texts, String caption) {
        html.open("table", "class", "aui heed-models")
                .element("caption", caption)
                .open("thead")
                .open("tr")
                .element("th", texts.text("train.model"), "scope", "col")
                .element("th", texts.text("train.since"), "scope", "col")
                .element("th", texts.text("train.by"), "scope", "col")
                .open("th", "scope", "col")
                .element("span", texts.text("train.action"), "class", "assistive")
                .close("th")
                .close("tr")
                .close("thead")
                .open("tbody");
    }

    private void use(Html html, Texts texts, ActiveModels.Use use, boolean now) {
        html.open("tr")
                .element("td", name(texts, use.number()))
                .element("td", texts.time(use.at()))
                .element("td", use.author())
                .open("td");
        if (now) {
            html.element("span", texts.text("train.now"), "class", "heed-tag");
            if (kind == ModelKind.SENTIMENT && use.number() != 0) {
                html.text(" ");
                button(html, texts.text("train.moods.shipped.use"), 0);
            }
        } else if (kind == ModelKind.SENTIMENT && use.number() == 0) {
            button(html, texts.text("train.moods.shipped.use"), 0);
        } else {
            button(html, texts.text("health.rollback", use.number()), use.number());
        }
        html.close("td").close("tr");
    }

    private String name(Texts texts, int number) {
        if (number != 0) {
            return String.valueOf(number);
        }
        return texts.text(kind == ModelKind.SENTIMENT ? "train.moods.shipped" : "change.empty");
    }

    private void button(Html html, String text, int number) {
        html.element(
                "button",
                text,
                "type",
                "submit",
                "class",
                "aui-button aui-button-link",
                "name",
                "step",
                "value",
                "use-" + kind.key() + "-" + language.tag() + "-" + number);
    }
}
