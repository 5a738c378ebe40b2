package com.heed.jira.panel;

import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.Prediction;
import com.heed.urgency.UrgencyReason;
import java.util.List;

/** How urgent the contact is; whether the model or a rule said so, or nobody; and what moved the model. */
final class UrgencyRow {
    private static final int REASONS_SHOWN = 3;

    private UrgencyRow() {}

    static void write(Html html, Texts texts, Prediction.Urgency urgency) {
        html.open("div", "class", "heed-row heed-urgency", "data-certainty", urgency.certainty())
                .element("dt", texts.text("urgency.label"))
                .open("dd", "class", "heed-value");
        if (urgency.level() == null) {
            html.element("span", texts.text("confidence.unsure"), "class", "heed-tag");
        } else {
            html.element(
                    "span",
                    texts.text("level." + urgency.level()),
                    "class",
                    "heed-tag heed-tag-urgency-" + urgency.level());
        }
        boolean model = urgency.certainty().equals("model");
        if (model && !urgency.reasons().isEmpty()) {
            reasons(html, texts, urgency.reasons());
        }
        html.close("dd");
        if (model && urgency.p() != null) {
            html.element("dd", texts.sure(urgency.p()), "class", "heed-sure");
        } else if (urgency.rule() != null) {
            html.element("dd", texts.text("urgency.rule", rule(texts, urgency.rule())), "class", "heed-sure");
        }
        html.close("div");
    }

    private static void reasons(Html html, Texts texts, List<UrgencyReason> reasons) {
        html.open("ul", "class", "heed-reasons");
        for (UrgencyReason reason : reasons.subList(0, Math.min(REASONS_SHOWN, reasons.size()))) {
            html.element(
                    "li",
                    texts.text(
                            reason.raises() ? "urgency.raises" : "urgency.lowers",
                            UrgencyReasonText.of(texts, reason)));
        }
        html.close("ul");
    }

    /** The rules Heed comes with have names in the reader's language. */
    private static String rule(Texts texts, String name) {
        String key = "urgency.rule." + name.replace(" ", "");
        return name.matches("[a-z ]{1,20}") && texts.has(key) ? texts.text(key) : name;
    }
}
