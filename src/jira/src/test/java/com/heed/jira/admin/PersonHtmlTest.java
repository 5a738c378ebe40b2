package com.heed.jira.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.Bundle;
import com.heed.jira.Fake;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.privacy.HeldKind;
import com.heed.jira.privacy.PrivacyDesk;
import com.heed.jira.store.CustomerData;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PersonHtmlTest {
    private static PersonHtml in(Locale locale) {
        return new PersonHtml(new Texts(Bundle.resolver(), locale), "/jira");
    }

    @Test
    void everyKindThatCanBeHeldHasWordsOfItsOwn() {
        Set<String> kinds = new HashSet<>(CustomerData.tables());
        kinds.addAll(Set.of(HeldKind.REPLIES, HeldKind.INDEXED));
        assertThat(kinds).hasSizeGreaterThan(20);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Set<String> words = new HashSet<>();
            for (String kind : kinds) {
                assertThat(in(locale).words(kind)).as(kind).doesNotContain("heed.");
                words.add(in(locale).words(kind));
            }
            assertThat(words).hasSameSizeAs(kinds);
        }
    }

    @Test
    void whatStaysWhenAPersonIsForgottenIsSaidBesideEachKindAndEmptyOnesAreLeftOut() {
        ApplicationUser person = Fake.of(ApplicationUser.class)
                .with("getKey", "a b&c/")
                .with("getName", "left")
                .with("getDisplayName", "<Lena>")
                .with("isActive", false)
                .make();
        Map<String, Object> row = Map.of("id", 1);
        Html html = new Html();

        in(Locale.ENGLISH)
                .write(
                        html,
                        person,
                        new PrivacyDesk.Held(
                                "a b&c/",
                                true,
                                "2026-11-27T05:00:00Z",
                                List.of("SUP-1", "SUP-2"),
                                List.of(new PrivacyDesk.OwnResponse("Hello", "en", "Hi", "2026-11-27T05:00:00Z")),
                                Map.of(
                                        "DECISION", List.of(),
                                        "PREDICTION", List.of(row, row, row),
                                        "HANDED_ISSUE", List.of(row))));

        assertThat(html.toString())
                .contains("&lt;Lena&gt; (left), not active", "Wants no suggested answers", "Forgotten on ")
                .contains("<tr data-kind=\"PREDICTION\"><td>Readings of their requests: mood, topic, urgency</td>"
                        + "<td class=\"heed-number\">3</td><td>Taken away</td></tr>")
                .contains("<td class=\"heed-number\">1</td><td>Stays</td>")
                .contains("data-kind=\"OWN_REPLY\"", "data-kind=\"INDEXED_ISSUE\"", "<td class=\"heed-number\">2</td>")
                .contains("href=\"/jira/rest/heed/1.0/customers/a%20b%26c%2F/export\"")
                .doesNotContain("data-kind=\"DECISION\"");
    }
}
