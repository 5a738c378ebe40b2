package com.heed.jira.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Language;
import com.heed.forecast.ClassMeans;
import com.heed.forecast.PredictorReport;
import com.heed.forecast.PredictorReport.Ahead;
import com.heed.jira.Bundle;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.Expectation;
import com.heed.jira.store.Expectations;
import com.heed.jira.store.Mode;
import com.heed.jira.store.ProjectSettings;
import com.heed.routing.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of simple contacts by phone, five minutes were typed and seven learned from 40 of them; nine in ten were typed to be settled, and eight learned from 60. */
final class ExpectationHtmlTest {
    private static final Ahead BETTER = new Ahead(0.2, 0.1, 0.3);
    private static final Ahead SAME = new Ahead(0.1, -0.1, 0.3);
    private static final Ahead WORSE = new Ahead(-0.2, -0.3, -0.1);

    private static String page(Locale locale, Expectation.@Nullable Quality quality) {
        Expectation learned = new Expectation(
                "2026-10-01",
                "2026-11-25",
                120,
                100,
                40,
                60,
                "Z",
                new ClassMeans(List.of("simple"), List.of("phone"), List.of(List.of(7.0)), List.of(List.of(0.8))),
                List.of(List.of(5.0)),
                List.of(List.of(0.9)),
                List.of(List.of(40)),
                List.of(List.of(60)),
                quality,
                "");
        ProjectSettings settings = new ProjectSettings(
                Mode.ACT,
                0.6,
                Map.of(),
                Map.of(),
                "EUR",
                List.of(new Channel("phone", "Telefon", true, 1, 1, 5, 2, 100, Set.of(Language.ENGLISH))),
                null,
                null);
        Html html = new Html();
        new ExpectationHtml(html, new Texts(Bundle.resolver(), locale), learned, settings)
                .write(new Expectations.Made(Instant.parse("2026-11-26T03:30:00Z"), learned));
        return html.toString();
    }

    private static Expectation.Quality quality(Ahead arrivals, Ahead handling, Ahead settling) {
        return new Expectation.Quality(
                "2026-11-12",
                90,
                30,
                new PredictorReport.Arrivals(100, 0.8, 1, arrivals, 0.1, 0.9, 1, 0),
                new PredictorReport.Handling(20, 2, 1.6, handling, 1, 0.75),
                new PredictorReport.Settling(20, 0.1, 0.1, settling, 0.041, 0.8));
    }

    @Test
    void eachPartSaysWhoTellsItHowItComparesAndHowRightItIs() {
        String page = page(Locale.ENGLISH, quality(BETTER, WORSE, SAME));

        assertThat(page)
                .contains("your history tells. Its error was 20.0% smaller than that of a plain guess")
                .as("days, not hours: many a desk expects nobody in most hours")
                .contains("Of the days, 90% lay in the range that should hold 80%.")
                .contains("what you typed tells, because what was learned was worse. Its error was 25.0% larger")
                .contains("Its chances were off by 4.1% on the mean.")
                .doesNotContain("heed.replay");
    }

    @Test
    void whatIsExpectedStandsBesideWhatWasTypedAndWhatItRestsOn() {
        assertThat(page(Locale.ENGLISH, quality(BETTER, BETTER, BETTER)))
                .contains(">Telefon</th>", ">7</td>", ">5</td>", ">40</td>", ">80%</td>", ">90%</td>", ">60</td>");
        assertThat(page(Locale.ENGLISH, quality(BETTER, WORSE, BETTER)))
                .as("handle times are not believed")
                .doesNotContain(">7</td>");
    }

    @Test
    void aRecordThatIsTooShortSaysSoAndGoesByWhatWasTyped() {
        assertThat(page(Locale.ENGLISH, null))
                .contains("until the record is 28 days long", "So far it is 55 days long")
                .doesNotContain(">7</td>", ">80%</td>");
    }

    @Test
    void chineseSentencesFollowEachOtherWithoutABlank() {
        assertThat(page(Locale.SIMPLIFIED_CHINESE, quality(BETTER, BETTER, BETTER)))
                .doesNotContain("\u3002 ");
    }
}
