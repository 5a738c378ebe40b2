package com.heed.sandbox.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ArrivalsTest {

    /** A Poisson count of 30,000 lies within four standard deviations, 693, of its mean on all but one of 15,000 seeds. */
    @Test
    void asManyComeAsTheMeanRateSaysAndMostInThePeak() {
        Arrivals arrivals = new Arrivals(5, new SplittableRandom(1));
        int[] quarters = new int[4];
        int all = 0;
        for (double at = arrivals.next(); at < 6_000; at = arrivals.next()) {
            quarters[(int) (at % 60 / 15)]++;
            all++;
        }
        assertThat((double) all).isCloseTo(30_000, within(693.0));
        // The mean of 1 + 0.6 sin over a quarter of its period is 1 + 0.6 * 2 / pi, or 1 less as much.
        double swing = 0.6 * 2 / Math.PI;
        assertThat((quarters[0] + quarters[1]) / (double) all).isCloseTo((1 + swing) / 2, within(0.01));
        assertThat(Arrivals.rate(15)).isCloseTo(1.6, within(1e-12));
    }

    @Test
    void theSameSeedIsTheSameDay() {
        Arrivals one = new Arrivals(2, new SplittableRandom(7));
        Arrivals other = new Arrivals(2, new SplittableRandom(7));
        for (int i = 0; i < 100; i++) {
            assertThat(one.next()).isEqualTo(other.next());
        }
    }

    /** Mean 4 and squared coefficient of variation 1/3; the bounds are four standard errors of 100,000 draws. */
    @Test
    void handleTimesHaveTheirMeanAndTheirSpread() {
        SplittableRandom random = new SplittableRandom(3);
        double sum = 0;
        double squares = 0;
        int draws = 100_000;
        for (int i = 0; i < draws; i++) {
            double minutes = HandleTimes.draw(4, random);
            sum += minutes;
            squares += minutes * minutes;
        }
        double mean = sum / draws;
        assertThat(mean).isCloseTo(4, within(0.03));
        assertThat(squares / draws / (mean * mean) - 1).isCloseTo(1.0 / 3, within(0.02));
    }

    @Test
    void kindsComeInTheirSharesAndTakeTheChannelsMeanOverAll() {
        SplittableRandom random = new SplittableRandom(5);
        Map<Matter, Integer> drawn = new EnumMap<>(Matter.class);
        double effort = 0;
        for (int i = 0; i < 50_000; i++) {
            Matter matter = Matter.draw(random);
            drawn.merge(matter, 1, Integer::sum);
            effort += matter.effort;
        }
        assertThat(drawn.getOrDefault(Matter.SIMPLE, 0) / 50_000.0).isCloseTo(0.6, within(0.01));
        assertThat(drawn.getOrDefault(Matter.UPSET, 0) / 50_000.0).isCloseTo(0.1, within(0.006));
        assertThat(effort / 50_000).isCloseTo(1, within(0.01));
    }

    @Test
    void everyKindIsSaidOnEveryChannelForAsLongAsItTakes() {
        Sayings sayings = new Sayings(11);
        for (String channel : new String[] {"portal", "email", "phone", "chat", "wechat"}) {
            for (Matter matter : Matter.values()) {
                for (int i = 0; i < 30; i++) {
                    assertThat(sayings.next(channel, matter).text()).isNotBlank();
                }
            }
        }
    }
}
