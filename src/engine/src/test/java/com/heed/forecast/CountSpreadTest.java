package com.heed.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountSpreadTest {

    /** scipy 1.17.1: {@code poisson.ppf([.1, .9], m)}. */
    @ParameterizedTest
    @CsvSource({"0.05, 0, 0", "0.5, 0, 1", "4, 2, 7", "25, 19, 32", "250, 230, 270"})
    void withoutDispersionItIsPoisson(double mean, double low, double high) {
        assertThat(CountSpread.POISSON.expected(mean, mean * mean)).isEqualTo(new Expected(mean, low, high));
    }

    /** scipy 1.17.1: {@code nbinom.ppf([.1, .9], m * m / (v - m), m / v)}. */
    @ParameterizedTest
    @CsvSource({"0.5, 1.0, 0, 2", "4, 12, 0, 9", "25, 125, 12, 40", "250, 2500, 188, 316"})
    void withDispersionItIsNegativeBinomial(double mean, double variance, double low, double high) {
        assertThat(new CountSpread(variance / mean, 0).expected(mean, 0)).isEqualTo(new Expected(mean, low, high));
        double day = (variance - mean) / (mean * mean);
        if (day <= 1) {
            assertThat(new CountSpread(1, day).expected(mean, mean * mean)).isEqualTo(new Expected(mean, low, high));
        }
    }

    /** scipy 1.17.1: the same two functions say 910 and 1092 for a variance of 5,000, 960 and 1041 for Poisson. */
    @Test
    void largeCountsAreGammaAndOffByOneAtMost() {
        Expected dispersed = new CountSpread(5, 0).expected(1000, 0);
        assertThat(dispersed.low()).isCloseTo(910, within(1.0));
        assertThat(dispersed.high()).isCloseTo(1092, within(1.0));
        Expected poisson = CountSpread.POISSON.expected(1000, 0);
        assertThat(poisson.low()).isCloseTo(960, within(1.0));
        assertThat(poisson.high()).isCloseTo(1041, within(1.0));
    }

    @Test
    void nobodyIsExpectedWhereNobodyComes() {
        assertThat(CountSpread.POISSON.expected(0, 0)).isEqualTo(new Expected(0, 0, 0));
        assertThat(new CountSpread.Sums().spread(1)).isEqualTo(CountSpread.POISSON);
    }

    /** 3,000 days of 20 half hours with a mean of 4: a factor of the day with the relative variance 0.09, and half hours of three times Poisson. */
    @Test
    void dispersionOfHalfHoursAndOfDaysAreToldApart() {
        SplittableRandom random = new SplittableRandom(8);
        CountSpread.Sums sums = new CountSpread.Sums();
        for (int day = 0; day < 3000; day++) {
            double factor = random.nextBoolean() ? 1.3 : 0.7;
            double all = 0;
            for (int i = 0; i < 20; i++) {
                // Poisson groups of three: the variance of the count is three times its mean.
                double count = 3 * poisson(random, 4 * factor / 3);
                sums.period(4, count);
                all += count;
            }
            sums.day(80, all);
        }
        CountSpread found = sums.spread(1);

        // The variance of a day is 720: that of its squares over 3,000 days is some 4 % of it, or 0.005 of 80 squared.
        assertThat(found.day()).isCloseTo(0.09, within(0.02));
        assertThat(found.period()).isCloseTo(3, within(0.2));
    }

    private static int poisson(SplittableRandom random, double mean) {
        double left = Math.exp(-mean);
        int count = -1;
        double product = 1;
        do {
            product *= random.nextDouble();
            count++;
        } while (product > left);
        return count;
    }
}
