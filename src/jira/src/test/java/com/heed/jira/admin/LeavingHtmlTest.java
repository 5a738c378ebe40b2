package com.heed.jira.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.jira.Bundle;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.LeavingRun.Effect;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class LeavingHtmlTest {
    private static String said(Effect effect) {
        Html html = new Html();
        LeavingHtml.effect(html, new Texts(Bundle.resolver(), Locale.ENGLISH), effect);
        return html.toString();
    }

    @Test
    void aDifferenceIsToldWithItsIntervalOnceBothGroupsHaveEnough() {
        assertThat(said(new Effect(100, 20, 29, 15)))
                .contains("30 customers of each group are needed")
                .contains("there are 100 that were shown and 29 that were not")
                .doesNotContain("percentage points");
        // Newcombe's method 10: 50/100 - 20/100, the example can be had from any calculator of the two Wilson
        // intervals.
        assertThat(said(new Effect(100, 20, 100, 50)))
                .contains("Of 100 customers shown to nobody 50% left, of 100 shown 20%: 30 percentage points fewer")
                .contains("(95 % interval 16.9 to 41.7). Acting helps.");
        assertThat(said(new Effect(100, 24, 100, 25))).contains("cannot be told yet");
        assertThat(said(new Effect(100, 50, 100, 20))).contains("More of those acted on left");
    }
}
