package com.heed.jira.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.Issue;
import com.heed.jira.Bundle;
import com.heed.jira.Fake;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LeavingCardTest {
    private static String page(int customers, Locale locale) {
        Issue issue = Fake.of(Issue.class)
                .with("getKey", "SUP-1")
                .with("getSummary", "A question")
                .with("getCreated", Timestamp.from(Instant.parse("2026-05-03T12:00:00Z")))
                .make();
        List<AtRisk> atRisk = IntStream.range(0, customers)
                .mapToObj(k -> new AtRisk(
                        "c" + k, "customer " + k, new LeavingView(null, 0.8, 0.2, 30, List.of()), List.of(issue)))
                .toList();
        return page(atRisk, locale);
    }

    private static String page(List<AtRisk> atRisk, Locale locale) {
        Html html = new Html();
        LeavingCard.customers(html, new Texts(Bundle.resolver(), locale), "SUP", atRisk, "/jira");
        return html.toString();
    }

    @Test
    void eachNameLeadsToThePageOfThePersonOrOrganisation() {
        LeavingView view = new LeavingView(null, 0.8, 0.2, 30, List.of());
        Issue issue = Fake.of(Issue.class)
                .with("getKey", "SUP-1")
                .with("getSummary", null)
                .with("getCreated", Timestamp.from(Instant.parse("2026-05-03T12:00:00Z")))
                .make();
        String page = page(
                List.of(
                        new AtRisk("JIRAUSER1", "Mei", view, List.of(issue)),
                        new AtRisk("organisation:7", "Acme", view, List.of(issue))),
                Locale.ENGLISH);

        assertThat(page)
                .contains(
                        "href=\"/jira/projects/SUP?selectedItem=com.heed.jira:heed-customer&amp;customer=JIRAUSER1\">Mei</a>",
                        "href=\"/jira/projects/SUP?selectedItem=com.heed.jira:heed-customer&amp;organisation=7\">Acme</a>");
    }

    @Test
    void tenCustomersAreSeenAndTheOthersAreFoldedAway() {
        String page = page(13, Locale.ENGLISH);
        assertThat(page.split("<table", -1)).hasSize(3);
        assertThat(page.indexOf("customer 9")).isLessThan(page.indexOf("<details"));
        assertThat(page.indexOf("<details")).isLessThan(page.indexOf("customer 10"));
        assertThat(page).contains("Show 3 more", "customer 12");
        assertThat(page(13, Locale.SIMPLIFIED_CHINESE)).contains("再显示 3 位客户");
    }

    @Test
    void aShortListIsNotFolded() {
        assertThat(page(10, Locale.ENGLISH)).doesNotContain("<details").contains("customer 9");
    }
}
