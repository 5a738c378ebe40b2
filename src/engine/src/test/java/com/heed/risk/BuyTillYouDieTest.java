package com.heed.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.risk.BuyTillYouDie.Past;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BuyTillYouDieTest {
    /** A shop of the modified form with r 1, alpha 6, a 1 and b 2, after 30 units of time. @param silent whether each buys nothing in the 10 after them */
    private static void draw(int customers, List<Past> seen, List<Boolean> silent) {
        SplittableRandom random = new SplittableRandom(3);
        for (int c = 0; c < customers; c++) {
            // r = 1 and a = 1 make both distributions ones that can be drawn by their inverse.
            double rate = -Math.log(1 - random.nextDouble()) / 6;
            double leaves = 1 - Math.sqrt(1 - random.nextDouble());
            double at = 0;
            double last = 0;
            int repeats = 0;
            boolean later = false;
            boolean there = random.nextDouble() >= leaves;
            while (there) {
                at += -Math.log(1 - random.nextDouble()) / rate;
                if (at > 30) {
                    later = at <= 40;
                    break;
                }
                last = at;
                repeats++;
                there = random.nextDouble() >= leaves;
            }
            seen.add(new Past(repeats, last, 30));
            silent.add(!later);
        }
    }

    /** Logarithms by equation 6 of Fader, Hardie and Lee (2005) with the parameters they give for CDNOW, from a program of its own (Python, lgamma). */
    @Test
    void likelihoodsAreThoseOfTheFormula() {
        BuyTillYouDie model = new BuyTillYouDie(0.243, 4.414, 0.793, 2.426, false);

        assertThat(model.logLikelihood(List.of(new Past(2, 30.43, 38.86)))).isCloseTo(-9.458606307066, within(1e-9));
        assertThat(model.logLikelihood(List.of(new Past(1, 1.71, 38.86)))).isCloseTo(-4.469093275033, within(1e-9));
        assertThat(model.logLikelihood(List.of(new Past(0, 0, 38.86)))).isCloseTo(-0.554713276438, within(1e-9));
        assertThat(model.logLikelihood(List.of(new Past(7, 29.43, 38.86), new Past(0, 0, 38.86))))
                .isCloseTo(-21.863276271464 - 0.554713276438, within(1e-9));
    }

    /** What is worked out once for customers who are alike in part is what each alone gives. */
    @Test
    void likelihoodsOfManyAddUpAndSlopesAreThoseOfFiniteDifferences() {
        List<Past> seen = new ArrayList<>();
        draw(300, seen, new ArrayList<>());
        for (boolean atOnce : new boolean[] {false, true}) {
            BuyTillYouDie model = new BuyTillYouDie(0.7, 5, 0.9, 1.8, atOnce);
            double[] slopes = new double[4];

            double sum = new RhythmLikelihood(seen, atOnce).at(model, slopes);

            assertThat(sum)
                    .isCloseTo(
                            seen.stream()
                                    .mapToDouble(one -> model.logLikelihood(List.of(one)))
                                    .sum(),
                            within(1e-9));
            double h = 1e-5;
            double[] differences = {
                new BuyTillYouDie(0.7 + h, 5, 0.9, 1.8, atOnce).logLikelihood(seen)
                        - new BuyTillYouDie(0.7 - h, 5, 0.9, 1.8, atOnce).logLikelihood(seen),
                new BuyTillYouDie(0.7, 5 + h, 0.9, 1.8, atOnce).logLikelihood(seen)
                        - new BuyTillYouDie(0.7, 5 - h, 0.9, 1.8, atOnce).logLikelihood(seen),
                new BuyTillYouDie(0.7, 5, 0.9 + h, 1.8, atOnce).logLikelihood(seen)
                        - new BuyTillYouDie(0.7, 5, 0.9 - h, 1.8, atOnce).logLikelihood(seen),
                new BuyTillYouDie(0.7, 5, 0.9, 1.8 + h, atOnce).logLikelihood(seen)
                        - new BuyTillYouDie(0.7, 5, 0.9, 1.8 - h, atOnce).logLikelihood(seen)
            };
            for (int i = 0; i < slopes.length; i++) {
                assertThat(slopes[i]).isCloseTo(differences[i] / (2 * h), within(1e-4));
            }
        }
    }

    /** The manual of the R package BTYD: the share of new customers who buy nothing more in 39 weeks. */
    @Test
    void theShareThatDoesNothingIsThePublishedOne() {
        BuyTillYouDie model = new BuyTillYouDie(0.243, 4.414, 0.793, 2.426, false);

        assertThat(model.silent(new Past(0, 0, 0), 39)).isCloseTo(0.5737864, within(1e-7));
        assertThat(model.alive(new Past(0, 0, 10))).isEqualTo(1);
        // A frequent buyer who has just bought, and one who has long been silent.
        assertThat(model.alive(new Past(26, 30.86, 31))).isCloseTo(0.9688, within(1e-3));
        assertThat(model.alive(new Past(26, 10, 31))).isLessThan(0.001);
        assertThat(model.silent(new Past(26, 10, 31), 0)).isEqualTo(1);
    }

    /** What is drawn by the model itself is what it says: parameters come back, and so many are silent as were told. */
    @Test
    void aDrawnShopIsFoundAgain() {
        List<Past> seen = new ArrayList<>();
        List<Boolean> silent = new ArrayList<>();
        draw(20_000, seen, silent);

        BuyTillYouDie model = BuyTillYouDie.fit(seen, true);

        assertThat(model.r()).isCloseTo(1, within(0.1));
        assertThat(model.alpha()).isCloseTo(6, within(0.6));
        assertThat(model.a()).isCloseTo(1, within(0.15));
        assertThat(model.b()).isCloseTo(2, within(0.3));
        double told = 0;
        double came = 0;
        double toldOfSure = 0;
        double cameOfSure = 0;
        for (int c = 0; c < seen.size(); c++) {
            double p = model.silent(seen.get(c), 10);
            told += p;
            came += silent.get(c) ? 1 : 0;
            if (p < 0.5) {
                toldOfSure += p;
                cameOfSure += silent.get(c) ? 1 : 0;
            }
        }
        assertThat(told).isCloseTo(came, within(0.02 * came));
        assertThat(cameOfSure).isGreaterThan(100);
        assertThat(toldOfSure).isCloseTo(cameOfSure, within(0.1 * cameOfSure));
    }

    @Test
    void theUnitOfTimeDoesNotMatter() {
        List<Past> weeks = new ArrayList<>();
        draw(2_000, weeks, new ArrayList<>());
        List<Past> days = weeks.stream()
                .map(one -> new Past(one.repeats(), 7 * one.last(), 7 * one.observed()))
                .toList();

        BuyTillYouDie byWeeks = BuyTillYouDie.fit(weeks, true);
        BuyTillYouDie byDays = BuyTillYouDie.fit(days, true);

        assertThat(byDays.alpha()).isCloseTo(7 * byWeeks.alpha(), within(1e-6));
        assertThat(byDays.silent(new Past(3, 70, 140), 63))
                .isCloseTo(byWeeks.silent(new Past(3, 10, 20), 9), within(1e-8));
    }

    @Test
    void nobodyWhoComesBackOrNobodyAtAllGetsAnAnswer() {
        List<Past> once = java.util.Collections.nCopies(50, new Past(0, 0, 20));
        assertThat(BuyTillYouDie.fit(once, true).silent(new Past(0, 0, 20), 20)).isBetween(0.98, 1.0);
        assertThatThrownBy(() -> BuyTillYouDie.fit(List.of(), true))
                .hasMessage("nobody was observed after the first activity");
        assertThatThrownBy(() -> new Past(1, 3, 2))
                .hasMessage("1 repeats, the last at 3.0 of 2.0; the last lies between the first and the end");
    }
}
