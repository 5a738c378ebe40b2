package com.heed.jira.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Language;
import com.heed.jira.Bundle;
import com.heed.jira.model.ModelSeries;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.ActiveModels;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ModelUsesTest {
    private static final Pattern OFFER = Pattern.compile("value=\"use-topic-en-(\\d)\"");

    /** @param numbers of the models, newest use first; 0 for none */
    private static List<String> offered(int... numbers) {
        List<ActiveModels.Use> uses = IntStream.of(numbers)
                .mapToObj(number -> new ActiveModels.Use(number, "admin", Instant.EPOCH))
                .toList();
        Html html = new Html();
        new ModelUses(ModelSeries.topics(Language.ENGLISH), uses)
                .write(html, new Texts(Bundle.resolver(), Locale.ENGLISH));
        return OFFER.matcher(html.toString())
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    @Test
    void theModelInUseCanBeTakenOutAndTheOneBeforeBroughtBack() {
        assertThat(offered(2, 1)).containsExactly("0", "1");
    }

    @Test
    void nobodyIsOfferedToGoBackToTheModelInUse() {
        assertThat(offered(1, 2, 1)).containsExactly("0", "2");
    }

    @Test
    void aModelThatWasInUseTwiceIsOfferedOnce() {
        assertThat(offered(3, 1, 2, 1)).containsExactly("0", "1", "2");
    }

    @Test
    void whereNoneIsInUseEachThatWasCanBeBroughtBack() {
        assertThat(offered(0, 1, 0)).containsExactly("1");
    }
}
