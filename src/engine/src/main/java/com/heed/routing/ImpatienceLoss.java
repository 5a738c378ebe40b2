package com.heed.routing;

/** What is lost on the mean by customers who leave before they are answered, with exponential patience. */
public final class ImpatienceLoss {

    private ImpatienceLoss() {}

    /**
     * value (1 - exp(-wait / patience)).
     *
     * @param value           of a customer who leaves, at least 0
     * @param waitMinutes     expected wait, at least 0
     * @param patienceMinutes mean, above 0; infinite if nobody leaves
     */
    public static double money(double value, double waitMinutes, double patienceMinutes) {
        return value == 0 || waitMinutes == 0 ? 0 : -value * StrictMath.expm1(-waitMinutes / patienceMinutes);
    }
}
