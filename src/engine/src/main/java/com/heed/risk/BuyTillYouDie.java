package com.heed.risk;

import com.heed.learn.Lbfgs;
import java.util.Arrays;
import java.util.List;

/**
 * Customers come back by chance at rates of their own, and after each activity some leave for good, unseen: the BG/NBD model (Fader, Hardie and Lee 2005). Rates are gamma(r, alpha) over customers, shares that leave beta(a, b). In its modified form (Batislam, Denizel and Filiztekin 2007), MBG/NBD, a customer may leave after the first activity, too.
 *
 * @param r       shape of the rates, above 0
 * @param alpha   scale of the rates, in units of time, above 0
 * @param a       of the shares that leave, above 0
 * @param b       of the shares that leave, above 0
 * @param atOnce  whether somebody may leave after the first activity, as in MBG/NBD
 */
record BuyTillYouDie(double r, double alpha, double a, double b, boolean atOnce) {
    private static final int ITERATIONS = 300;
    /** Of the mean gradient. The rounding of sums over many customers hides smaller ones, and steps in search of them find nothing, thousands of times. */
    private static final double NEAR_ENOUGH = 1e-7;
    /** Logarithms of the parameters stay within; where nobody leaves or all are alike the most likely ones are endless. */
    private static final double FARTHEST = 8;
    /** The time observed, in the units that are fitted in, is at most so long: all parameters are of a like size then. */
    private static final double UNITS = 40;

    BuyTillYouDie {
        for (double one : new double[] {r, alpha, a, b}) {
            if (!(one > 0)) {
                throw new IllegalArgumentException("a parameter of " + one + "; it has to be above 0");
            }
        }
    }

    /**
     * What a customer did.
     *
     * @param repeats  activities after the first, at least 0
     * @param last     time of the last activity since the first, in [0, observed]
     * @param observed time since the first activity, in the same unit
     */
    record Past(int repeats, double last, double observed) {
        Past {
            if (repeats < 0 || !(last >= 0 && last <= observed)) {
                throw new IllegalArgumentException(repeats + " repeats, the last at " + last + " of " + observed
                        + "; the last lies between the first and the end");
            }
        }
    }

    /**
     * The most likely parameters.
     *
     * @throws IllegalArgumentException if there is no customer, or none was observed for any time
     */
    static BuyTillYouDie fit(List<Past> customers, boolean atOnce) {
        double longest = customers.stream().mapToDouble(Past::observed).max().orElse(0);
        if (!(longest > 0)) {
            throw new IllegalArgumentException("nobody was observed after the first activity");
        }
        double unit = longest / UNITS;
        List<Past> scaled = customers.stream()
                .map(one -> new Past(one.repeats, one.last / unit, one.observed / unit))
                .toList();
        RhythmLikelihood likelihood = new RhythmLikelihood(scaled, atOnce);
        double[] found = Lbfgs.minimise(
                (logs, gradient) -> loss(likelihood, atOnce, logs, gradient),
                new double[] {0, 1, 0, 1},
                ITERATIONS,
                NEAR_ENOUGH);
        double[] p = Arrays.stream(found).map(BuyTillYouDie::parameter).toArray();
        return new BuyTillYouDie(p[0], p[1] * unit, p[2], p[3], atOnce);
    }

    private static double parameter(double log) {
        return StrictMath.exp(Math.max(-FARTHEST, Math.min(FARTHEST, log)));
    }

    /** Mean of -log likelihood over the customers, and its gradient by the logarithms of the parameters. */
    private static double loss(RhythmLikelihood likelihood, boolean atOnce, double[] logs, double[] gradient) {
        BuyTillYouDie model = new BuyTillYouDie(
                parameter(logs[0]), parameter(logs[1]), parameter(logs[2]), parameter(logs[3]), atOnce);
        double[] slopes = new double[logs.length];
        double sum = likelihood.at(model, slopes);
        double outside = 0;
        for (int i = 0; i < logs.length; i++) {
            double beyond = Math.abs(logs[i]) - FARTHEST;
            gradient[i] = beyond > 0
                    ? 2 * beyond * Math.signum(logs[i])
                    : -slopes[i] * parameter(logs[i]) / likelihood.customers();
            outside += beyond > 0 ? beyond * beyond : 0;
        }
        return outside - sum / likelihood.customers();
    }

    /** Sum over customers. */
    double logLikelihood(List<Past> customers) {
        return new RhythmLikelihood(customers, atOnce).at(this, new double[4]);
    }

    /** Probability that a customer has not left for good (Fader, Hardie and Lee 2008), in [0, 1]. */
    double alive(Past past) {
        double chances = past.repeats + (atOnce ? 1.0 : 0);
        if (chances == 0) {
            return 1;
        }
        double ratio = (r + past.repeats) * StrictMath.log((alpha + past.observed) / (alpha + past.last));
        return 1 / (1 + a / (b + chances - 1) * StrictMath.exp(ratio));
    }

    /**
     * Probability that a customer does nothing for so long from now on: those who left, and those who stay and only wait. Of these, rates are gamma(r + repeats, alpha + observed).
     *
     * @param span at least 0, in the unit of the pasts
     */
    double silent(Past past, double span) {
        double alive = alive(past);
        double rest = alpha + past.observed;
        return 1 - alive + alive * StrictMath.exp((r + past.repeats) * StrictMath.log(rest / (rest + span)));
    }
}
