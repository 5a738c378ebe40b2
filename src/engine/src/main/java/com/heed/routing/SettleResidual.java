package com.heed.routing;

/**
 * Corrects predicted settle probabilities by the day's mean residual, shrunk towards 0 as if 60 contacts had come out as predicted. Not for several
 * threads.
 */
public final class SettleResidual {

    private static final double PRIOR_CONTACTS = 60;

    private double sum;
    private int contacts;

    /** It is known whether a contact was settled. @param predicted probability */
    public void outcome(double predicted, boolean settled) {
        sum += (settled ? 1 : 0) - predicted;
        contacts++;
    }

    /** A predicted probability, moved, in [0, 1]. */
    public double corrected(double predicted) {
        return Math.max(0, Math.min(1, predicted + sum / (contacts + PRIOR_CONTACTS)));
    }
}
