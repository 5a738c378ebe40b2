package com.heed.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class TangoTest {
    /** Two ways to disinfect contact lenses, 44 patients, one of whom only one way served; margin 0.1. Without gains the statistic is (lost - n m) / sqrt(n m (1 - m)), the binomial's: (1 - 4.4) / sqrt(3.96). */
    @Test
    void oneOfFortyFourIsLessThanATenth() {
        assertThat(Tango.z(1, 0, 44, 0.1)).isCloseTo(-3.4 / Math.sqrt(3.96), within(1e-12));
    }

    /** Its variance takes the probability of a gain that makes the counts most likely; here that is found by search among all of them. */
    @Test
    void theMostLikelyShareOfGainsIsTheOneASearchFinds() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            int cases = 20 + random.nextInt(200);
            int lost = random.nextInt(cases / 3);
            int gained = 1 + random.nextInt(cases / 3);
            double margin = 0.02 + 0.3 * random.nextDouble();
            double gain = mostLikely(lost, gained, cases, margin);
            double z = (lost - gained - cases * margin) / Math.sqrt(cases * (2 * gain + margin - margin * margin));
            assertThat(Tango.z(lost, gained, cases, margin))
                    .as("%d lost, %d gained of %d, margin %s", lost, gained, cases, margin)
                    .isCloseTo(z, within(1e-5));
        }
    }

    /** Golden section search of the multinomial likelihood, which has one maximum. */
    private static double mostLikely(int lost, int gained, int cases, double margin) {
        double low = 1e-12;
        double high = (1 - margin) / 2 - 1e-12;
        double golden = (Math.sqrt(5) - 1) / 2;
        for (int i = 0; i < 100; i++) {
            double one = high - golden * (high - low);
            double other = low + golden * (high - low);
            if (likelihood(one, lost, gained, cases, margin) > likelihood(other, lost, gained, cases, margin)) {
                high = other;
            } else {
                low = one;
            }
        }
        return (low + high) / 2;
    }

    private static double likelihood(double gain, int lost, int gained, int cases, double margin) {
        return lost * Math.log(gain + margin)
                + gained * Math.log(gain)
                + (cases - lost - gained) * Math.log(1 - 2 * gain - margin);
    }
}
