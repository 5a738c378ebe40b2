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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettleChancesTest {

    private static final Instant NOON = Instant.parse("2026-03-04T11:00:00Z");

    private static ContactFacts facts(String contactClass, int words) {
        return new ContactFacts(NOON, contactClass, Language.ENGLISH, words, contactClass.equals("upset") ? 3 : 1);
    }

    @Test
    void withoutDataItIsWhatTheAdministratorSaid() {
        Priors priors = new Priors(Map.of(
                "phone", new Priors.OfChannel(6, 0.8, Map.of("complex", new Priors.OfClass(11, 0.7)))));
        SettleChances chances = SettleChances.fit(List.of(), priors, ZONE);

        assertThat(chances.predict(facts("simple", 40), "phone")).isCloseTo(0.8, within(1e-12));
        assertThat(chances.predict(facts("complex", 40), "phone")).isCloseTo(0.7, within(1e-12));
        assertThat(chances.predict(facts("complex", 40))).containsOnlyKeys("phone");
    }

    /** One cell: the log odds b added to those of the prior solve n logistic(prior + b) - settled + 2.5 b = 0. */
    @Test
    void aLoneCellIsHeldBackAsByTenContacts() {
        List<PastContact> contacts = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            contacts.add(new PastContact("c" + i, facts("simple", 40), "phone", null, null, i % 4 == 0, null, null));
        }
        Priors priors = new Priors(Map.of("phone", new Priors.OfChannel(5, 0.8)));
        double b = Arrays.stream(SettleChances.fit(contacts, priors, ZONE).weights())
                .sum();

        assertThat(16 / (1 + Math.exp(-(Math.log(4) + b))) - 4 + 2.5 * b).isCloseTo(0, within(1e-8));
    }

    @Test
    void whatIsTrueIsFoundAlsoThatLongTextsAreHardForChatAlone() {
        SettleChances chances = SettleChances.fit(new SimulatedPast(11).contacts(30_000, 0, 90), PRIORS, ZONE);

        for (int k = 0; k < 3; k++) {
            for (int j = 0; j < 3; j++) {
                for (int words : new int[] {30, 60, 120}) {
                    // Some 1,200 contacts in the rarest cell: four standard errors of a share of one half are 0.058.
                    assertThat(chances.predict(facts(CLASSES.get(k), words), CHANNELS.get(j)))
                            .isCloseTo(SimulatedPast.settles(k, j, words), within(0.058));
                }
            }
        }
        double shorter = chances.predict(facts("complex", 20), "chat");
        double longer = chances.predict(facts("complex", 180), "chat");
        assertThat(shorter - longer).isGreaterThan(0.25);
        assertThat(Math.abs(chances.predict(facts("complex", 20), "phone")
                        - chances.predict(facts("complex", 180), "phone")))
                .isLessThan(0.05);
    }

    /** Of those predicted alike, as many were settled: each tenth within four standard deviations. */
    @Test
    void probabilitiesAreThoseOfNewContacts() {
        SettleChances chances = SettleChances.fit(new SimulatedPast(12).contacts(3000, 0, 60), PRIORS, ZONE);
        List<PastContact> fresh = new SimulatedPast(13).contacts(20_000, 60, 30);
        List<double[]> pairs = new ArrayList<>(fresh.stream()
                .map(contact -> new double[] {
                    chances.predict(contact.facts(), contact.channel()), Boolean.TRUE.equals(contact.settled()) ? 1 : 0
                })
                .toList());
        pairs.sort((one, other) -> Double.compare(one[0], other[0]));

        for (int tenth = 0; tenth < 10; tenth++) {
            List<double[]> part = pairs.subList(tenth * 2000, (tenth + 1) * 2000);
            double predicted =
                    part.stream().mapToDouble(pair -> pair[0]).average().orElseThrow();
            double settled =
                    part.stream().mapToDouble(pair -> pair[1]).average().orElseThrow();
            // The noise of 2,000 new ones and of the 300 or so of this tenth that were learned from.
            double deviation = Math.sqrt(predicted * (1 - predicted) * (1 / 2000.0 + 1 / 300.0));
            assertThat(settled).isCloseTo(predicted, within(4 * deviation));
        }
    }

    @Test
    void aChannelNobodyNamedIsRefused() {
        SettleChances chances = SettleChances.fit(List.of(), PRIORS, ZONE);

        assertThatThrownBy(() -> chances.predict(facts("simple", 60), "fax"))
                .hasMessageStartingWith("nothing is known of the channel 'fax'; known are ");
    }

    @Test
    void priorsSayWhatCannotBe() {
        assertThatThrownBy(() -> new Priors.OfChannel(0, 0.5)).hasMessage("handle time of 0.0 minutes must be above 0");
        assertThatThrownBy(() -> new Priors.OfChannel(5, 1))
                .hasMessage("settle probability 1.0 must be above 0 and below 1");
        assertThatThrownBy(() -> new Priors(Map.of())).hasMessage("predictors need one channel at least");
    }

    /** A lone cell of n contacts: log odds have the precision n p (1 - p) + 2.5, and the sum of three probabilities three times the deviation of one. */
    @Test
    void howWellProbabilitiesAreKnownIsSaid() {
        List<PastContact> contacts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            contacts.add(new PastContact(
                    "c" + (1000 + i), facts("simple", 40), "phone", null, null, i % 4 != 0, null, null));
        }
        Priors priors = new Priors(Map.of("phone", new Priors.OfChannel(5, 0.75)));
        SettleChances chances = SettleChances.fit(contacts, priors, ZONE);
        double[] gradient = new double[chances.features()];
        for (int i = 0; i < 3; i++) {
            chances.addGradient(facts("simple", 40), "phone", gradient);
        }

        // Three quarters were settled, as was believed: nothing moves, and the calibration has nothing to correct.
        assertThat(chances.predict(facts("simple", 40), "phone")).isCloseTo(0.75, within(1e-9));
        assertThat(chances.deviation(gradient))
                .isCloseTo(3 * 0.75 * 0.25 * chances.slope() / Math.sqrt(400 * 0.75 * 0.25 + 2.5), within(1e-9));
    }
}
