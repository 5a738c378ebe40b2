package com.heed.profile;

import static com.heed.profile.Made.TERMS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DifferencesTest {
    private static ProfileContact changed(ProfileContact of, String channel, Duration firstReply) {
        return new ProfileContact(
                of.id(),
                of.at(),
                channel,
                of.topic(),
                of.language(),
                of.sentiment(),
                of.words(),
                of.length(),
                firstReply,
                of.resolution(),
                of.reopened(),
                of.csat(),
                of.replies());
    }

    @Test
    void whoAlwaysCallsAndWaitsLongIsToldOfBoth() {
        Random random = new Random(1);
        List<ProfileContact> others = Made.ordinary(300, random);
        List<ProfileContact> own = Made.ordinary(14, random).stream()
                .map(contact -> changed(contact, "phone", Duration.ofHours(9)))
                .toList();
        List<Difference> found = Profile.of(own, others, TERMS).differences();
        assertThat(found).extracting(Difference::trait).containsExactlyInAnyOrder(Trait.CHANNEL, Trait.FIRST_REPLY);
        assertThat(found).allMatch(Difference::more).allMatch(each -> each.q() < 0.001);
        assertThat(found)
                .filteredOn(Difference.InShare.class::isInstance)
                .singleElement()
                .extracting(each -> ((Difference.InShare) each).name())
                .as("one trait is told once, by the surest of its names")
                .isEqualTo("phone");
    }

    /** Where there are two channels, more of the one is less of the other: the sentence is about the one that is used. */
    @Test
    void ofTwoSidesOfOneThingWhatThereIsMoreOfIsTold() {
        Random random = new Random(2);
        List<ProfileContact> others = Made.ordinary(100, random).stream()
                .map(contact -> changed(contact, "email", Duration.ofHours(1)))
                .toList();
        List<ProfileContact> own = Made.ordinary(10, random).stream()
                .map(contact -> changed(contact, "phone", Duration.ofHours(1)))
                .toList();
        assertThat(Profile.of(own, others, TERMS).differences())
                .singleElement()
                .isInstanceOfSatisfying(Difference.InShare.class, share -> {
                    assertThat(share.name()).isEqualTo("phone");
                    assertThat(share.more()).isTrue();
                });
    }

    @Test
    void nothingIsToldFromSevenContactsOrOfASmallDesk() {
        Random random = new Random(1);
        List<ProfileContact> others = Made.ordinary(300, random);
        List<ProfileContact> own = Made.ordinary(8, random).stream()
                .map(contact -> changed(contact, "phone", Duration.ofHours(9)))
                .toList();
        assertThat(Differences.of(own, others, TERMS.zone())).isNotEmpty();
        assertThat(Differences.of(own.subList(0, 7), others, TERMS.zone())).isEmpty();
        assertThat(Differences.of(own, others.subList(0, 49), TERMS.zone())).isEmpty();
    }

    /** Of customers who are like everybody, at most 5 in 100 may be told to be different; with 1,000 of them that is 50, and chance adds less than 20 (three standard deviations). */
    @Test
    void customersLikeEverybodyAreSeldomToldToBeDifferent() {
        Random random = new Random(20261127);
        int told = 0;
        for (int customer = 0; customer < 1000; customer++) {
            List<ProfileContact> others = Made.ordinary(120, random);
            told += Differences.of(Made.ordinary(12, random), others, TERMS.zone())
                            .isEmpty()
                    ? 0
                    : 1;
        }
        assertThat(told).isLessThanOrEqualTo(70);
    }
}
