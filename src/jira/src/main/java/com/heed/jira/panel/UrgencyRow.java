package com.heed.jira.panel;

import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.Prediction;

/** How urgent the contact is, and by which rule. */
final class UrgencyRow {
    private UrgencyRow() {}

    static void write(Html html, Texts texts, Prediction.Urgency urgency) {
        html.open("div", "class", "heed-row heed-urgency")
                .element("dt", texts.text("urgency.label"))
                .open("dd", "class", "heed-value")
                .element(
                        "span",
                        texts.text("level." + urgency.level()),
                        "class",
                        "heed-tag heed-tag-urgency-" + urgency.level())
                .close("dd")
                .element("dd", texts.text("urgency.rule", rule(texts, urgency.rule())), "class", "heed-sure")
                .close("div");
    }

    /** The rules Heed comes with have names in the reader's language. */
    private static String rule(Texts texts, String name) {
        String key = "urgency.rule." + name.replace(" ", "");
        return name.matches("[a-z ]{1,20}") && texts.has(key) ? texts.text(key) : name;
    }
}
