package com.heed.jira.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.jira.measure.Counts;
import com.heed.jira.split.Desks;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A week of the worked example: 260 calls, 370 chats, 350 mails and 20 portal answers a day. */
final class FiguresTest {
    private static final Counts WEEK =
            new Counts(Map.of("phone", 1820, "chat", 2590, "email", 2450, "portal", 140), 9, 0, 7);

    private final Figures figures = Figures.of(Desks.CHANNELS, Desks.terms(2.5), WEEK);

    @Test
    void todayAndTheRecommendedSplitStandBesideEachOther() {
        assertThat(figures.contactsPerDay()).isCloseTo(1000, within(1e-9));
        assertThat(figures.today().cost()).isCloseTo(18_370, within(1e-6));
        assertThat(figures.today().meanResponse()).isCloseTo(6.43, within(1e-9));
        assertThat(Objects.requireNonNull(figures.recommended()).cost()).isCloseTo(9340, within(0.5));
        assertThat(figures.lines())
                .extracting(
                        line -> line.channel().slug(),
                        line -> Math.round(line.today()),
                        line -> Math.round(Objects.requireNonNull(line.recommended())),
                        line -> Math.round(100 * line.load()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("phone", 260L, 99L, 87L),
                        org.assertj.core.groups.Tuple.tuple("chat", 370L, 600L, 62L),
                        org.assertj.core.groups.Tuple.tuple("email", 350L, 121L, 100L),
                        org.assertj.core.groups.Tuple.tuple("portal", 20L, 180L, 11L));
    }

    /** 9,030 a day in the picture; 7,000 contacts vary by 1.96 / sqrt(7000) = 2.34 %. */
    @Test
    void theSavingHasAnIntervalByTheNumberOfContacts() {
        Figures.Saving saving = Objects.requireNonNull(figures.saving());

        assertThat(saving.aDay()).isCloseTo(9030, within(0.5));
        assertThat(saving.low()).isCloseTo(9030 * (1 - 0.023426), within(1.0));
        assertThat(saving.high()).isCloseTo(9030 * (1 + 0.023426), within(1.0));
    }

    @Test
    void contactsThatWereNotLookedAtAreTakenToBeLikeTheOthers() {
        Counts half = new Counts(Map.of("phone", 10, "chat", 30), 0, 40, 4);

        assertThat(half.perDay()).isEqualTo(Map.of("phone", 5.0, "chat", 15.0));
    }

    @Test
    void nothingIsSavedWhereTodayIsAsCheapAsCanBe() {
        Counts cheap = new Counts(Map.of("phone", 60, "chat", 600, "email", 160, "portal", 180), 0, 0, 1);

        assertThat(Figures.of(Desks.CHANNELS, Desks.terms(Double.POSITIVE_INFINITY), cheap)
                        .saving())
                .isNull();
    }

    /** The channels have their room for all topics together: planned alone, a topic's contacts would all go to the cheapest one. */
    @Test
    void theContactsOfOneTopicAreCountedAndNotSplit() {
        Figures refunds =
                Figures.ofTopic(Desks.CHANNELS, Desks.terms(2.5), new Counts(Map.of("phone", 70, "chat", 70), 0, 0, 7));

        assertThat(refunds.contactsPerDay()).isEqualTo(20);
        assertThat(refunds.today().cost()).isEqualTo(10 * 50 + 10 * 5);
        assertThat(refunds.today().meanResponse()).isEqualTo(3);
        assertThat(refunds.split()).isNull();
        assertThat(refunds.saving()).isNull();
        assertThat(refunds.lines().getFirst().recommended()).isNull();
    }

    @Test
    void withoutContactsThereIsNothingToSplit() {
        Figures none = Figures.of(Desks.CHANNELS, Desks.terms(2.5), new Counts(Map.of(), 0, 0, 7));

        assertThat(none.split()).isNull();
        assertThat(none.saving()).isNull();
        assertThat(none.today().cost()).isZero();
    }
}
