package com.heed.jira.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.Language;
import com.heed.desk.ChannelTerms;
import com.heed.desk.DeskTerms;
import com.heed.desk.Shift;
import com.heed.forecast.ContactFacts;
import com.heed.forecast.PastContact;
import com.heed.replay.Replay;
import com.heed.replay.ReplayDesk;
import com.heed.replay.StatedDesk;
import com.heed.routing.Channel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReachTest {
    private static final LocalDate LAST = LocalDate.of(2026, 11, 25);

    /** A contact at ten on each day from the first to the last. */
    private static List<PastContact> contacts(LocalDate first) {
        List<PastContact> contacts = new ArrayList<>();
        first.datesUntil(LAST.plusDays(1))
                .forEach(day -> contacts.add(new PastContact(
                        day.toString(),
                        new ContactFacts(day.atTime(10, 0).toInstant(ZoneOffset.UTC), "simple", null, 5, 1),
                        "phone",
                        null,
                        null,
                        true,
                        null,
                        null)));
        return contacts;
    }

    private static Reach reach(LocalDate first, int weeks) {
        return Reach.of(contacts(first), ZoneOffset.UTC, weeks);
    }

    private static ReplayDesk desk() {
        Channel phone = new Channel("phone", "Phone", true, 50, 1, 5, 2, 100, Set.of(Language.ENGLISH));
        DeskTerms unstated = DeskTerms.unstated(ZoneOffset.UTC);
        return StatedDesk.of(
                List.of(phone),
                new DeskTerms(
                        DeskTerms.Policy.RULES,
                        60,
                        0,
                        3,
                        120,
                        0,
                        0,
                        Double.POSITIVE_INFINITY,
                        7,
                        ZoneOffset.UTC,
                        Set.of(),
                        Map.of(
                                "phone",
                                new ChannelTerms(
                                        true,
                                        1,
                                        Double.POSITIVE_INFINITY,
                                        Double.POSITIVE_INFINITY,
                                        0,
                                        List.of(),
                                        List.of(new Shift(EnumSet.allOf(DayOfWeek.class), 480, 960, 2)),
                                        Set.of(),
                                        Map.of()))),
                "EUR");
    }

    /** What is said to be enough is what a replay takes, and a day less is not. */
    @Test
    void theDayThatIsNamedIsTheFirstThatIsEnough() {
        for (int weeks : new int[] {1, 4, 13}) {
            LocalDate needed = reach(LAST, weeks).needed();
            assertThat(needed).isEqualTo(LAST.minusWeeks(weeks + 2));
            assertThat(reach(needed, weeks).isEnough()).isTrue();
            assertThat(reach(needed.plusDays(1), weeks).isEnough()).isFalse();
            assertThatCode(() -> Replay.of(contacts(needed), desk(), weeks, 1)).doesNotThrowAnyException();
            assertThatThrownBy(() -> Replay.of(contacts(needed.plusDays(1)), desk(), weeks, 1))
                    .hasMessageContaining("have to reach back to");
        }
    }

    @Test
    void theWeeksThatCanBeReplayedAreEnoughAndOneMoreIsNot() {
        LocalDate first = LAST.minusDays(60);
        int possible = reach(first, 13).possible();

        assertThat(possible).isEqualTo(6);
        assertThat(reach(first, possible).isEnough()).isTrue();
        assertThat(reach(first, possible + 1).isEnough()).isFalse();
        assertThat(reach(LAST.minusDays(5), 13).possible()).isZero();
    }

    /** Contacts of two weeks until the 25th: a week can be replayed on the day after the 2nd of December. */
    @Test
    void theDayIsNamedFromWhichOneWeekCanBeReplayed() {
        LocalDate first = LAST.minusDays(14);
        LocalDate day = reach(first, 4).oneFrom();

        assertThat(day).isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(new Reach(first, day.minusDays(1), 100, 1).isEnough()).isTrue();
        assertThat(new Reach(first, day.minusDays(2), 100, 1).isEnough()).isFalse();
    }
}
