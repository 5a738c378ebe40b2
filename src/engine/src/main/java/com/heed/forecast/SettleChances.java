package com.heed.forecast;

import com.heed.forecast.Regression.Family;
import com.heed.learn.PositiveDefinite;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How probable it is that a channel settles a contact: a logistic regression on class, channel, both together, words, urgency, language and hour ({@link ContactDesign}), around what the administrator said.
 *
 * <p><b>Prior.</b> The administrator's probability of class and channel is the prediction while there are no data. Constant, channel, class, and the two together are each held back with the strength {@value #LEVEL}, one quarter of 40
 * contacts, because a contact whose outcome is as likely as not says a quarter about log odds; a single cell with data of its own and none elsewhere is half-way after ten such contacts, and after about sixteen at a
 * probability of 0.8. Words, urgency, language and hour are held back with {@value #NUMBER}, as by 20 contacts.
 *
 * <p><b>Calibration.</b> Each fifth of the time is predicted by a regression of the other four; shift and slope of the log odds that fit these predictions best (Platt 1999) are applied to all, held to 0 and 1 with the same strength.
 *
 * <p>Outcomes are known of the channel that handled a contact, not of those that might have. Where a project has always sent the hard contacts of a class to one channel, and what makes them hard is not among the features, that
 * channel looks worse than it is. Learned from are the newest {@value HandleTimes#MOST} contacts with a known outcome. Immutable.
 */
public final class SettleChances {

    private static final double LEVEL = 10;
    private static final double NUMBER = 5;

    private final Priors priors;
    private final ContactDesign design;
    private final double[] weights;
    private final double shift;
    private final double slope;
    private final @Nullable PositiveDefinite curvature;

    /**
     * @param weights   (width of the design)
     * @param shift     of the log odds after the slope
     * @param slope     of the log odds
     * @param curvature of the penalised likelihood at the weights; null if it was not kept
     */
    SettleChances(
            Priors priors,
            ContactDesign design,
            double[] weights,
            double shift,
            double slope,
            @Nullable PositiveDefinite curvature) {
        this.priors = priors;
        this.design = design;
        this.weights = weights.clone();
        this.shift = shift;
        this.slope = slope;
        this.curvature = curvature;
    }

    /**
     * Learns from the past.
     *
     * @param contacts in any order; those whose outcome is not known or on a channel that the priors do not name are passed over. There may be none
     * @param zone     whose clock the desk lives by
     */
    public static SettleChances fit(List<PastContact> contacts, Priors priors, ZoneId zone) {
        List<PastContact> known = HandleTimes.newest(contacts.stream()
                .filter(contact -> contact.settled() != null && priors.slugs().contains(contact.channel()))
                .toList());
        double[] settled = known.stream()
                .mapToDouble(contact -> Boolean.TRUE.equals(contact.settled()) ? 1 : 0)
                .toArray();
        ContactDesign design = ContactDesign.of(known, priors, zone);
        Rows rows = design.rows(known);
        double[] offset = new double[settled.length];
        Arrays.setAll(
                offset, i -> offset(priors, known.get(i).facts(), known.get(i).channel()));
        Regression.Fit all = fit(design, rows, settled, offset, -1);
        double[] calibration = calibration(design, rows, settled, offset);
        return new SettleChances(priors, design, all.weights(), calibration[0], 1 + calibration[1], all.curvature());
    }

    private static Regression.Fit fit(ContactDesign design, Rows rows, double[] settled, double[] offset, int without) {
        double[] used = new double[settled.length];
        Arrays.setAll(used, i -> without >= 0 && HandleTimes.fold(i, settled.length) == without ? 0 : 1);
        return Regression.fit(Family.LOGISTIC, rows, settled, offset, used, design.penalty(LEVEL, NUMBER));
    }

    /** Shift and what the slope exceeds 1 by. */
    private static double[] calibration(ContactDesign design, Rows rows, double[] settled, double[] offset) {
        int n = settled.length;
        if (n < HandleTimes.FOLDS) {
            return new double[2];
        }
        double[] odds = new double[n];
        for (int fold = 0; fold < HandleTimes.FOLDS; fold++) {
            double[] others = fit(design, rows, settled, offset, fold).weights();
            for (int i = 0; i < n; i++) {
                if (HandleTimes.fold(i, n) == fold) {
                    odds[i] = offset[i] + rows.dot(i, others);
                }
            }
        }
        Rows two = new Rows(2);
        double[] all = new double[n];
        Arrays.fill(all, 1);
        for (double odd : odds) {
            two.add(new int[] {0, 1}, new double[] {1, odd});
        }
        Penalty penalty = new Penalty(2).towardsZero(0, LEVEL).towardsZero(1, LEVEL);
        return Regression.fit(Family.LOGISTIC, two, settled, odds, all, penalty).weights();
    }

    private static double offset(Priors priors, ContactFacts facts, String channel) {
        double settles = priors.settles(facts.contactClass(), channel);
        return StrictMath.log(settles / (1 - settles));
    }

    /**
     * Probability that the channel settles the contact.
     *
     * @throws IllegalArgumentException if the priors did not name the channel; names it and those that are known
     */
    public double predict(ContactFacts facts, String channel) {
        ContactDesign.Row row = design.row(facts, channel);
        double odds = offset(priors, facts, channel) + Rows.dot(row.at(), row.value(), weights);
        return Regression.logistic(shift + slope * odds);
    }

    /** The same for every channel, in the administrator's order. */
    public Map<String, Double> predict(ContactFacts facts) {
        Map<String, Double> all = new LinkedHashMap<>();
        priors.slugs().forEach(channel -> all.put(channel, predict(facts, channel)));
        return all;
    }

    /** How many numbers {@link #addGradient} adds to. */
    public int features() {
        return design.width();
    }

    /** Adds how the probability of a contact on a channel changes with what was learned. @param sum ({@link #features}), for {@link #deviation} */
    public void addGradient(ContactFacts facts, String channel, double[] sum) {
        ContactDesign.Row row = design.row(facts, channel);
        double p = predict(facts, channel);
        for (int n = 0; n < row.at().length; n++) {
            sum[row.at()[n]] += slope * p * (1 - p) * row.value()[n];
        }
    }

    /**
     * Standard deviation of a sum of probabilities, or of the difference of two, from how well the few or many contacts told what was learned (delta method, with the covariance of the penalised fit). That administrators may be wrong by more than the
     * strengths of the prior allow is not in it.
     *
     * @param gradient sum of {@link #addGradient}, or a difference of sums
     * @throws IllegalStateException if these chances were read from a file, which does not keep what it takes
     */
    public double deviation(double[] gradient) {
        if (curvature == null) {
            throw new IllegalStateException("stored predictors do not say how well they are known");
        }
        double[] solved = curvature.solve(gradient);
        double variance = 0;
        for (int j = 0; j < gradient.length; j++) {
            variance += gradient[j] * solved[j];
        }
        return Math.sqrt(Math.max(0, variance));
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

    double shift() {
        return shift;
    }

    double slope() {
        return slope;
    }
}
