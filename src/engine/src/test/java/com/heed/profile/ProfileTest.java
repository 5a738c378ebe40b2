package com.heed.profile;

import static com.heed.profile.Made.START;
import static com.heed.profile.Made.TERMS;
import static com.heed.profile.Made.contact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.sentiment.Trend;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ProfileTest {
    private static List<ProfileContact> weekly(int count, Duration into) {
        List<ProfileContact> contacts = new ArrayList<>();
        for (int week = 0; week < count; week++) {
            contacts.add(contact(week, START.plus(Duration.ofDays(7L * week)).plus(into), "email", "topic" + week));
        }
        return contacts;
    }

    @Test
    void nobodyHasNoProfile() {
        assertThatThrownBy(() -> Profile.of(List.of(), List.of(), TERMS)).hasMessageContaining("without a contact");
    }

    @Test
    void contactsAreCountedByChannelTopicAndPartOfTheWeekWhateverTheirOrder() {
        List<ProfileContact> contacts = List.of(
                contact(3, START.plus(Duration.ofDays(9)), null, "billing"),
                contact(1, START, "email", "delivery"),
                contact(2, START.plus(Duration.ofHours(30)), "email", "billing"));
        Profile profile = Profile.of(contacts, List.of(), TERMS);
        assertThat(profile.channels()).containsExactly(new Tally("email", 2));
        assertThat(profile.topics()).containsExactly(new Tally("billing", 2), new Tally("delivery", 1));
        assertThat(profile.first()).isEqualTo(START);
        assertThat(profile.last()).isEqualTo(START.plus(Duration.ofDays(9)));
        assertThat(profile.hours().get(4 * DayOfWeek.THURSDAY.getValue() - 4))
                .as("Thursday, night")
                .isEqualTo(1);
        assertThat(profile.hours().stream().mapToInt(n -> n).sum()).isEqualTo(3);
    }

    /** Three calls about a delivery, each within a week of the one before, are one problem though the last is 12 days after the first; the same topic a month later is another; an unknown topic always is. */
    @Test
    void contactsAboutOneTopicThatFollowEachOtherAreOneProblem() {
        List<ProfileContact> contacts = List.of(
                contact(1, START, "phone", "delivery"),
                contact(2, START.plus(Duration.ofDays(6)), "email", "delivery"),
                contact(3, START.plus(Duration.ofDays(7)), "email", null),
                contact(4, START.plus(Duration.ofDays(8)), "email", null),
                contact(5, START.plus(Duration.ofDays(12)), "chat", "delivery"),
                contact(6, START.plus(Duration.ofDays(45)), "chat", "delivery"));
        Effort effort = Profile.of(contacts, List.of(), TERMS).effort();
        assertThat(effort).isEqualTo(new Effort(6, 4));
        assertThat(effort.perProblem()).isCloseTo(1.5, within(1e-12));
    }

    @Test
    void whoAlwaysWritesOnThursdayMorningIsSaidToAndNotBelowTenContacts() {
        PreferredHours hours = Profile.of(weekly(10, Duration.ofHours(9)), List.of(), TERMS)
                .preferredHours()
                .orElseThrow();
        assertThat(hours.day()).isEqualTo(DayOfWeek.THURSDAY);
        assertThat(hours.part()).isEqualTo(PartOfDay.MORNING);
        assertThat(hours.contacts()).isEqualTo(10);
        assertThat(hours.usual()).isCloseTo(1 / 28.0, within(1e-12));
        assertThat(Profile.of(weekly(9, Duration.ofHours(9)), List.of(), TERMS).preferredHours())
                .isEmpty();
    }

    @Test
    void hoursThatAreEverybodysAreNobodysHabit() {
        List<ProfileContact> others = weekly(200, Duration.ofHours(10));
        assertThat(Profile.of(weekly(10, Duration.ofHours(9)), others, TERMS).preferredHours())
                .isEmpty();
    }

    @Test
    void aMoodThatFallsFromContactToContactIsSaidToFall() {
        List<ProfileContact> contacts = new ArrayList<>();
        double[] scores = {0.6, 0.5, 0.1, -0.3, -0.7};
        for (int i = 0; i < scores.length; i++) {
            contacts.add(contact(i, START.plus(Duration.ofDays(i)), null, null, scores[i], Set.of()));
        }
        SentimentCourse course = Profile.of(contacts, List.of(), TERMS).sentiment();
        assertThat(course.trend()).isEqualTo(Trend.FALLING);
        // Two of the 120 orders of five values are as far from no order at all.
        assertThat(course.p()).isCloseTo(2 / 120.0, within(1e-12));
        assertThat(Profile.of(contacts.subList(0, 4), List.of(), TERMS)
                        .sentiment()
                        .trend())
                .isNull();
    }

    @Test
    void aWordOfTheCustomersOwnIsFoundInBothLanguages() {
        Random random = new Random(5);
        List<ProfileContact> others = Made.ordinary(300, random);
        List<ProfileContact> own = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            own.add(contact(i, START.plus(Duration.ofDays(i)), null, null, null, Set.of("the", "花瓶", "vase" + i)));
        }
        List<FrequentWord> words = Profile.of(own, others, TERMS).words();
        assertThat(words).extracting(FrequentWord::word).containsExactly("花瓶");
        assertThat(words.getFirst().contacts()).isEqualTo(6);
        assertThat(words.getFirst().ratio()).isCloseTo(LogLikelihoodRatio.of(6, 0, 0, 300), within(1e-12));
    }

    @Test
    void valuesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> contact(1, START, null, null, 1.2, Set.of())).hasMessageContaining("1.2");
        assertThatThrownBy(() -> new ProfileTerms(TERMS.zone(), Duration.ZERO)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new Effort(2, 3)).hasMessageContaining("3 problems");
    }
}
