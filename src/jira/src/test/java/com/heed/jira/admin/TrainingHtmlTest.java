package com.heed.jira.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.jira.Bundle;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.Training;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TrainingHtmlTest {
    private static final Instant ASKED = Instant.parse("2026-11-26T11:43:00Z");
    private static final Instant BEGUN = ASKED.plusSeconds(600);

    private static Training training(
            Training.Step step, int done, int total, Training.@Nullable Note note, Training.@Nullable Count begun) {
        return new Training(3, 10, "ada", ASKED, step, done, total, "node-1", note, BEGUN.plusSeconds(60), begun);
    }

    private static String page(Locale locale, Training training) {
        Html html = new Html();
        TrainingHtml.write(html, new Texts(Bundle.resolver(), locale), training);
        return html.toString();
    }

    @Test
    void theBarSaysHowFarTheStepIs() {
        String page = page(Locale.ENGLISH, training(Training.Step.READING, 1_250, 5_000, null, null));

        assertThat(page)
                .as("without data-value the host draws a bar that runs to and fro")
                .contains("data-value=\"0.25\"", "aria-valuenow=\"25\"", "style=\"width: 25.00%\"");
    }

    /** Learning tells 0.7 of one voice, then 0.2 of the next. */
    @Test
    void aStepThatCountsNoContactsHasABarThatClaimsNothing() {
        String page = page(Locale.ENGLISH, training(Training.Step.LEARNING, 7, 10, null, null));

        assertThat(page).contains("role=\"progressbar\"").doesNotContain("data-value", "aria-valuenow", "width:");
    }

    @Test
    void numbersAreThoseOfTheReader() {
        Training.Note few = Training.Note.of("train.toofew", 20, 1_234);

        assertThat(page(Locale.GERMANY, training(Training.Step.READING, 1_250, 5_000, null, null)))
                .contains("1.250 of 5.000 issues");
        assertThat(page(Locale.GERMANY, training(Training.Step.FAILED, 0, 0, few, null)))
                .contains("has 1.234 that");
    }

    @Test
    void theNameOfWhoStoppedItIsNoNumber() {
        Training.Note stopped = Training.Note.of("train.stopped", "004711");

        assertThat(page(Locale.ENGLISH, training(Training.Step.STOPPED, 0, 0, stopped, null)))
                .contains("Stopped by 004711.");
    }

    @Test
    void whatElseThereIsToSayStandsInASentenceOfItsOwn() {
        Training.Note note =
                Training.Note.of("train.done").and(List.of(Training.Note.of("train.replies.toofew.en", 60, 1_049)));

        assertThat(page(Locale.ENGLISH, training(Training.Step.DONE, 0, 0, note, null)))
                .contains("<p>Training finished.", "<p>For suggested replies in English Heed needs 60 answers")
                .contains("this project has 1,049 that");
    }

    @Test
    void minutesLeftAreThoseOfThisStepAndNotOfWhatCameBefore() {
        // Ten minutes of other work, then 300 of 1,500 in one minute.
        Training.Count begun = new Training.Count(0, BEGUN);

        assertThat(page(Locale.ENGLISH, training(Training.Step.ENCODING, 300, 1_500, null, begun)))
                .contains("300 of 1,500 issues \u00b7 about 4 min left");
    }

    @Test
    void nothingIsSaidOfMinutesBeforeThePaceIsKnown() {
        Training.Count begun = new Training.Count(300, BEGUN);

        assertThat(page(Locale.ENGLISH, training(Training.Step.ENCODING, 300, 1_500, null, begun)))
                .contains("300 of 1,500 issues")
                .doesNotContain("min left");
    }

    @Test
    void aFailedStepIsNamedInTheReadersWords() {
        Training.Note failed = Training.Note.of("train.failed", "encoding");

        assertThat(page(Locale.SIMPLIFIED_CHINESE, training(Training.Step.FAILED, 0, 0, failed, null)))
                .contains("\u201c分析文本\u201d");
    }
}
