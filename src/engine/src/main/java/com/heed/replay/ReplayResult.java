package com.heed.replay;

import com.heed.forecast.SettleChances;
import com.heed.simulation.DayResult;
import com.heed.simulation.MeanInterval;
import com.heed.simulation.Policies;
import com.heed.simulation.Scenario;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The last weeks under each policy.
 *
 * @param scenario channels and classes
 * @param record   what is on record of these weeks
 * @param learned  contacts before them that were learned from
 * @param settling what is taken to be true of outcomes elsewhere
 * @param policies in the order of {@link Replay#policies()}
 */
public record ReplayResult(
        Scenario scenario, ReplayRecord record, int learned, SettleChances settling, List<OfPolicy> policies) {

    /** A class of which a channel handled fewer in these weeks is not known there; what is said of it rests on what was believed before. */
    public static final int THIN = 30;

    /** Quantile of the normal distribution at 0.975. */
    private static final double NORMAL = 1.959963984540054;

    public ReplayResult {
        policies = List.copyOf(policies);
    }

    /** The days of a policy, oldest first; the same contacts for all. */
    public record OfPolicy(String key, List<ReplayedDay> days) {
        public OfPolicy {
            days = List.copyOf(days);
        }

        /** Mean of a figure over the days, each counting as many times as contacts came. */
        public double mean(ToDoubleFunction<DayResult> figure) {
            double sum = 0;
            double contacts = 0;
            for (ReplayedDay day : days) {
                sum += figure.applyAsDouble(day.result()) * day.result().contacts();
                contacts += day.result().contacts();
            }
            return contacts == 0 ? 0 : sum / contacts;
        }

        /** Minutes on a channel, over all that were sent there. */
        public double meanWait(int channel) {
            return ofChannel(channel, DayResult.OfChannel::meanWait);
        }

        /** The 95th percentile of a day, minutes; mean over the days, each counting as many times as contacts were sent there. */
        public double p95(int channel) {
            return ofChannel(channel, DayResult.OfChannel::p95);
        }

        private double ofChannel(int channel, ToDoubleFunction<DayResult.OfChannel> figure) {
            double sum = 0;
            int contacts = 0;
            for (ReplayedDay day : days) {
                DayResult.OfChannel own = day.result().channels().get(channel);
                sum += figure.applyAsDouble(own) * own.contacts();
                contacts += own.contacts();
            }
            return contacts == 0 ? 0 : sum / contacts;
        }

        /** Contacts that were handled on one channel in the past and are handled on another here, or on the same, on all days. */
        public int moved(int from, int to) {
            return days.stream().mapToInt(day -> day.moved()[from][to]).sum();
        }

        /** Contacts sent to a channel, on all days. */
        public int sent(int channel) {
            return days.stream()
                    .mapToInt(day -> day.result().channels().get(channel).contacts())
                    .sum();
        }
    }

    public OfPolicy recorded() {
        return of(Policies.recorded().key());
    }

    public OfPolicy rules() {
        return of(Policies.baseline().key());
    }

    public OfPolicy prices() {
        return of("prices");
    }

    private OfPolicy of(String key) {
        return policies.stream()
                .filter(policy -> policy.key.equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** Days on which the desk worked and somebody came. */
    public int days() {
        return recorded().days.size();
    }

    /**
     * One policy less another, paired by day: below 0 where the first is cheaper.
     *
     * @param perContact money a contact, mean over the days with its interval; null with fewer than two days, as all intervals
     * @param perWeek    money a week
     * @param weeks      oldest first
     * @param worse      days on which the first policy is dearer, dearest first
     * @param classes    in the scenario's order
     */
    public record Difference(
            String policy,
            String against,
            @Nullable MeanInterval perContact,
            @Nullable MeanInterval perWeek,
            List<Week> weeks,
            List<Day> worse,
            List<OfClass> classes) {
        public Difference {
            weeks = List.copyOf(weeks);
            worse = List.copyOf(worse);
            classes = List.copyOf(classes);
        }
    }

    /**
     * @param monday of the week, which may lie before the first day
     * @param money  of the days of the week together
     * @param perDay with the interval of these few days
     */
    public record Week(
            LocalDate monday,
            int days,
            double money,
            @Nullable MeanInterval perDay) {}

    /** @param money of the day */
    public record Day(LocalDate date, int contacts, double money) {}

    /**
     * @param contacts   of the class
     * @param perContact money a contact of the class
     */
    public record OfClass(
            String key, int contacts, @Nullable MeanInterval perContact) {}

    /**
     * A policy beside another. The intervals hold both the chance of the days, by Student's t, and how well these weeks tell what becomes of contacts that are handled elsewhere than they were ({@link SettleChances#deviation}); the
     * second matters where a channel hardly ever had such contacts, and no number of days makes it small.
     */
    public Difference difference(OfPolicy policy, OfPolicy against) {
        List<Pair> pairs = IntStream.range(0, policy.days.size())
                .mapToObj(d -> new Pair(policy.days.get(d), against.days.get(d)))
                .toList();
        Map<LocalDate, List<Pair>> weeks = new TreeMap<>();
        pairs.forEach(pair -> weeks.computeIfAbsent(monday(pair.one.date()), date -> new ArrayList<>())
                .add(pair));
        return new Difference(
                policy.key,
                against.key,
                interval(pairs, Pair::perContact, 1.0 / Math.max(1, contacts(pairs))),
                scaled(
                        interval(pairs, Pair::money, 1.0 / Math.max(1, pairs.size())),
                        (double) pairs.size() / record.weeks()),
                weeks.entrySet().stream()
                        .map(week -> new Week(
                                week.getKey(),
                                week.getValue().size(),
                                week.getValue().stream()
                                        .mapToDouble(Pair::money)
                                        .sum(),
                                interval(
                                        week.getValue(),
                                        Pair::money,
                                        1.0 / week.getValue().size())))
                        .toList(),
                pairs.stream()
                        .filter(pair -> pair.money() > 0)
                        .sorted((one, two) -> Double.compare(two.money(), one.money()))
                        .map(pair -> new Day(pair.one.date(), pair.one.result().contacts(), pair.money()))
                        .toList(),
                IntStream.range(0, scenario.kinds().size())
                        .mapToObj(kind -> ofClass(kind, pairs))
                        .toList());
    }

    /** A day under two policies. */
    private record Pair(ReplayedDay one, ReplayedDay other) {

        double money() {
            return one.result().money() - other.result().money();
        }

        double perContact() {
            return one.result().cost() - other.result().cost();
        }

        int contacts(int kind) {
            return other.result().kinds().get(kind).contacts();
        }

        double perContact(int kind) {
            return (one.result().kinds().get(kind).money()
                            - other.result().kinds().get(kind).money())
                    / contacts(kind);
        }

        void addDoubt(int kind, double[] sum) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += one.doubt()[kind][j] - other.doubt()[kind][j];
            }
        }
    }

    private static int contacts(List<Pair> pairs) {
        return pairs.stream().mapToInt(pair -> pair.one.result().contacts()).sum();
    }

    private OfClass ofClass(int kind, List<Pair> all) {
        List<Pair> pairs = all.stream().filter(pair -> pair.contacts(kind) > 0).toList();
        int contacts = pairs.stream().mapToInt(pair -> pair.contacts(kind)).sum();
        double[] doubt = new double[settling.features()];
        pairs.forEach(pair -> pair.addDoubt(kind, doubt));
        return new OfClass(
                scenario.kinds().get(kind).key(),
                contacts,
                interval(
                        pairs.stream().map(pair -> pair.perContact(kind)).toList(),
                        scenario.failureCost() * settling.deviation(doubt) / Math.max(1, contacts)));
    }

    /** @param share what the doubt of all days together is multiplied by to be that of the figure */
    private @Nullable MeanInterval interval(List<Pair> pairs, ToDoubleFunction<Pair> figure, double share) {
        double[] doubt = new double[settling.features()];
        for (Pair pair : pairs) {
            for (int k = 0; k < scenario.kinds().size(); k++) {
                pair.addDoubt(k, doubt);
            }
        }
        return interval(
                pairs.stream().map(figure::applyAsDouble).toList(),
                scenario.failureCost() * settling.deviation(doubt) * share);
    }

    /** Two independent reasons to be off add up by their squares. */
    private static @Nullable MeanInterval interval(List<Double> values, double deviation) {
        if (values.size() < 2) {
            return null;
        }
        MeanInterval days = MeanInterval.of(values);
        double half = Math.hypot(days.high() - days.mean(), NORMAL * deviation);
        return new MeanInterval(days.mean(), days.mean() - half, days.mean() + half);
    }

    private static @Nullable MeanInterval scaled(@Nullable MeanInterval interval, double factor) {
        return interval == null
                ? null
                : new MeanInterval(factor * interval.mean(), factor * interval.low(), factor * interval.high());
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Share of a policy's contacts that it sends where these weeks saw fewer than {@value #THIN} of their class. */
    public double thin(OfPolicy policy) {
        int thin = 0;
        int all = 0;
        for (ReplayedDay day : policy.days) {
            for (int k = 0; k < day.sent().length; k++) {
                for (int j = 0; j < day.sent()[k].length; j++) {
                    all += day.sent()[k][j];
                    thin += record.seen()[k][j] < THIN ? day.sent()[k][j] : 0;
                }
            }
        }
        return all == 0 ? 0 : (double) thin / all;
    }
}
