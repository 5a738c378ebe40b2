package com.heed.jira.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.CustomerUnit;
import com.heed.jira.Bundle;
import com.heed.jira.page.Texts;
import com.heed.jira.store.LeavingScore.Reason;
import com.heed.risk.DeskContact;
import com.heed.risk.DeskPast;
import com.heed.risk.Leaving;
import com.heed.risk.RiskColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LeavingWordsTest {
    private static LeavingWords words(Locale locale) {
        return new LeavingWords(new Texts(Bundle.resolver(), locale));
    }

    private static List<String> columns() {
        List<DeskContact> contacts = List.of(
                new DeskContact("ann", 0, "Repair", "email", "Acme", 0.5, null, null, null),
                new DeskContact("ann", 400, "Repair", "email", "Acme", 0.5, null, null, null));
        return Arrays.stream(CustomerUnit.values())
                .map(unit -> new DeskPast(contacts, 400, unit))
                .flatMap(past -> past.snapshots(90, 365, new Leaving.Silence()).today().columns().stream())
                .map(RiskColumn::name)
                .distinct()
                .toList();
    }

    @Test
    void nobodyLeavesOrStaysForCertain() {
        LeavingWords english = words(Locale.ENGLISH);
        assertThat(english.chance(0.9999)).isEqualTo("over 99%");
        assertThat(english.chance(0.994)).isEqualTo("99%");
        assertThat(english.chance(0.0051)).isEqualTo("1%");
        assertThat(english.chance(0.005)).isEqualTo("under 1%");
        assertThat(words(Locale.SIMPLIFIED_CHINESE).chance(1)).isEqualTo("超过 99%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyColumnOfADeskHasWords(String language) {
        LeavingWords words = words(Locale.forLanguageTag(language));

        assertThat(columns()).hasSizeGreaterThan(20).allSatisfy(column -> {
            String said = words.column(column);
            assertThat(said).isNotBlank().doesNotContain("heed.", "{");
            if (language.equals("zh")) {
                assertThat(said).isNotEqualTo(column).containsPattern("\\p{IsHan}");
            }
        });
    }

    @Test
    void aReasonSaysItsValueAndAFactorItsLevel() {
        LeavingWords words = words(Locale.ENGLISH);

        assertThat(words.reason("mean hours to the first reply in 90", "41.25"))
                .isEqualTo("first reply after 41.2 hours on average in 90 days");
        assertThat(words.reason("mood of the last contact", "")).isEqualTo("mood of the last contact not known");
        assertThat(words.reason("mood of the last contact", "-0.9"))
                .isEqualTo("mood of the last contact -0.9 (-1 to 1)");
        assertThat(words.reason("channel of the last contact", "<b>")).isEqualTo("last contact by <b>");
        assertThat(words.reason("a column of tomorrow", "3")).isEqualTo("a column of tomorrow: 3");
        assertThat(words.factor("channel of the last contact=phone")).isEqualTo("channel of the last contact: phone");
        assertThat(words.factor("mean gap not known")).isEqualTo("days between contacts on average: not known");
        assertThat(words.column("a column of tomorrow")).isEqualTo("a column of tomorrow");
    }

    /** A mean that is shown as 1 is one day or one hour, whatever it is exactly. */
    @Test
    void whatReadsAsOneIsToldAsOne() {
        LeavingWords words = words(Locale.ENGLISH);

        assertThat(words.reason("mean gap", "1.04")).isEqualTo("one day between contacts on average");
        assertThat(words.reason("mean gap", "1.5")).isEqualTo("1.5 days between contacts on average");
        assertThat(words.reason("mean hours to the first reply in 30", "0.97"))
                .isEqualTo("first reply after one hour on average in 30 days");
        assertThat(words.reason("silence in mean gaps", "1")).isEqualTo("silent for as long as the usual gap");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "open contacts | 0 | no open request",
                "open contacts | 1 | one open request",
                "open contacts | 3 | 3 open requests",
                "days since last | 1 | last contact yesterday",
                "active days in 30 | 0 | no contact in 30 days",
                "active days, change against the span before | -2 | days with a contact: 2 fewer than as long before",
                "active days, change against the span before | 1 | days with a contact: 1 more than as long before",
                "active days, change against the span before | 0 | contacts on as many days as before",
                "change of the people who asked in 90 | -1 | people who asked in 90 days: 1 fewer than before",
                "share of who asks most in 90 | 0.75 | one person made 75% of the requests of 90 days",
                "share of who asks most in 90 | 1 | one person made 100% of the requests of 90 days",
                "organisation | Acme | organisation Acme"
            })
    void aReasonIsANoteThatFitsItsNumber(String column, String value, String note) {
        assertThat(words(Locale.ENGLISH).reason(column, value)).isEqualTo(note);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyColumnOfADeskHasANoteForEachValueItTakes(String language) {
        LeavingWords words = words(Locale.forLanguageTag(language));

        for (String column : columns()) {
            for (String value : List.of("0", "1", "7", "-2.5")) {
                assertThat(words.reason(column, value))
                        .as("%s of %s", value, column)
                        .doesNotStartWith(words.column(column) + ":")
                        .doesNotContain("heed.", "{");
            }
        }
    }

    @Test
    void whatCouldBeDoneFollowsFromWhatRaisesTheRisk() {
        LeavingWords words = words(Locale.ENGLISH);
        Reason late = new Reason("mean hours to the first reply in 30", "50", 1);
        Reason slow = new Reason("mean hours to the resolution in 30", "51", 0.8);
        Reason again = new Reason("reopened in 60", "2", 0.5);

        assertThat(LeavingCard.advice(words.texts(), words, List.of(late, slow, again)))
                .containsExactly(
                        "Answer what waits, and their next request first.",
                        "They came back about the same: look whether its cause is mended.");
        assertThat(LeavingCard.advice(
                        words.texts(),
                        words,
                        List.of(new Reason("reopened in 60", "0", -1), new Reason("organisation", "Acme", 1))))
                .containsExactly("Nothing that the desk can change stands out.");
    }
}
