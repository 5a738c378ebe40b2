package com.heed.surge;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.surge.SurgeReading.Figures;
import com.heed.surge.SurgeReading.Quiet;
import com.heed.surge.SurgeReading.Reason;
import com.heed.surge.SurgeReading.Surge;
import com.heed.surge.SurgeSubject.Topic;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * How often the alarm rings for nothing, and how soon it rings for something: topics of four sizes with the hours of a service desk, read every hour. The lines it prints are those of
 * docs/features/surge.md.
 */
class SurgeSimulationTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant SINCE = Instant.parse("2026-09-14T00:00:00Z");
    private static final Duration HISTORY = Duration.ofDays(29);
    private static final int DAYS = 30;
    /** 40 are enough to see a fault; the page's figures come from 400 ({@code -Dheed.surge.topics=400}). */
    private static final int TOPICS = Integer.getInteger("heed.surge.topics", 40);

    /** An alarm that is asked more often rings more often; the app asks six times an hour ({@code -Dheed.surge.looks=6}). */
    private static final int LOOKS = Integer.getInteger("heed.surge.looks", 1);

    private static final int[] PER_DAY = {5, 20, 100, 400};
    private static final SurgeAlarm ALARM = new SurgeAlarm(SurgeOptions.DEFAULT, ZONE);

    /** The month holds the change of the clocks of 2026-10-25. */
    private static final Instant START = SINCE.plus(HISTORY);

    private static final double[] WEIGHT = weights();

    /** (168) share of an hour of the week, mean 1: days from eight to six, an evening, little at night and at weekends. */
    private static double[] weights() {
        double[] weights = new double[7 * 24];
        for (int hour = 0; hour < weights.length; hour++) {
            int ofDay = hour % 24;
            double day = ofDay >= 8 && ofDay < 18
                    ? 1
                    : ofDay >= 18 && ofDay < 22 ? 0.4 : ofDay >= 6 && ofDay < 8 ? 0.3 : 0.05;
            weights[hour] = day * (hour / 24 >= 5 ? 0.35 : 1);
        }
        double mean = Arrays.stream(weights).average().orElseThrow();
        return Arrays.stream(weights).map(weight -> weight / mean).toArray();
    }

    /**
     * Events of a topic.
     *
     * @param varies relative variance of a day's rate, gamma distributed; 0 for Poisson
     * @param from   from when on the rate is multiplied
     */
    private static EventTimes events(double perDay, double varies, Instant from, double times, RandomGenerator random) {
        List<Instant> events = new ArrayList<>();
        double day = 1;
        for (ZonedDateTime hour = SINCE.atZone(ZONE); hour.toInstant().isBefore(START.plus(Duration.ofDays(DAYS))); ) {
            if (hour.getHour() == 0 && varies > 0) {
                day = gamma(1 / varies, random) * varies;
            }
            int place = (hour.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue()) * 24 + hour.getHour();
            double mean = perDay / 24 * WEIGHT[place] * day * (hour.toInstant().isBefore(from) ? 1 : times);
            for (double at = exponential(random) / mean; at < 1; at += exponential(random) / mean) {
                events.add(hour.toInstant().plusMillis((long) (at * 3_600_000)));
            }
            hour = hour.plusHours(1);
        }
        return new EventTimes(SINCE, events);
    }

    private static double exponential(RandomGenerator random) {
        return -Math.log(1 - random.nextDouble());
    }

    /** Marsaglia and Tsang (2000), for shapes from 1 on. */
    private static double gamma(double shape, RandomGenerator random) {
        double d = shape - 1 / 3.0;
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    /**
     * Alarms of a month for nothing.
     *
     * @param poisson  alarms if the mean of four weeks were taken for the truth
     * @param binomial alarms if counts were taken for Poisson
     */
    private record Alarms(int heed, int poisson, int binomial) {}

    private static Alarms month(EventTimes events) {
        SurgeWatch watch = new SurgeWatch(ALARM, Map.of());
        int heed = 0;
        int poisson = 0;
        int binomial = 0;
        Instant poissonTold = Instant.MIN;
        Instant binomialTold = Instant.MIN;
        for (int look = 0; look < DAYS * 24 * LOOKS; look++) {
            Instant now = START.plus(Duration.ofHours(1).dividedBy(LOOKS).multipliedBy(look));
            SurgeReading reading = watch.read(new Topic("t"), events, now);
            Figures figures = switch (reading) {
                case Surge surge -> surge.figures();
                case Quiet quiet -> quiet.figures();
                case SurgeReading.Unknown unknown -> throw new AssertionError(unknown);
            };
            heed += reading instanceof Surge ? 1 : 0;
            if (figures.count() >= 10 && figures.count() >= 1.5 * figures.expected()) {
                int before = (int) Math.round(4 * figures.expected());
                if (!now.isBefore(poissonTold)
                        && PoissonTail.atLeast(figures.count(), Math.max(1e-9, figures.expected())) < 0.001) {
                    poisson++;
                    poissonTold = now.plus(Duration.ofDays(1));
                }
                if (!now.isBefore(binomialTold)
                        && RateTest.atLeast(figures.count(), figures.count() + before, 4, 0) < 0.001) {
                    binomial++;
                    binomialTold = now.plus(Duration.ofDays(1));
                }
            }
        }
        return new Alarms(heed, poisson, binomial);
    }

    private static double[] falseAlarms(double varies, int perDay, int topics, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] sums = new double[3];
        for (int topic = 0; topic < topics; topic++) {
            Alarms alarms = month(events(perDay, varies, Instant.MAX, 1, random.split()));
            sums[0] += alarms.heed;
            sums[1] += alarms.poisson;
            sums[2] += alarms.binomial;
        }
        System.out.printf(
                Locale.ROOT,
                "false alarms a topic-month, %3d a day, varies %.2f, n %d: heed %.3f binomial %.3f poisson %.3f%n",
                perDay,
                varies,
                topics,
                sums[0] / topics,
                sums[2] / topics,
                sums[1] / topics);
        return Arrays.stream(sums).map(sum -> sum / topics).toArray();
    }

    @Test
    void ofPoissonContactsATopicRingsForNothingLessThanOnceAQuarter() {
        for (int perDay : PER_DAY) {
            assertThat(falseAlarms(0, perDay, TOPICS, 1)[0])
                    .as(perDay + " a day")
                    .isLessThan(LOOKS == 1 ? 1 / 3.0 : 1);
        }
    }

    /** Days that differ by 30 % (one standard deviation) are common; a test that knows only Poisson rings for each good day. */
    @Test
    void ofDaysThatDifferItRingsFarLessThanATestThatKnowsOnlyPoisson() {
        for (int perDay : PER_DAY) {
            double[] alarms = falseAlarms(0.09, perDay, TOPICS, 2);
            assertThat(alarms[0]).as(perDay + " a day").isLessThan(LOOKS == 1 ? 0.5 : 1);
            assertThat(alarms[0]).isLessThanOrEqualTo(alarms[1]);
        }
    }

    /** Hours from the beginning of a rise to the first alarm, at most three days. */
    private static double[] delays(double times, double varies, int perDay, int topics, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] hours = new double[topics];
        for (int topic = 0; topic < topics; topic++) {
            SplittableRandom own = random.split();
            Instant from = START.plus(Duration.ofHours(own.nextInt((DAYS - 4) * 24)));
            EventTimes events = events(perDay, varies, from, times, own);
            hours[topic] = Double.POSITIVE_INFINITY;
            for (int hour = 1; hour <= 72 && hours[topic] == Double.POSITIVE_INFINITY; hour++) {
                if (ALARM.read(events, from.plus(Duration.ofHours(hour))) instanceof Surge) {
                    hours[topic] = hour;
                }
            }
        }
        Arrays.sort(hours);
        System.out.printf(
                Locale.ROOT,
                "rise x%.0f, %3d a day, varies %.2f, n %d: within 12 h %.0f %%, 24 h %.0f %%, 72 h %.0f %%; half after %.0f h%n",
                times,
                perDay,
                varies,
                topics,
                100 * within(hours, 12),
                100 * within(hours, 24),
                100 * within(hours, 72),
                hours[topics / 2]);
        return hours;
    }

    private static double within(double[] hours, double most) {
        return (double) Arrays.stream(hours).filter(hour -> hour <= most).count() / hours.length;
    }

    @Test
    void aDoublingOfALargeTopicIsFoundWithinADay() {
        for (double varies : new double[] {0, 0.09}) {
            for (double times : new double[] {2, 3}) {
                for (int perDay : PER_DAY) {
                    double[] hours = delays(times, varies, perDay, TOPICS, 3);
                    if (perDay >= 100 && varies == 0) {
                        assertThat(within(hours, 24))
                                .as("x" + times + " of " + perDay)
                                .isGreaterThan(0.9);
                    }
                }
            }
        }
    }

    @Test
    void aTopicOfFiveADayIsTooSmallForADoublingToBeTold() {
        double[] hours = delays(2, 0, 5, TOPICS, 4);
        assertThat(within(hours, 72)).isLessThan(0.5);
        assertThat(ALARM.read(events(5, 0, Instant.MAX, 1, new SplittableRandom(1)), START))
                .isInstanceOfSatisfying(
                        Quiet.class, quiet -> assertThat(quiet.reason()).isEqualTo(Reason.FEW));
    }
}
