package com.heed.jira.admin;

import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.privacy.HeldKind;
import com.heed.jira.privacy.PrivacyDesk;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Who a person is, what is held of them in words and numbers, and where to get all of it. */
record PersonHtml(Texts texts, String contextPath) {
    void write(Html html, ApplicationUser person, PrivacyDesk.Held held) {
        html.element("h3", name(person), "class", "heed-step", "id", "heed-person", "tabindex", "-1");
        html.open("ul", "class", "heed-person-facts")
                .element("li", texts.text(held.optedOut() ? "privacy.optedout" : "privacy.suggested"));
        if (held.forgotten() != null) {
            html.element("li", texts.text("privacy.forgotten", texts.time(Instant.parse(held.forgotten()))));
        }
        html.close("ul");
        List<HeldKind> kinds = HeldKind.of(held);
        if (kinds.isEmpty()) {
            html.element("p", texts.text("privacy.held.none"));
        } else {
            table(html, kinds);
        }
        html.open("p")
                .element(
                        "a",
                        texts.text("privacy.export"),
                        "class",
                        "aui-button",
                        "id",
                        "heed-export",
                        "href",
                        contextPath + "/rest/heed/1.0/customers/" + encoded(person.getKey()) + "/export",
                        "download",
                        "heed-" + person.getKey() + ".json")
                .close("p");
    }

    /** Display name and user name, which is told apart by it. */
    String name(ApplicationUser person) {
        String name = texts.text("privacy.person", person.getDisplayName(), person.getName());
        return person.isActive() ? name : texts.text("privacy.inactive", name);
    }

    private void table(Html html, List<HeldKind> kinds) {
        html.open("table", "class", "aui heed-held").element("caption", texts.text("privacy.held"));
        html.open("thead").open("tr");
        html.element("th", texts.text("privacy.kind"), "scope", "col")
                .element("th", texts.text("privacy.count"), "scope", "col", "class", "heed-number")
                .element("th", texts.text("privacy.then"), "scope", "col");
        html.close("tr").close("thead").open("tbody");
        for (HeldKind kind : kinds) {
            html.open("tr", "data-kind", kind.name())
                    .element("td", words(kind.name()))
                    .element("td", texts.number(kind.count()), "class", "heed-number")
                    .element("td", texts.text(kind.stays() ? "privacy.stays" : "privacy.goes"))
                    .close("tr");
        }
        html.close("tbody").close("table");
    }

    /** Every kind has a text; a test holds them against the tables. */
    String words(String kind) {
        return texts.text("privacy.kind." + kind.toLowerCase(Locale.ROOT).replace('_', '.'));
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
