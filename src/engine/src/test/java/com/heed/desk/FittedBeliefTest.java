package com.heed.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.Language;
import com.heed.forecast.ClassMeans;
import com.heed.forecast.ContactFacts;
import com.heed.forecast.PastContact;
import com.heed.forecast.Predictors;
import com.heed.routing.Channel;
import com.heed.routing.ContactClass;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FittedBeliefTest {
    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");
    private static final Set<Language> BOTH = Set.of(Language.ENGLISH, Language.CHINESE);
    private static final Channel PHONE = new Channel("phone", "Phone", true, 50, 1, 5, 6, 500, BOTH);
    private static final Channel CHAT = new Channel("chat", "Chat", true, 5, 1, 3.5, 4, 500, BOTH);
    private static final List<Channel> DESK = List.of(PHONE, CHAT);
    private static final DeskTerms TERMS = UsualTerms.of(List.of("phone", "chat"), UTC);
    private static final Map<String, Double> URGENCIES =
            Map.of("simple", 1.0, "complex", 1.0, "upset", 3.0, "unknown", 1.0);

    private static StatedBelief stated(DeskTerms terms) {
        return new StatedBelief(
                terms, new ArrivalRates(List.of(), MONDAY, MONDAY.plusSeconds(60), UTC), ClassShares.of(Map.of()));
    }

    /** Every five minutes of the last eight weeks a simple contact by chat that takes seven minutes and is settled; every other one is followed by one of unknown class. */
    private static List<PastContact> past() {
        List<PastContact> contacts = new ArrayList<>();
        Instant at = MONDAY.minus(Duration.ofDays(56));
        for (int i = 0; at.isBefore(MONDAY); i++, at = at.plus(Duration.ofMinutes(5))) {
            contacts.add(contact("s" + i, at, "simple", 7.0, true));
            if (i % 2 == 0) {
                contacts.add(contact("u" + i, at.plusSeconds(1), "unknown", null, null));
            }
        }
        return contacts;
    }

    private static PastContact contact(
            String id,
            Instant at,
            String kind,
            @org.jspecify.annotations.Nullable Double minutes,
            @org.jspecify.annotations.Nullable Boolean settled) {
        return new PastContact(id, new ContactFacts(at, kind, null, 5, 1), "chat", null, minutes, settled, null, null);
    }

    private static FittedBelief fitted(List<PastContact> contacts, FittedBelief.Parts parts, DeskTerms terms) {
        Predictors predictors = Predictors.fit(contacts, StatedBelief.priors(DESK, TERMS), UTC, Set.of());
        ClassMeans means = ClassMeans.of(
                URGENCIES, List.of("phone", "chat"), contacts, predictors.handling(), predictors.settling());
        return new FittedBelief(predictors, means, parts, stated(terms));
    }

    @Test
    void muchHistoryReplacesWhatWasTyped() {
        FittedBelief belief = fitted(past(), FittedBelief.Parts.ALL, TERMS);

        // Typed are 0.8 * 3.5 = 2.8 minutes and a chance of 0.95; 16,128 chats took seven minutes and were settled.
        assertThat(belief.handleMinutes(ContactClass.SIMPLE, CHAT)).isCloseTo(7, within(0.1));
        assertThat(belief.settles(ContactClass.SIMPLE, CHAT)).isGreaterThan(0.99);
        assertThat(belief.handleMinutes(ContactClass.SIMPLE, PHONE))
                .as("no call is on record, but what all contacts have in common is: they take longer than typed")
                .isGreaterThan(0.8 * 5);
    }

    /** Long texts by day are settled, the few short ones at night are not. Of a class that never came nothing is known but what was typed, and what all contacts have in common: seven in eight are settled. */
    @Test
    void aClassThatNeverCameIsNotToldByAContactThatNobodyEverWrote() {
        List<PastContact> contacts = new ArrayList<>();
        for (int day = 1; day <= 56; day++) {
            for (int i = 0; i < 16; i++) {
                boolean night = i % 8 == 0;
                Instant at = MONDAY.minus(Duration.ofDays(day)).plus(Duration.ofHours(night ? 1 : 12));
                contacts.add(new PastContact(
                        day + "-" + i,
                        new ContactFacts(at.plusSeconds(i), "simple", null, night ? 2 : 40, 1),
                        "chat",
                        null,
                        null,
                        !night,
                        null,
                        null));
            }
        }
        FittedBelief belief = fitted(contacts, FittedBelief.Parts.ALL, TERMS);

        // Typed are 0.95 for a simple contact and 0.55 for a complex one. The simple ones were settled less often than
        // that.
        assertThat(belief.settles(ContactClass.SIMPLE, CHAT)).isCloseTo(0.875, within(0.01));
        assertThat(belief.settles(ContactClass.COMPLEX, CHAT))
                .as("between what was typed and what the others show")
                .isBetween(0.55, 0.875);
    }

    @Test
    void contactsOfUnknownClassAreAmongTheOthers() {
        FittedBelief belief = fitted(past(), FittedBelief.Parts.ALL, TERMS);
        Instant noon = MONDAY.plus(Duration.ofHours(12));

        double all = 0;
        for (ContactClass contactClass : ClassShares.KNOWN) {
            all += belief.arrivalsPerMinute(contactClass, noon);
        }
        // Twelve known ones an hour and six unknown ones.
        assertThat(all).isCloseTo(18 / 60.0, within(0.01));
        assertThat(belief.expectedArrivals(noon, noon.plus(Duration.ofHours(1))))
                .isCloseTo(18, within(0.5));
        assertThat(belief.expectedArrivals(noon, noon)).as("no time at all").isZero();
    }

    @Test
    void withoutContactsEverythingIsAsTyped() {
        List<PastContact> none = List.of(contact("a", MONDAY.minus(Duration.ofDays(1)), "upset", null, null));
        FittedBelief belief = fitted(none, FittedBelief.Parts.ALL, TERMS);

        for (Channel channel : DESK) {
            for (ContactClass contactClass : ContactClass.values()) {
                assertThat(belief.handleMinutes(contactClass, channel))
                        .isCloseTo(stated(TERMS).handleMinutes(contactClass, channel), within(1e-9));
                assertThat(belief.settles(contactClass, channel))
                        .isCloseTo(stated(TERMS).settles(contactClass, channel), within(1e-9));
            }
        }
    }

    @Test
    void whatMayNotSpeakIsAsTyped() {
        FittedBelief belief = fitted(past(), new FittedBelief.Parts(false, false, false), TERMS);

        assertThat(belief.handleMinutes(ContactClass.SIMPLE, CHAT)).isEqualTo(0.8 * 3.5);
        assertThat(belief.settles(ContactClass.SIMPLE, CHAT)).isEqualTo(0.95);
        assertThat(belief.arrivalsPerMinute(ContactClass.SIMPLE, MONDAY))
                .isEqualTo(stated(TERMS).arrivalsPerMinute(ContactClass.SIMPLE, MONDAY));
    }

    @Test
    void aChannelOfWhichSomethingElseWasTypedSinceIsAsTypedUntilTheNextFit() {
        FittedBelief belief = fitted(past(), FittedBelief.Parts.ALL, TERMS);
        Channel quicker = new Channel("chat", "Chat", true, 5, 1, 2, 4, 500, BOTH);

        assertThat(belief.handleMinutes(ContactClass.SIMPLE, quicker)).isEqualTo(0.8 * 2);
        assertThat(belief.settles(ContactClass.SIMPLE, quicker))
                .as("nothing else was said of chances")
                .isGreaterThan(0.99);
        Channel fax = new Channel("fax", "Fax", true, 5, 1, 2, 4, 500, BOTH);
        assertThat(belief.handleMinutes(ContactClass.SIMPLE, fax)).isEqualTo(0.8 * 2);
    }
}
