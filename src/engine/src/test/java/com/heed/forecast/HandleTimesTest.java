package com.heed.forecast;

import static com.heed.forecast.SimulatedPast.CHANNELS;
import static com.heed.forecast.SimulatedPast.CLASSES;
import static com.heed.forecast.SimulatedPast.PRIORS;
import static com.heed.forecast.SimulatedPast.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HandleTimesTest {

    private static final Instant NOON = Instant.parse("2026-03-04T11:00:00Z");

    private static ContactFacts facts(String contactClass, int words) {
        return new ContactFacts(NOON, contactClass, Language.ENGLISH, words, contactClass.equals("upset") ? 3 : 1);
    }

    @Test
    void withoutDataItIsWhatTheAdministratorSaid() {
        Priors priors = new Priors(Map.of(
                "phone", new Priors.OfChannel(6, 0.8, Map.of("complex", new Priors.OfClass(11, 0.7)))));
        HandleTimes times = HandleTimes.fit(List.of(), priors, ZONE);

        assertThat(times.predict(facts("simple", 40), "phone").mean()).isCloseTo(6, within(1e-12));
        assertThat(times.predict(facts("complex", 40), "phone").mean()).isCloseTo(11, within(1e-12));
        // A normal logarithm with the deviation 0.6 around the median 6 exp(-0.18); 0.9 quantile 1.28155.
        HandleTime simple = times.predict(facts("simple", 40), "phone");
        assertThat(simple.median()).isCloseTo(6 * Math.exp(-0.18), within(1e-12));
        assertThat(simple.high()).isCloseTo(6 * Math.exp(-0.18 + 0.6 * 1.2815515655), within(1e-8));
        assertThat(simple.low()).isCloseTo(6 * Math.exp(-0.18 - 0.6 * 1.2815515655), within(1e-8));
    }

    /** Ten contacts that are alike, of one class on one channel: the logarithm of the median has gone half of the way. */
    @Test
    void aLoneCellIsHalfWayAfterTenContacts() {
        List<PastContact> ten = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ten.add(new PastContact("c" + i, facts("simple", 40), "phone", null, 20.0, null, null, null));
        }
        Priors priors = new Priors(Map.of("phone", new Priors.OfChannel(5, 0.8)));
        HandleTimes times = HandleTimes.fit(ten, priors, ZONE);
        double weights = 0;
        for (double weight : times.weights()) {
            weights += weight;
        }

        double before = Math.log(5) - times.variance() / 2;
        assertThat(weights).isCloseTo((Math.log(20) - before) / 2, within(1e-9));
    }

    @Test
    void whatIsTrueIsFound() {
        HandleTimes times = HandleTimes.fit(new SimulatedPast(1).contacts(20_000, 0, 90), PRIORS, ZONE);

        for (int k = 0; k < 3; k++) {
            for (int j = 0; j < 3; j++) {
                // The rarest cell has some 800 contacts: four standard errors of its mean logarithm are 4 * 0.5 /
                // sqrt(800).
                for (int words : new int[] {20, 60, 180}) {
                    double found = times.predict(facts(CLASSES.get(k), words), CHANNELS.get(j))
                            .mean();
                    assertThat(Math.log(found / SimulatedPast.mean(k, j, words)))
                            .isCloseTo(0, within(0.07));
                }
            }
        }
    }

    @Test
    void theNewOnesTakeWhatWasPredictedAndFourOfFiveLieInside() {
        HandleTimes times = HandleTimes.fit(new SimulatedPast(2).contacts(10_000, 0, 60), PRIORS, ZONE);
        List<PastContact> fresh = new SimulatedPast(3).contacts(10_000, 60, 30);
        double inside = 0;
        double below = 0;
        double took = 0;
        double predicted = 0;
        for (PastContact contact : fresh) {
            double minutes = java.util.Objects.requireNonNull(contact.handleMinutes());
            HandleTime time = times.predict(contact.facts(), contact.channel());
            inside += minutes >= time.low() && minutes <= time.high() ? 1 : 0;
            below += minutes < time.median() ? 1 : 0;
            took += minutes;
            predicted += time.mean();
        }

        // Four standard deviations of a share of 10,000, with the 10,000 learned from as noisy: 4 sqrt(2 * 0.16 /
        // 10,000).
        assertThat(inside / fresh.size()).isCloseTo(0.8, within(0.0227));
        assertThat(below / fresh.size()).isCloseTo(0.5, within(0.0283));
        // The deviation of a handle time is 0.533 times its mean: 4 * 0.533 * sqrt(2 / 10,000).
        assertThat(took / predicted).isCloseTo(1, within(0.0302));
    }

    /** Exponential times are not lognormal: their interval is 0.105 to 2.303 times the mean. */
    @Test
    void theIntervalIsThatOfWhatWasSeenAndNotOfADistribution() {
        SplittableRandom random = new SplittableRandom(4);
        List<PastContact> past = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            double minutes = -8 * Math.log(1 - random.nextDouble()) + 1e-9;
            past.add(new PastContact(
                    "c" + i,
                    new ContactFacts(NOON.plusSeconds(60L * i), "simple", null, 40, 1),
                    "phone",
                    null,
                    minutes,
                    null,
                    null,
                    null));
        }
        HandleTime time = HandleTimes.fit(past, PRIORS, ZONE).predict(facts("simple", 40), "phone");

        assertThat(time.mean()).isCloseTo(8, within(0.5));
        assertThat(time.median()).isCloseTo(8 * Math.log(2), within(0.5));
        assertThat(time.low()).isCloseTo(-8 * Math.log(0.9), within(0.12));
        assertThat(time.high()).isCloseTo(-8 * Math.log(0.1), within(1.2));
    }

    @Test
    void theOrderOfTheInputDoesNotMatterToTheLastBit() {
        List<PastContact> past = new SimulatedPast(5).contacts(2000, 0, 30);
        HandleTimes times = HandleTimes.fit(past, PRIORS, ZONE);
        List<PastContact> turned = new ArrayList<>(past);
        Collections.reverse(turned);

        assertThat(HandleTimes.fit(turned, PRIORS, ZONE).predict(facts("upset", 90), "chat"))
                .isEqualTo(times.predict(facts("upset", 90), "chat"));
    }

    /** A class never met takes what the channel's contacts take on the whole, not what was said before. */
    @Test
    void aClassNeverMetIsAnyContactOfTheChannel() {
        HandleTimes times = HandleTimes.fit(new SimulatedPast(6).contacts(10_000, 0, 60), PRIORS, ZONE);
        double phone = times.predict(facts("billing", 60), "phone").mean();

        assertThat(phone).isBetween(5.0, 9.0);
        assertThat(times.predict(facts("billing", 60), "chat").mean()).isLessThan(phone);
        assertThatThrownBy(() -> times.predict(facts("simple", 60), "fax"))
                .hasMessage("nothing is known of the channel 'fax'; known are " + String.join(", ", PRIORS.slugs()));
    }

    @Test
    void whatIsNotKnownIsNotLearned() {
        List<PastContact> some = new SimulatedPast(7).contacts(500, 0, 30);
        List<PastContact> more = new ArrayList<>(some);
        more.add(new PastContact("x", facts("simple", 40), "phone", null, null, true, null, null));
        more.add(new PastContact("y", facts("simple", 40), "fax", null, 500.0, true, null, null));

        assertThat(HandleTimes.fit(more, PRIORS, ZONE).predict(facts("simple", 40), "phone"))
                .isEqualTo(HandleTimes.fit(some, PRIORS, ZONE).predict(facts("simple", 40), "phone"));
    }
}
