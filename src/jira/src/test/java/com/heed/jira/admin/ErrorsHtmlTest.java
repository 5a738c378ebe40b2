package com.heed.jira.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.jira.Bundle;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ErrorsHtmlTest {
    private static String page(Locale locale, String place, @Nullable Long issue) {
        Html html = new Html();
        new ErrorsHtml(
                        new Texts(Bundle.resolver(), locale),
                        "/jira",
                        id -> id == 10_001 ? Optional.of("SUP-7") : Optional.empty())
                .write(html, List.of(new Health.Line("2026-11-26T11:43:00Z", place, issue, "It <failed>.")));
        return html.toString();
    }

    @Test
    void anIssueIsNamedByItsKeyAndLeadsThere() {
        assertThat(page(Locale.ENGLISH, "reading", 10_001L))
                .contains("<a href=\"/jira/browse/SUP-7\">SUP-7</a>")
                .contains("It &lt;failed&gt;.");
        assertThat(page(Locale.ENGLISH, "reading", 10_002L))
                .as("one that is gone, or not for this reader")
                .contains("<td>10002</td>");
    }

    @Test
    void whereItHappenedIsSaidInTheReadersWords() {
        assertThat(page(Locale.SIMPLIFIED_CHINESE, "post-function", null)).contains("<td>后处理功能</td>");
        assertThat(page(Locale.ENGLISH, "surge.mail", null)).contains("<td>Mail of an alarm</td>");
        assertThat(page(Locale.ENGLISH, "SomethingNew", null)).contains("<td>SomethingNew</td>");
    }
}
