package com.heed.jira.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.jira.Bundle;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.Replays;
import com.heed.jira.store.StoredReplay;
import com.heed.jira.store.StoredReplay.Interval;
import com.heed.jira.store.StoredReplay.Saving;
import com.heed.jira.store.Training;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ReplayHtmlTest {
    private static final Instant MADE = Instant.parse("2026-11-26T03:30:00Z");

    private static Saving saving(@Nullable Interval perContact, List<StoredReplay.Day> worst) {
        Interval quarter = perContact == null
                ? null
                : new Interval(1_000 * perContact.mean(), 1_000 * perContact.low(), 1_000 * perContact.high());
        return new Saving(
                perContact,
                quarter,
                quarter,
                worst.size(),
                worst,
                List.of(
                        new StoredReplay.OfClass("simple", 900, perContact),
                        new StoredReplay.OfClass("unknown", 0, null)));
    }

    private static StoredReplay replay(Saving rules, Saving recorded, double handleKnown, List<String> borrowed) {
        return replay(rules, recorded, handleKnown, 0.05, borrowed);
    }

    private static StoredReplay replay(
            Saving rules, Saving recorded, double handleKnown, double thin, List<String> borrowed) {
        List<StoredReplay.Waits> waits = List.of(new StoredReplay.Waits(400, 1.25, 4), new StoredReplay.Waits(0, 0, 0));
        return new StoredReplay(
                "2026-08-26",
                "2026-11-24",
                13,
                65,
                1_000,
                12,
                3,
                700,
                "2025-11-25",
                handleKnown,
                0.9,
                thin,
                30,
                "CNY",
                borrowed,
                List.of(
                        new StoredReplay.OfChannel("phone", "Phone <b>", 0, 0),
                        new StoredReplay.OfChannel("chat", "Chat", 40, 2.5)),
                List.of(
                        new StoredReplay.OfPolicy("as-it-was", 20, 10, 8, 1, 1, waits),
                        new StoredReplay.OfPolicy("rules-overflow", 18, 9, 7, 1, 1, waits),
                        new StoredReplay.OfPolicy("prices", 16, 8, 6, 1, 1, waits)),
                rules,
                recorded,
                List.of(List.of(300, 100), List.of(0, 600)));
    }

    private static String page(Locale locale, StoredReplay replay) {
        Html html = new Html();
        new ReplayHtml(html, new Texts(Bundle.resolver(), locale), replay).write(new Replays.Made(MADE, replay), 7);
        return html.toString();
    }

    private static final Saving CHEAPER = saving(new Interval(2, 1.5, 2.5), List.of());
    private static final Saving DEARER =
            saving(new Interval(-1, -1.5, -0.5), List.of(new StoredReplay.Day("2026-09-01", 30, 45)));
    private static final Saving OPEN = saving(new Interval(0.5, -0.5, 1.5), List.of());

    @Test
    void aSavingIsSaidWithItsIntervalAndNoMoreThanThatAllows() {
        String page = page(Locale.ENGLISH, replay(CHEAPER, OPEN, 1, List.of()));

        assertThat(page)
                .contains("CN\u00a52 a contact", "95% interval: CN\u00a51.50 to CN\u00a52.50 a contact.")
                .contains("CN\u00a52,000 a quarter of such weeks (95% interval: CN\u00a51,500 to CN\u00a52,500).")
                .contains("Prices would have been cheaper.", "Not decided: chance alone")
                .contains("There is no day on which prices would have been dearer.")
                .doesNotContain("heed.");
    }

    @Test
    void whereItWouldHaveBeenWorseIsSaidWithDayAndClass() {
        String page = page(Locale.ENGLISH, replay(CHEAPER, DEARER, 1, List.of()));

        assertThat(page)
                .contains("Prices would have been dearer.", "Sep 1, 2026", "CN\u00a545")
                .contains(">Dearer</td>");
    }

    @Test
    void aClassWithoutContactsIsLeftOutAndAChannelThatGotNoneHasNoWaits() {
        String page = page(Locale.ENGLISH, replay(CHEAPER, CHEAPER, 1, List.of()));

        assertThat(page).doesNotContain(">Unknown<").contains("1.2 (4)", "<td class=\"heed-number\"></td>");
    }

    @Test
    void whatWasTypedAndWhatWasBorrowedIsSaid() {
        assertThat(page(Locale.ENGLISH, replay(CHEAPER, CHEAPER, 0, List.of("SATURDAY"))))
                .contains("No work was logged on these contacts. How long they take is what you typed.")
                .contains("as on the workday before: Saturday.");
        assertThat(page(Locale.SIMPLIFIED_CHINESE, replay(CHEAPER, CHEAPER, 0.5, List.of("SATURDAY", "SUNDAY"))))
                .contains("\u661f\u671f\u516d\u3001\u661f\u671f\u65e5", "50%");
    }

    @Test
    void whatRestsOnHardlyAnyContactsIsNotPraised() {
        String page = page(Locale.ENGLISH, replay(CHEAPER, CHEAPER, 1, 0.8, List.of()));

        assertThat(page)
                .contains("Hardly known: 80% of what prices did rests on fewer than 30 contacts")
                .doesNotContain("Prices would have been cheaper.");
    }

    @Test
    void whereNothingChangedThereIsNoDifference() {
        Saving none = saving(new Interval(-0.0, -0.0, -0.0), List.of());

        assertThat(page(Locale.ENGLISH, replay(none, none, 1, List.of())))
                .contains("Both would have come to the same.", ">No difference</td>")
                .doesNotContain("-CN");
    }

    @Test
    void oneDayAloneTellsNothing() {
        Saving none = saving(null, List.of());

        assertThat(page(Locale.ENGLISH, replay(none, none, 1, List.of()))).contains("One day alone tells nothing.");
    }

    @Test
    void namesAreText() {
        assertThat(page(Locale.ENGLISH, replay(CHEAPER, CHEAPER, 1, List.of())))
                .contains("Phone &lt;b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void aReplayThatWaitsSaysWhatItWaitsFor() {
        Training waiting = new Training(
                1, 10, "ada", MADE, Training.Step.WAITING, 0, 0, "", null, MADE, null, Training.Kind.REPLAY);
        Html html = new Html();
        TrainingHtml.write(html, new Texts(Bundle.resolver(), Locale.ENGLISH), waiting);

        assertThat(html.toString()).contains("as soon as no training and no other replay runs", "Stop replay");
    }

    /** The words are those of a replay, and days are written as the reader writes them. */
    @Test
    void aReplayThatIsTooShortSaysDatesAndCounts() {
        Training failed = new Training(
                1,
                10,
                "ada",
                MADE,
                Training.Step.FAILED,
                0,
                0,
                "node-1",
                Training.Note.of("replay.short", "2026-09-01", 1_234, 13, "2026-08-12", 10),
                MADE,
                null,
                Training.Kind.REPLAY);
        Html html = new Html();
        TrainingHtml.write(html, new Texts(Bundle.resolver(), Locale.ENGLISH), failed);

        assertThat(html.toString())
                .contains("Replay of ", "reach back to Sep 1, 2026; there are 1,234 of them")
                .contains("To replay 13 weeks they have to reach back to Aug 12, 2026")
                .contains("Weeks that can be replayed now: 10.");
    }
}
