package com.heed.jira.admin;

import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * The newest failures in HTML: when, at what work, with which issue, and the message as it was thrown.
 *
 * @param keys key of an issue by its number, if it is still there and the reader may see it
 */
record ErrorsHtml(Texts texts, String contextPath, LongFunction<Optional<String>> keys) {
    void write(Html html, List<Health.Line> errors) {
        html.element("h3", texts.text("health.errors"), "class", "heed-step");
        if (errors.isEmpty()) {
            html.element("p", texts.text("health.errors.none"));
            return;
        }
        html.open("table", "class", "aui heed-errors").open("thead").open("tr");
        for (String column : List.of("health.time", "health.place", "health.issue", "health.message")) {
            html.element("th", texts.text(column), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        for (Health.Line error : errors) {
            html.open("tr")
                    .element("td", texts.time(Instant.parse(error.at())))
                    .element("td", place(error.place()))
                    .open("td");
            issue(html, error.issueId());
            html.close("td").element("td", error.message()).close("tr");
        }
        html.close("tbody").close("table");
    }

    /** Places are words of the program; those that have a name are shown by it. */
    private String place(String place) {
        String key = "health.place." + place;
        return place.matches("[a-z.-]{1,40}") && texts.has(key) ? texts.text(key) : place;
    }

    private void issue(Html html, @org.jspecify.annotations.Nullable Long id) {
        if (id == null) {
            return;
        }
        keys.apply(id)
                .ifPresentOrElse(
                        key -> html.element("a", key, "href", contextPath + "/browse/" + key),
                        () -> html.text(id.toString()));
    }
}
