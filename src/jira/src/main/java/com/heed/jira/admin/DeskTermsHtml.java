package com.heed.jira.admin;

import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.setup.DeskTermsDraft;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The terms of the desk, which hold for all channels together. */
final class DeskTermsHtml {
    private final Html html;
    private final Texts texts;
    private final Controls controls;

    DeskTermsHtml(Html html, Texts texts, Map<String, String> errors) {
        this.html = html;
        this.texts = texts;
        controls = new Controls(html, errors);
    }

    /** @param perDay contacts a day as measured, to be shown where none are stated; empty where nothing is known */
    void write(DeskTermsDraft terms, String currency, String perDay) {
        html.element("h3", texts.text("desk.title"))
                .element("p", texts.text("desk.intro"), "class", "heed-hint")
                .open("div", "class", "heed-terms heed-desk");
        term("currency", currency, null);
        term("contactsPerDay", terms.contactsPerDay(), perDay.isEmpty() ? null : perDay);
        term("meanResponse", terms.meanResponse(), null);
        policy(terms.policy());
        term("failureCost", terms.failureCost(), null);
        term("lossCost", terms.lossCost(), null);
        term("guardMinutes", terms.guardMinutes(), null);
        term("mostWaitMinutes", terms.mostWaitMinutes(), null);
        term("settledDays", terms.settledDays(), null);
        term("exploration", terms.exploration(), null);
        term("zone", terms.zone(), null);
        holidays(terms.holidays());
        html.close("div");
    }

    private void term(String name, String value, @Nullable String hint) {
        html.open("div", "class", "heed-term").element("label", texts.text("desk." + name), "for", name);
        html.open(
                "input",
                "class",
                "text",
                "type",
                "text",
                "id",
                name,
                "name",
                name,
                "data-term",
                name,
                "value",
                value,
                "aria-invalid",
                controls.invalid(name),
                "aria-describedby",
                controls.describedBy(name, Html.ABSENT));
        if (hint != null) {
            html.element("div", hint, "class", "heed-measured");
        }
        controls.error(name);
        html.close("div");
    }

    private void policy(String chosen) {
        html.open("div", "class", "heed-term")
                .element("label", texts.text("desk.policy"), "for", "policy")
                .open("select", "class", "select", "id", "policy", "name", "policy");
        controls.option("rules", texts.text("desk.policy.rules"), chosen);
        controls.option("prices", texts.text("desk.policy.prices"), chosen);
        html.close("select");
        controls.error("policy");
        html.close("div");
    }

    private void holidays(String days) {
        html.open("div", "class", "heed-term").element("label", texts.text("desk.holidays"), "for", "holidays");
        html.element(
                "textarea",
                days,
                "class",
                "textarea",
                "rows",
                "2",
                "id",
                "holidays",
                "name",
                "holidays",
                "aria-invalid",
                controls.invalid("holidays"),
                "aria-describedby",
                controls.describedBy("holidays", Html.ABSENT));
        controls.error("holidays");
        html.close("div");
    }
}
