package com.heed.jira.admin;

import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import java.util.Map;

/** How the queue of a project is kept: whether its order stands in a field, and what waits for its customer. */
final class QueueTermsHtml {
    private static final String ORDER = "queueOrder";
    private static final String STATUSES = "customerStatuses";

    private final Html html;
    private final Texts texts;
    private final Controls controls;

    QueueTermsHtml(Html html, Texts texts, Map<String, String> errors) {
        this.html = html;
        this.texts = texts;
        controls = new Controls(html, errors);
    }

    /** @param statuses one a line */
    void write(boolean order, String statuses) {
        html.element("h3", texts.text("queue.title"))
                .element("p", texts.text("queue.intro"), "class", "heed-hint")
                .open("div", "class", "heed-queue-terms")
                .open("div", "class", "heed-tick")
                .open(
                        "input",
                        "class",
                        "checkbox",
                        "type",
                        "checkbox",
                        "id",
                        ORDER,
                        "name",
                        ORDER,
                        "value",
                        "0",
                        "aria-describedby",
                        ORDER + "-hint",
                        "checked",
                        order ? "checked" : Html.ABSENT)
                .element("label", texts.text("queue.order"), "for", ORDER)
                .close("div")
                .element("div", texts.text("queue.order.hint"), "class", "heed-hint", "id", ORDER + "-hint")
                .open("div", "class", "heed-term heed-term-long")
                .element("label", texts.text("queue.customer"), "for", STATUSES)
                .element(
                        "textarea",
                        statuses,
                        "class",
                        "textarea",
                        "rows",
                        "2",
                        "id",
                        STATUSES,
                        "name",
                        STATUSES,
                        "aria-invalid",
                        controls.invalid(STATUSES),
                        "aria-describedby",
                        controls.describedBy(STATUSES, STATUSES + "-hint"))
                .element("div", texts.text("queue.customer.hint"), "class", "heed-hint", "id", STATUSES + "-hint");
        controls.error(STATUSES);
        html.close("div").close("div");
    }
}
