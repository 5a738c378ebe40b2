package com.heed.jira.admin;

import com.heed.jira.model.ModelSeries;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.ActiveModels;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which models of a series were in use, newest use first. What is in use can be taken out of it, and each other brought back where it was last used. */
record ModelUses(ModelSeries series, List<ActiveModels.Use> uses) {
    /** Uses shown. */
    static final int MOST = 5;

    void write(Html html, Texts texts) {
        html.open("table", "class", "aui heed-models")
                .element("caption", texts.text("language." + series.tag()))
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
        Set<Integer> offered = new HashSet<>();
        for (int i = 0; i < uses.size(); i++) {
            boolean first = offered.add(uses.get(i).number());
            use(html, texts, uses.get(i), i == 0, first);
        }
        html.close("tbody").close("table");
    }

    /** @param offer whether this one can be brought back from here */
    private void use(Html html, Texts texts, ActiveModels.Use use, boolean now, boolean offer) {
        int number = use.number();
        html.open("tr")
                .element("td", number == 0 ? texts.text("train.none." + kind()) : String.valueOf(number))
                .element("td", texts.time(use.at()))
                .element("td", use.author())
                .open("td");
        if (now) {
            html.element("span", texts.text("train.now"), "class", "heed-tag");
            if (number != 0) {
                html.text(" ");
                button(html, texts, 0);
            }
        } else if (offer) {
            button(html, texts, number);
        }
        html.close("td").close("tr");
    }

    private String kind() {
        return series.kind().key();
    }

    private void button(Html html, Texts texts, int number) {
        html.element(
                "button",
                number == 0 ? texts.text("train.without." + kind()) : texts.text("health.rollback", number),
                "type",
                "submit",
                "class",
                "aui-button aui-button-link",
                "name",
                "step",
                "value",
                "use-" + kind() + "-" + series.tag() + "-" + number);
    }
}
