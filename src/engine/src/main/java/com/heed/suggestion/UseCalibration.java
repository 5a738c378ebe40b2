package com.heed.suggestion;

import com.heed.learn.Lbfgs;
import com.heed.learn.ModelFormatException;
import java.util.List;

/**
 * Turns how well replies fit into the probability that an agent uses each.
 *
 * <p>An agent who is shown replies uses one of them or none. With {@code f_i} the fit of reply i, a logit against none of an equal number of replies drawn at random ({@link ProjectReplies#fits}),
 * <pre>P(uses i) = exp(slope f_i + offset) / (1 + sum over the shown j of exp(slope f_j + offset))</pre>
 * the conditional logit (McFadden 1974, equation 12) with "none" as the alternative of utility 0. Slope and offset are the two numbers of Platt's scaling (Platt 1999, "Probabilistic outputs for support vector
 * machines", equation 3) for a choice among several: the offset holds how often agents use anything that is shown at all, the slope is an inverse temperature. They minimise
 * <pre>sum over choices i of -weight_i log P_i(what was done) - strength/n sum over i and k of P_i,known(k) log P_i(k) + ridge/2 ((slope - known slope)^2 + (offset - known offset)^2)</pre>
 * where k runs over the shown replies and "none": as if {@code strength} more choices, spread over the n there are, had come out as the known numbers expect (Huang, Stein, Rubin and Kou 2020, "Catalytic prior distributions with application to generalized linear models"). So many choices are
 * needed to halve the distance to what agents do, however sure the known numbers were; a normal prior on the logit would hardly yield where they were nearly certain and wrong. The ridge decides only what the choices leave open. Convex.
 *
 * @param slope    at least {@value #FLATTEST}
 * @param offset   logit of use of a reply that fits as well as none
 * @param answered sent answers of the past it was fitted to first
 * @param shown    choices among shown replies it was fitted to then; 0 where nobody has used enough to tell
 */
public record UseCalibration(double slope, double offset, int answered, int shown) {
    /** Before anything is known: the ranker's own probability where half of the contacts have a right reply. */
    static final UseCalibration UNKNOWN = new UseCalibration(1, 0, 0, 0);
    /** Choices that what was known before is worth. */
    static final double STRENGTH = 20;

    private static final double RIDGE = 0.01;
    private static final double FLATTEST = 0.05;
    private static final double LARGEST = 50;
    private static final int ITERATIONS = 200;
    private static final double TOLERANCE = 1e-6;

    public UseCalibration {
        if (!(slope >= FLATTEST) || !Double.isFinite(slope) || !Double.isFinite(offset) || answered < 0 || shown < 0) {
            throw new ModelFormatException("a calibration of slope " + slope + " and offset " + offset + " by "
                    + answered + " answers and " + shown + " choices");
        }
    }

    /**
     * A choice.
     *
     * @param fits of the replies that were shown, at least one
     * @param used which of them was used, from 0; {@link ShownReplies#NONE} for none
     */
    record Choice(double[] fits, int used, double weight) {}

    /** Fits slope and offset to choices, held towards what was known. */
    static UseCalibration fit(List<Choice> choices, UseCalibration known, int answered, int shown) {
        double[] best = Lbfgs.minimise(
                (at, gradient) -> loss(choices, known, at, gradient),
                new double[] {known.slope, known.offset},
                ITERATIONS,
                TOLERANCE);
        return best[0] >= FLATTEST
                ? new UseCalibration(best[0], best[1], answered, shown)
                : new UseCalibration(FLATTEST, offset(choices, known), answered, shown);
    }

    /** Where the fit tells nothing, or the wrong way round: the offset alone, at the flattest slope. */
    private static double offset(List<Choice> choices, UseCalibration known) {
        return Lbfgs.minimise(
                (at, gradient) -> {
                    double[] both = new double[2];
                    double loss = loss(choices, known, new double[] {FLATTEST, at[0]}, both);
                    gradient[0] = both[1];
                    return loss;
                },
                new double[] {known.offset},
                ITERATIONS,
                TOLERANCE)[0];
    }

    /** The loss and its gradient at (slope, offset). */
    static double loss(List<Choice> choices, UseCalibration known, double[] at, double[] gradient) {
        double slope = at[0] - known.slope;
        double offset = at[1] - known.offset;
        double loss = RIDGE / 2 * (slope * slope + offset * offset);
        gradient[0] = RIDGE * slope;
        gradient[1] = RIDGE * offset;
        double expected = STRENGTH / Math.max(1, choices.size());
        for (Choice choice : choices) {
            double[] p = probabilities(choice.fits, at[0], at[1]);
            double[] before = probabilities(choice.fits, known.slope, known.offset);
            int none = choice.fits.length;
            for (int k = 0; k < none; k++) {
                double done = k == choice.used ? choice.weight : 0;
                double error = (choice.weight + expected) * p[k] - done - expected * before[k];
                gradient[0] += error * choice.fits[k];
                gradient[1] += error;
                loss -= (done + expected * before[k]) * log(p[k]);
            }
            loss -= ((choice.used < 0 ? choice.weight : 0) + expected * before[none]) * log(p[none]);
        }
        return loss;
    }

    private static double log(double p) {
        return Math.log(Math.max(p, 1e-300));
    }

    /** (fits + 1) of each reply, and last of none. */
    private static double[] probabilities(double[] fits, double slope, double offset) {
        double[] p = new double[fits.length + 1];
        p[fits.length] = 1;
        double sum = 1;
        for (int i = 0; i < fits.length; i++) {
            p[i] = Math.exp(Math.clamp(slope * fits[i] + offset, -LARGEST, LARGEST));
            sum += p[i];
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return p;
    }

    /**
     * Probability of use of each reply where so many are shown at a time. One further back is taken as if it stood in the last of the places shown, as it does once those before it may not be seen.
     *
     * @param fits     best first
     * @param together shown at a time, at least 1
     * @return (replies) falling
     */
    public double[] probabilities(double[] fits, int together) {
        double[] all = new double[fits.length];
        int first = Math.min(together, fits.length);
        double[] shown = new double[first];
        System.arraycopy(fits, 0, shown, 0, first);
        System.arraycopy(probabilities(shown, slope, offset), 0, all, 0, first);
        for (int i = first; i < fits.length; i++) {
            shown[first - 1] = fits[i];
            all[i] = probabilities(shown, slope, offset)[first - 1];
        }
        return all;
    }
}
