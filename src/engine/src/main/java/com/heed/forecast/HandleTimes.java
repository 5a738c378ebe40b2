package com.heed.forecast;

import com.heed.forecast.Regression.Family;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long contacts take on each channel: a linear regression of the logarithm of the handle time on class, channel, both together, words, urgency, language and hour ({@link ContactDesign}), around what the administrator said.
 *
 * <p><b>Prior.</b> The administrator's mean handle time of class and channel is the prediction while there are no data. Constant, channel, class, and the two together are each held back as by {@value #LEVEL_CONTACTS} contacts: a
 * single cell with data of its own and none elsewhere is half-way after {@code 40 / 4 = 10} contacts, and what all contacts of a channel or a class have in common is learned from all of them. Words, urgency,
 * language and hour are held back as by {@value #NUMBER_CONTACTS} contacts.
 *
 * <p><b>Spread.</b> Each fifth of the time is predicted by a regression of the other four; how far off these predictions are gives the 80 % interval and the factor from median to mean, for all channels together (held to a
 * normal logarithm with the deviation {@value #DEVIATION} as by {@value #SPREAD_CONTACTS} contacts) and for each (held to all as by {@value #CHANNEL_CONTACTS}). The interval is that of what was seen; no distribution is assumed of it.
 *
 * <p>Learned from are the newest {@value #MOST} contacts with a known handle time. Immutable.
 */
public final class HandleTimes {

    static final int MOST = 100_000;
    static final int FOLDS = 5;

    private static final double LEVEL_CONTACTS = 40;
    private static final double NUMBER_CONTACTS = 20;
    private static final double SPREAD_CONTACTS = 20;
    private static final double CHANNEL_CONTACTS = 50;
    private static final double DEVIATION = 0.6;

    private final Priors priors;
    private final ContactDesign design;
    private final double[] weights;
    private final double variance;
    private final Map<String, Spread> spreads;

    /**
     * @param weights  (width of the design)
     * @param variance of the logarithm within class and channel
     * @param spreads  by channel
     */
    HandleTimes(Priors priors, ContactDesign design, double[] weights, double variance, Map<String, Spread> spreads) {
        this.priors = priors;
        this.design = design;
        this.weights = weights.clone();
        this.variance = variance;
        this.spreads = Map.copyOf(spreads);
    }

    /**
     * Learns from the past.
     *
     * @param contacts in any order; those without a handle time or on a channel that the priors do not name are passed over. There may be none
     * @param zone     whose clock the desk lives by
     */
    public static HandleTimes fit(List<PastContact> contacts, Priors priors, ZoneId zone) {
        List<PastContact> known = newest(contacts.stream()
                .filter(contact ->
                        contact.handleMinutes() != null && priors.slugs().contains(contact.channel()))
                .toList());
        double[] logs = known.stream()
                .mapToDouble(HandleTimes::minutes)
                .map(StrictMath::log)
                .toArray();
        double variance = variance(known, logs);
        ContactDesign design = ContactDesign.of(known, priors, zone);
        Rows rows = design.rows(known);
        double[] offset = new double[known.size()];
        Arrays.setAll(
                offset, i -> offset(priors, known.get(i).facts(), known.get(i).channel(), variance));
        double[] weights = fit(design, rows, logs, offset, -1);
        double[] residuals = new double[logs.length];
        if (logs.length >= FOLDS) {
            for (int fold = 0; fold < FOLDS; fold++) {
                double[] others = fit(design, rows, logs, offset, fold);
                for (int i = 0; i < logs.length; i++) {
                    if (fold(i, logs.length) == fold) {
                        residuals[i] = logs[i] - offset[i] - rows.dot(i, others);
                    }
                }
            }
        }
        return new HandleTimes(priors, design, weights, variance, spreads(known, residuals, priors));
    }

    /** The newest of them, oldest first. */
    static List<PastContact> newest(List<PastContact> contacts) {
        List<PastContact> sorted = new ArrayList<>(contacts);
        sorted.sort(Repeats.byArrival());
        return sorted.subList(Math.max(0, sorted.size() - MOST), sorted.size());
    }

    /** Fifths of the time, not every fifth contact: what changes from month to month is then held out, too. */
    static int fold(int place, int size) {
        return (int) ((long) place * FOLDS / size);
    }

    private static double minutes(PastContact contact) {
        return contact.handleMinutes() == null ? 0 : contact.handleMinutes();
    }

    private static double[] fit(ContactDesign design, Rows rows, double[] logs, double[] offset, int without) {
        double[] used = new double[logs.length];
        Arrays.setAll(used, i -> without >= 0 && fold(i, logs.length) == without ? 0 : 1);
        return Regression.fit(Family.NORMAL, rows, logs, offset, used, design.penalty(LEVEL_CONTACTS, NUMBER_CONTACTS))
                .weights();
    }

    /** Pooled within class and channel. */
    private static double variance(List<PastContact> contacts, double[] logs) {
        Map<List<String>, double[]> cells = new HashMap<>();
        for (int i = 0; i < logs.length; i++) {
            double[] cell = cells.computeIfAbsent(cell(contacts.get(i)), key -> new double[2]);
            cell[0] += logs[i];
            cell[1]++;
        }
        double squares = 0;
        for (int i = 0; i < logs.length; i++) {
            double[] cell = cells.getOrDefault(cell(contacts.get(i)), new double[2]);
            double apart = logs[i] - cell[0] / cell[1];
            squares += apart * apart;
        }
        return (squares + SPREAD_CONTACTS * DEVIATION * DEVIATION) / (logs.length - cells.size() + SPREAD_CONTACTS);
    }

    private static List<String> cell(PastContact contact) {
        return List.of(contact.facts().contactClass(), contact.channel());
    }

    private static Map<String, Spread> spreads(List<PastContact> contacts, double[] residuals, Priors priors) {
        boolean held = residuals.length >= FOLDS;
        Spread before = Spread.normal(DEVIATION * DEVIATION);
        Spread all = held ? before.seen(residuals, SPREAD_CONTACTS) : before;
        Map<String, Spread> spreads = new LinkedHashMap<>();
        for (String channel : priors.slugs()) {
            double[] own = new double[residuals.length];
            int n = 0;
            for (int i = 0; i < residuals.length; i++) {
                if (contacts.get(i).channel().equals(channel)) {
                    own[n++] = residuals[i];
                }
            }
            spreads.put(channel, held ? all.seen(Arrays.copyOf(own, n), CHANNEL_CONTACTS) : all);
        }
        return spreads;
    }

    /** Logarithm of the median by what the administrator said of the mean. */
    private static double offset(Priors priors, ContactFacts facts, String channel, double variance) {
        return StrictMath.log(priors.handleMinutes(facts.contactClass(), channel)) - variance / 2;
    }

    /** @throws IllegalArgumentException if the priors did not name the channel; names it and those that are known */
    public HandleTime predict(ContactFacts facts, String channel) {
        ContactDesign.Row row = design.row(facts, channel);
        double log = offset(priors, facts, channel, variance) + Rows.dot(row.at(), row.value(), weights);
        Spread spread = spread(channel);
        return new HandleTime(
                StrictMath.exp(log + spread.middle()),
                StrictMath.exp(log) * spread.smear(),
                StrictMath.exp(log + spread.low()),
                StrictMath.exp(log + spread.high()));
    }

    Priors priors() {
        return priors;
    }

    ContactDesign design() {
        return design;
    }

    double[] weights() {
        return weights.clone();
    }

    double variance() {
        return variance;
    }

    Spread spread(String channel) {
        return spreads.getOrDefault(channel, Spread.normal(variance));
    }
}
