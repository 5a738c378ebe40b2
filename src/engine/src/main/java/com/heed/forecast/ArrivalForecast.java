package com.heed.forecast;

import com.heed.forecast.DeskCalendar.Place;
import com.heed.forecast.Regression.Family;
import com.heed.forecast.WeekDesign.Strengths;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many contacts arrive, all together and of each class: a Poisson regression with a logarithmic link on the counts of half hours, on weekday, time of day, both together, holidays, trend, and a level that moves from week to week ({@link WeekDesign}).
 * Neighbouring half hours, weekdays and weeks are held alike as strongly as forecasts the newest weeks best, out of nine pairs of strengths that are tried; with less than three weeks the middle pair is taken.
 *
 * <p><b>Classes</b> share what is expected of all: the logarithm of a class's share depends on weekday and time of day, as far as its counts say so, and is level for a class of fewer than {@value #THICK} contacts. At each time the shares
 * add up to 1, so that the classes together are the whole.
 *
 * <p><b>Intervals</b> rest on how far each of the newest weeks, eight at most and half of the record, was from the forecast of those before it, or with less than three weeks on how far the counts are from the fit ({@link CountSpread}): contacts vary more than Poisson, and a busy day is busy all day.
 *
 * <p>Contacts of the newest {@value #MOST_WEEKS} weeks are learned from. Immutable.
 */
public final class ArrivalForecast {

    static final int MOST_WEEKS = 104;
    private static final int THICK = 200;
    private static final int LEAST_WEEKS = 3;
    private static final int MOST_HELD = 4;
    private static final int MOST_ROLLED = 8;
    private static final int A_WEEK = WeekDesign.DAYS * DeskCalendar.PERIODS_A_DAY;
    private static final Strengths MIDDLE = new Strengths(10, 200);
    private static final double[] TIME_STRENGTHS = {1, 10, 100};
    private static final double[] WEEK_STRENGTHS = {20, 200, 2000};

    private final WeekDesign design;
    private final boolean holidaysKnown;
    private final double offset;
    private final double[] weights;
    private final Strengths strengths;
    private final CountSpread spread;
    private final Map<String, double[]> shares;

    /**
     * @param offset  logarithm of the mean count of a half hour
     * @param weights (width of the design)
     * @param shares  by class: constant, weekdays, times of day
     */
    ArrivalForecast(
            WeekDesign design,
            boolean holidaysKnown,
            double offset,
            double[] weights,
            Strengths strengths,
            CountSpread spread,
            Map<String, double[]> shares) {
        this.design = design;
        this.holidaysKnown = holidaysKnown;
        this.offset = offset;
        this.weights = weights.clone();
        this.strengths = strengths;
        this.spread = spread;
        this.shares = new TreeMap<>(shares);
    }

    /** Counts of half hours from a first one on. */
    private record Counts(long first, double[] all, Map<String, double[]> byClass) {

        static Counts of(List<PastContact> contacts, long first, long end) {
            double[] all = new double[(int) (end - first)];
            Map<String, double[]> byClass = new TreeMap<>();
            for (PastContact contact : contacts) {
                long period = DeskCalendar.period(contact.facts().arrived());
                if (period >= first && period < end) {
                    int at = (int) (period - first);
                    all[at]++;
                    byClass.computeIfAbsent(contact.facts().contactClass(), key -> new double[all.length])[at]++;
                }
            }
            return new Counts(first, all, byClass);
        }

        int size() {
            return all.length;
        }
    }

    /**
     * Learns from the past.
     *
     * @param contacts all that arrived in the time from {@code from} to {@code to}, in any order; others are passed over. There may be none
     * @param from     begin of the record
     * @param to       end of the record, after {@code from}: a half hour without contacts in between is one in which nobody came
     */
    public static ArrivalForecast fit(List<PastContact> contacts, DeskCalendar calendar, Instant from, Instant to) {
        Checks.that(from.isBefore(to), "a record from " + from + " to " + to + " has no length");
        long end = Math.ceilDiv(to.getEpochSecond(), (long) DeskCalendar.PERIOD_SECONDS);
        long first = Math.max(DeskCalendar.period(from), end - (long) MOST_WEEKS * A_WEEK);
        Counts counts = Counts.of(contacts, first, end);
        Place[] places = new Place[counts.size()];
        Arrays.setAll(places, i -> calendar.place(first + i));
        int weeks = Math.ceilDiv(counts.size(), A_WEEK);
        Fitting fitting = new Fitting(counts, places, calendar);
        if (weeks < LEAST_WEEKS) {
            Fitted fitted = fitting.fit(counts.size(), MIDDLE, new double[0]);
            return fitting.forecast(fitted, fitting.spread(fitted));
        }
        int known = counts.size() - Math.min(MOST_HELD, Math.max(1, weeks / 4)) * A_WEEK;
        Fitted best = null;
        double[] near = {};
        double least = Double.POSITIVE_INFINITY;
        for (double time : TIME_STRENGTHS) {
            for (double week : WEEK_STRENGTHS) {
                Fitted fitted = fitting.fit(known, new Strengths(time, week), near);
                near = fitted.fit.weights();
                double deviance = fitting.deviance(fitted, known);
                if (best == null || deviance < least) {
                    least = deviance;
                    best = fitted;
                }
            }
        }
        Fitted held = Objects.requireNonNull(best);
        Fitted all = fitting.fit(counts.size(), held.strengths, held.fit.weights());
        int rolled = Math.min(MOST_ROLLED, (weeks - 1) / 2);
        return fitting.forecast(all, fitting.spread(held.strengths, rolled, held.fit.weights()));
    }

    /** What was fitted to the first of the counts. */
    private record Fitted(
            WeekDesign design, boolean holidaysKnown, double offset, Regression.Fit fit, Strengths strengths) {

        double mean(long period, Place place) {
            return mean(design, holidaysKnown, offset, fit.weights(), period, place);
        }

        static double mean(
                WeekDesign design, boolean holidaysKnown, double offset, double[] weights, long period, Place place) {
            int[] at = design.at(period, place, holidaysKnown);
            return StrictMath.exp(offset + Rows.dot(at, design.values(at, period), weights));
        }
    }

    private record Fitting(Counts counts, Place[] places, DeskCalendar calendar) {

        /** @param near weights of a fit like this one, of whatever length */
        Fitted fit(int known, Strengths strengths, double[] near) {
            WeekDesign design =
                    new WeekDesign(calendar, counts.first + known, Math.max(1, Math.ceilDiv(known, A_WEEK)));
            boolean holidays = false;
            double sum = 0;
            for (int i = 0; i < known; i++) {
                holidays |= places[i].holiday();
                sum += counts.all[i];
            }
            double offset = StrictMath.log((sum + 0.5) / known);
            Rows rows = new Rows(design.width());
            for (int i = 0; i < known; i++) {
                int[] at = design.at(counts.first + i, places[i], holidays);
                rows.add(at, design.values(at, counts.first + i));
            }
            double[] offsets = new double[known];
            double[] ones = new double[known];
            Arrays.fill(offsets, offset);
            Arrays.fill(ones, 1);
            Regression.Fit fit = Regression.fit(
                    Family.POISSON,
                    rows,
                    Arrays.copyOf(counts.all, known),
                    offsets,
                    ones,
                    design.penalty(strengths),
                    Arrays.copyOf(near, design.width()));
            return new Fitted(design, holidays, offset, fit, strengths);
        }

        /** Of the half hours that were not fitted. */
        double deviance(Fitted fitted, int known) {
            double sum = 0;
            for (int i = known; i < counts.size(); i++) {
                sum += ArrivalForecast.deviance(counts.all[i], fitted.mean(counts.first + i, places[i]));
            }
            return sum;
        }

        /** How far the counts are from what is fitted to them. */
        CountSpread spread(Fitted fitted) {
            CountSpread.Sums sums = new CountSpread.Sums();
            add(sums, fitted, 0, counts.size());
            double freedom = fitted.fit.freedom();
            return sums.spread(counts.size() > freedom + 1 ? counts.size() / (counts.size() - freedom) : 1);
        }

        /** How far each of the newest weeks is from the forecast of those before it. */
        CountSpread spread(Strengths strengths, int weeks, double[] near) {
            CountSpread.Sums sums = new CountSpread.Sums();
            for (int week = weeks; week >= 1; week--) {
                int known = counts.size() - week * A_WEEK;
                add(sums, fit(known, strengths, near), known, known + A_WEEK);
            }
            return sums.spread(1);
        }

        private void add(CountSpread.Sums sums, Fitted fitted, int from, int to) {
            Map<LocalDate, double[]> days = new LinkedHashMap<>();
            for (int i = from; i < to; i++) {
                double mean = fitted.mean(counts.first + i, places[i]);
                sums.period(mean, counts.all[i]);
                double[] day = days.computeIfAbsent(places[i].date(), date -> new double[2]);
                day[0] += mean;
                day[1] += counts.all[i];
            }
            days.values().forEach(day -> sums.day(day[0], day[1]));
        }

        ArrivalForecast forecast(Fitted fitted, CountSpread spread) {
            double[] means = new double[counts.size()];
            Arrays.setAll(means, i -> fitted.mean(counts.first + i, places[i]));
            Map<String, double[]> shares = new TreeMap<>();
            counts.byClass.forEach((key, own) -> shares.put(key, ClassShares.fit(own, means, places, THICK)));
            return new ArrivalForecast(
                    fitted.design,
                    fitted.holidaysKnown,
                    fitted.offset,
                    fitted.fit.weights(),
                    fitted.strengths,
                    spread,
                    shares);
        }
    }

    /** Twice the difference of the logarithms of the likelihood of a count at itself and at a mean (McCullagh and Nelder 1989). @param mean above 0 */
    static double deviance(double count, double mean) {
        return 2 * ((count > 0 ? count * StrictMath.log(count / mean) : 0) - (count - mean));
    }

    /** All contacts that are to arrive. @param to after {@code from} */
    public Expected expected(Instant from, Instant to) {
        return expected(null, from, to);
    }

    /**
     * Contacts of a class that are to arrive.
     *
     * @param contactClass its key, or null for all; of a class never met none is expected
     * @param to           after {@code from}
     */
    public Expected expected(@Nullable String contactClass, Instant from, Instant to) {
        Checks.that(from.isBefore(to), "a stretch from " + from + " to " + to + " has no length");
        double sum = 0;
        Map<LocalDate, Double> days = new HashMap<>();
        for (long period = DeskCalendar.period(from); start(period).isBefore(to); period++) {
            Instant begins = start(period);
            Instant ends = start(period + 1);
            long seconds = (ends.isBefore(to) ? ends : to).getEpochSecond()
                    - (begins.isAfter(from) ? begins : from).getEpochSecond();
            Place place = design.calendar().place(period);
            double mean = mean(contactClass, period, place) * seconds / DeskCalendar.PERIOD_SECONDS;
            sum += mean;
            days.merge(place.date(), mean, Double::sum);
        }
        double squares =
                days.values().stream().mapToDouble(day -> day * day).sorted().sum();
        return spread.expected(sum, squares);
    }

    /** Contacts a minute at a time. @param contactClass its key, or null for all */
    public double perMinute(@Nullable String contactClass, Instant at) {
        long period = DeskCalendar.period(at);
        return mean(contactClass, period, design.calendar().place(period)) * 60 / DeskCalendar.PERIOD_SECONDS;
    }

    private static Instant start(long period) {
        return Instant.ofEpochSecond(period * DeskCalendar.PERIOD_SECONDS);
    }

    private double mean(@Nullable String contactClass, long period, Place place) {
        double all = Fitted.mean(design, holidaysKnown, offset, weights, period, place);
        return contactClass == null ? all : all * ClassShares.share(shares, contactClass, place);
    }

    /** Classes that have come in, sorted. */
    public List<String> classes() {
        return List.copyOf(shares.keySet());
    }

    /** First moment after what was learned from. */
    public Instant end() {
        return start(design.end());
    }

    /** Variance of the count of a half hour over its mean, apart from busy and quiet days; at least 1, which is Poisson. */
    public double dispersion() {
        return spread.period();
    }

    /** Relative variance of whole days around what was expected of them, from 0 to 1. */
    public double dayVariance() {
        return spread.day();
    }

    WeekDesign design() {
        return design;
    }

    boolean holidaysKnown() {
        return holidaysKnown;
    }

    double offset() {
        return offset;
    }

    double[] weights() {
        return weights.clone();
    }

    Strengths strengths() {
        return strengths;
    }

    CountSpread spread() {
        return spread;
    }

    Map<String, double[]> shares() {
        return shares;
    }
}
