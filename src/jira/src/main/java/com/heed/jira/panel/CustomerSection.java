package com.heed.jira.panel;

import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import org.jspecify.annotations.Nullable;

/** The place of the customer's profile. Nothing is read for it while the page is made: a script fetches the lines afterwards. */
final class CustomerSection {
    private CustomerSection() {}

    /** @param customer null for a visitor, of whom nothing is known */
    static void write(Html html, Texts texts, Panel.@Nullable Customer customer) {
        if (customer == null) {
            return;
        }
        html.open(
                        "section",
                        "class",
                        "heed-section heed-customer",
                        "aria-labelledby",
                        "heed-customer-title",
                        "data-customer",
                        customer.key(),
                        "data-project",
                        customer.project(),
                        "data-failed",
                        texts.text("customer.failed"))
                .element("h3", texts.text("customer.title"), "id", "heed-customer-title")
                .open("div", "class", "heed-customer-lines", "aria-busy", "true")
                .element("p", texts.text("customer.loading"), "class", "heed-hint")
                .close("div")
                .close("section");
    }
}
