package com.heed.jira.surge;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.jira.Bundle;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.StoredSurge;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SurgeBannerTest {
    private static StoredSurge surge(String subject) {
        Instant to = Instant.parse("2026-11-18T15:00:00Z");
        return new StoredSurge(7, 1, subject, 38, 11, 2e-6, to.minusSeconds(6 * 3600), to, to, null, null);
    }

    private static String page(String subject, Locale locale) {
        Html html = new Html();
        SurgeBanner.write(
                html,
                new Texts(Bundle.resolver(), locale),
                surge(subject),
                new SurgeBanner.Place("/jira", "SUP", Optional.of("SUP-9")));
        return html.toString();
    }

    @Test
    void saysHowManyCameAndHowManyAreUsual() {
        assertThat(page("type:Delivery", Locale.ENGLISH))
                .contains(
                        "Delivery: 38 contacts in 6 hours, usually 11",
                        "at most once in 10,000 looks",
                        "href=\"/jira/browse/SUP-9\"",
                        "/jira/issues/?jql=project%20%3D%20%22SUP%22%20AND%20created",
                        "data-path=\"projects/SUP/surges/7/dismiss\"");
        assertThat(page("negative", Locale.SIMPLIFIED_CHINESE)).contains("负面联系：6 小时内 38 次联系，通常为 11 次");
    }

    @Test
    void aTypeWithAHostileNameStaysText() {
        assertThat(page("type:<script>alert('1')</script>\" onclick=\"x", Locale.ENGLISH))
                .contains("&lt;script&gt;")
                .doesNotContain("<script", "\" onclick");
    }
}
