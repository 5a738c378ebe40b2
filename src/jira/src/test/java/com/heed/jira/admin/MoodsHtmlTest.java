package com.heed.jira.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.jira.Bundle;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class MoodsHtmlTest {
    private static String page(boolean learned, OptionalInt said) {
        Html html = new Html();
        MoodsHtml.begin(html, new Texts(Bundle.resolver(), Locale.ENGLISH), learned, said);
        return html.toString();
    }

    @Test
    void theHeadingNeverStandsAlone() {
        assertThat(page(false, OptionalInt.empty()))
                .as("while a training runs and nothing was learned yet")
                .contains("Sentiment of this project</h3><p>From 30 corrected or confirmed contacts");
    }

    @Test
    void nobodyIsToldThatTheShippedModelSpeaksOnceOneIsAdapted() {
        assertThat(page(true, OptionalInt.of(1_040)))
                .contains("so far: 1,040.")
                .doesNotContain("the shipped model speaks");
    }
}
