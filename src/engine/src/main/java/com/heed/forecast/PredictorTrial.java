package com.heed.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks predictors about what came after them. */
final class PredictorTrial {

    private static final int PLAIN_WEEKS = 8;
    private static final int BINS = 10;
    /** Neither forecast says that an hour is impossible; an unlucky contact at night would decide everything. */
    private static final double LEAST_MEAN = 0.01;
    /** Where hardly anybody is expected, the interval from 0 to 0 is always right and says nothing. */
    private static final double SOME = 1;

    private final Predictors predictors;
    private final List<PastContact> before;
    private final List<PastContact> after;
    private final Instant to;

    /** @param contacts those before the end of what the predictors learned from, too */
    PredictorTrial(List<PastContact> contacts, Predictors predictors, Instant to) {
        this.predictors = predictors;
        this.to = to;
        this.before = between(contacts, predictors.from(), predictors.to());
        this.after = between(contacts, predictors.to(), to);
    }

    private static List<PastContact> between(List<PastContact> contacts, Instant from, Instant to) {
        List<PastContact> inside = new ArrayList<>(contacts.stream()
                .filter(contact -> !contact.facts().arrived().isBefore(from)
                        && contact.facts().arrived().isBefore(to))
                .toList());
        inside.sort(Repeats.byArrival());
        return inside;
    }

    PredictorReport report() {
        return new PredictorReport(predictors.to(), before.size(), after.size(), arrivals(), handling(), settling());
    }

    private LocalDate day(PastContact contact) {
        return contact.facts().arrived().atZone(predictors.calendar().zone()).toLocalDate();
    }

    private PredictorReport.Arrivals arrivals() {
        ArrivalForecast forecast = predictors.arrivals();
        Map<Instant, Integer> counts = hours(before);
        counts.putAll(hours(after));
        Map<LocalDate, Integer> days = new HashMap<>();
        DayDifference ahead = new DayDifference();
        double own = 0;
        double plain = 0;
        int hours = 0;
        int busy = 0;
        int inside = 0;
        ZonedDateTime hour = predictors.to().atZone(predictors.calendar().zone());
        for (; !hour.plusHours(1).toInstant().isAfter(to); hour = hour.plusHours(1)) {
            int count = counts.getOrDefault(hour.toInstant(), 0);
            Expected expected =
                    forecast.expected(hour.toInstant(), hour.plusHours(1).toInstant());
            double of = deviance(count, expected.mean());
            double ofPlain = deviance(count, plain(hour, counts));
            own += of;
            plain += ofPlain;
            ahead.add(hour.toLocalDate(), ofPlain - of);
            if (expected.mean() >= SOME) {
                busy++;
                inside += count >= expected.low() && count <= expected.high() ? 1 : 0;
            }
            hours++;
            days.merge(hour.toLocalDate(), count, Integer::sum);
        }
        return new PredictorReport.Arrivals(
                hours,
                own / Math.max(1, hours),
                plain / Math.max(1, hours),
                ahead.interval(),
                (double) inside / Math.max(1, busy),
                dayCoverage(days),
                forecast.dispersion(),
                forecast.dayVariance());
    }

    private Map<Instant, Integer> hours(List<PastContact> contacts) {
        Map<Instant, Integer> counts = new HashMap<>();
        for (PastContact contact : contacts) {
            ZonedDateTime at =
                    contact.facts().arrived().atZone(predictors.calendar().zone());
            counts.merge(at.truncatedTo(ChronoUnit.HOURS).toInstant(), 1, Integer::sum);
        }
        return counts;
    }

    private static double deviance(int count, double mean) {
        return ArrivalForecast.deviance(count, Math.max(LEAST_MEAN, mean));
    }

    /** Mean of the same weekday and hour by the clock, over the last weeks before the cut. */
    private double plain(ZonedDateTime hour, Map<Instant, Integer> counts) {
        double sum = 0;
        int weeks = 0;
        ZonedDateTime earlier = hour;
        while (weeks < PLAIN_WEEKS) {
            earlier = earlier.minusWeeks(1);
            if (earlier.toInstant().isBefore(predictors.from())) {
                break;
            }
            if (earlier.toInstant().isBefore(predictors.to())) {
                sum += counts.getOrDefault(earlier.toInstant(), 0);
                weeks++;
            }
        }
        return weeks == 0 ? 0 : sum / weeks;
    }

    private double dayCoverage(Map<LocalDate, Integer> days) {
        int whole = 0;
        int inside = 0;
        for (Map.Entry<LocalDate, Integer> entry : days.entrySet()) {
            Instant begin =
                    entry.getKey().atStartOfDay(predictors.calendar().zone()).toInstant();
            Instant end = entry.getKey()
                    .plusDays(1)
                    .atStartOfDay(predictors.calendar().zone())
                    .toInstant();
            if (!end.isAfter(to)) {
                Expected expected = predictors.arrivals().expected(begin, end);
                if (expected.mean() >= SOME) {
                    whole++;
                    inside += entry.getValue() >= expected.low() && entry.getValue() <= expected.high() ? 1 : 0;
                }
            }
        }
        return (double) inside / Math.max(1, whole);
    }

    /** Whether the predictors know the contact's channel. */
    private boolean known(PastContact contact) {
        return predictors.priors().slugs().contains(contact.channel());
    }

    private PredictorReport.@Nullable Handling handling() {
        Map<String, Double> medians = medians();
        double all = median(before.stream()
                .map(PastContact::handleMinutes)
                .filter(minutes -> minutes != null)
                .toList());
        DayDifference ahead = new DayDifference();
        double error = 0;
        double plain = 0;
        double predicted = 0;
        double took = 0;
        int contacts = 0;
        int inside = 0;
        for (PastContact contact : after) {
            Double minutes = contact.handleMinutes();
            if (minutes == null || !known(contact)) {
                continue;
            }
            HandleTime time = predictors.handling().predict(contact.facts(), contact.channel());
            double of = Math.abs(minutes - time.median());
            double ofPlain =
                    Math.abs(minutes - medians.getOrDefault(contact.facts().contactClass(), all));
            error += of;
            plain += ofPlain;
            ahead.add(day(contact), ofPlain - of);
            predicted += time.mean();
            took += minutes;
            inside += minutes >= time.low() && minutes <= time.high() ? 1 : 0;
            contacts++;
        }
        return contacts == 0
                ? null
                : new PredictorReport.Handling(
                        contacts,
                        error / contacts,
                        plain / contacts,
                        ahead.interval(),
                        predicted / took,
                        (double) inside / contacts);
    }

    private Map<String, Double> medians() {
        Map<String, List<Double>> byClass = new HashMap<>();
        for (PastContact contact : before) {
            if (contact.handleMinutes() != null) {
                byClass.computeIfAbsent(contact.facts().contactClass(), key -> new ArrayList<>())
                        .add(contact.handleMinutes());
            }
        }
        Map<String, Double> medians = new HashMap<>();
        byClass.forEach((key, minutes) -> medians.put(key, median(minutes)));
        return medians;
    }

    private static double median(List<Double> values) {
        if (values.isEmpty()) {
            return 0;
        }
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private PredictorReport.@Nullable Settling settling() {
        double rate = before.stream()
                .filter(contact -> contact.settled() != null)
                .mapToInt(contact -> Boolean.TRUE.equals(contact.settled()) ? 1 : 0)
                .average()
                .orElse(Priors.SETTLES);
        DayDifference ahead = new DayDifference();
        double[] bins = new double[BINS];
        double brier = 0;
        double plain = 0;
        double settled = 0;
        int contacts = 0;
        for (PastContact contact : after) {
            if (contact.settled() == null || !known(contact)) {
                continue;
            }
            double outcome = contact.settled() ? 1 : 0;
            double p = predictors.settling().predict(contact.facts(), contact.channel());
            double of = (p - outcome) * (p - outcome);
            double ofPlain = (rate - outcome) * (rate - outcome);
            brier += of;
            plain += ofPlain;
            ahead.add(day(contact), ofPlain - of);
            bins[Math.min(BINS - 1, (int) (p * BINS))] += p - outcome;
            settled += outcome;
            contacts++;
        }
        if (contacts == 0) {
            return null;
        }
        double ece = 0;
        for (double bin : bins) {
            ece += Math.abs(bin) / contacts;
        }
        return new PredictorReport.Settling(
                contacts, brier / contacts, plain / contacts, ahead.interval(), ece, settled / contacts);
    }
}
