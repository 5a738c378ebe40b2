package com.heed.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.risk.DeskContact.After;
import com.heed.risk.KaplanMeier.Stay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TimeToSilenceTest {
    private static final int DAYS = 30;
    private static final int LAST = 400;

    private static DeskContact contact(String customer, long day, double hours) {
        After replied = new After(day + (long) (hours / 24), hours);
        return new DeskContact(customer, day, "Repair", "email", "", Double.NaN, replied, replied, null);
    }

    private static ActivityHistory history(long... days) {
        List<Activity> all = new ArrayList<>();
        for (long day : days) {
            all.add(new Activity("Ann", day, Double.NaN, ""));
        }
        return new ActivityHistory(ActivityHistory.of(all).customers(), 0, 100);
    }

    @Test
    void aStayEndsWithTheLastThingDoneBeforeTheFirstSilence() {
        assertThat(history(10, 20, 40).stay("Ann", DAYS)).contains(new Stay(30, true));
        assertThat(history(10, 20, 50, 81, 90).stay("Ann", DAYS))
                .as("30 days to the next are no silence, 31 are")
                .contains(new Stay(40, true));
        assertThat(history(10, 40, 70).stay("Ann", DAYS)).contains(new Stay(60, true));
        assertThat(history(10, 40, 70, 71).stay("Ann", DAYS))
                .as("what came in the last 30 days may have been the last, or not")
                .contains(new Stay(60, false));
        assertThat(history(71).stay("Ann", DAYS)).isEmpty();
        assertThat(history(71).stay("Bo", DAYS)).isEmpty();
    }

    /** Who leaves with the same chance after each contact, ten days apart, is there after k contacts with (1 - chance)^k, and the curve says so although the last days of all are not known. */
    @Test
    void theCurveIsThatOfTheProcessThatMadeIt() {
        SplittableRandom random = new SplittableRandom(6);
        List<DeskContact> contacts = new ArrayList<>();
        contacts.add(contact("old", 0, 1));
        for (int c = 0; c < 3000; c++) {
            boolean late = c % 2 == 0;
            long day = 1 + random.nextInt(LAST);
            boolean there = true;
            while (there && day <= LAST) {
                contacts.add(contact("c" + c, day, late ? 48 : 2));
                there = random.nextDouble() >= (late ? 0.3 : 0.1);
                day += 10;
            }
        }

        TimeToSilence told =
                TimeToSilence.of(new DeskPast(contacts, LAST), DAYS).orElseThrow();

        TimeToSilence.Compared compared = Objects.requireNonNull(told.firstReply());
        for (int k = 0; k < 6; k++) {
            assertThat(compared.late().stays().survival(10 * k)).isCloseTo(Math.pow(0.7, k + 1), within(0.04));
            assertThat(compared.inTime().stays().survival(10 * k)).isCloseTo(Math.pow(0.9, k + 1), within(0.04));
        }
        assertThat(compared.test().p()).isLessThan(1e-6);
        assertThat(compared.late().customers() + compared.inTime().customers()).isEqualTo(told.customers());
        assertThat(told.returns().survival(9)).isEqualTo(1);
        assertThat(told.returns().survival(10)).isCloseTo(0.2, within(0.03));
        assertThat(told.returns().median()).hasValue(10);
    }

    @Test
    void whoWasThereFromTheBeginningAndDesksWithFewAreLeftOut() {
        List<DeskContact> contacts = new ArrayList<>();
        for (int c = 0; c < 60; c++) {
            contacts.add(contact("c" + c, c < 31 ? 29 : 40, c % 2 == 0 ? 1 : 30));
        }
        contacts.add(contact("first", 0, 1));
        assertThat(TimeToSilence.of(new DeskPast(contacts, LAST), DAYS)).isEmpty();
        contacts.add(contact("c60", 40, 1));
        TimeToSilence told =
                TimeToSilence.of(new DeskPast(contacts, LAST), DAYS).orElseThrow();
        assertThat(told.customers()).isEqualTo(30);
        assertThat(told.firstReply()).isNull();
    }
}
