package com.heed.evaluation;

/**
 * Two ways to answer the same cases.
 *
 * @param cases      compared on
 * @param onlyFormer that only the way in use got right
 * @param onlyNewer  that only the new one got right
 */
public record PairedCases(int cases, int onlyFormer, int onlyNewer) {
    /** On fewer cases nothing is proven. */
    public static final int LEAST = 30;

    private static final double SURE = 0.05;

    /** A standard normal variable is below it in one of twenty cases. */
    private static final double BELOW = -1.6449;

    public PairedCases {
        if (onlyFormer < 0 || onlyNewer < 0 || onlyFormer + onlyNewer > cases) {
            throw new IllegalArgumentException(
                    onlyFormer + " and " + onlyNewer + " cases that one gets right alone, of " + cases);
        }
    }

    /** Whether the new way is worse for certain, by McNemar's exact test at 5 percent. */
    public boolean isSurelyWorse() {
        return onlyFormer > onlyNewer && McNemar.p(onlyFormer, onlyNewer) < SURE;
    }

    /**
     * Whether the share of cases the new way gets right is certainly less than a margin below that of the way in use, by Tango's score test at 5 percent. Few cases prove nothing.
     *
     * @param margin above 0, below 1
     */
    public boolean isSurelyWithin(double margin) {
        return cases > 0 && Tango.z(onlyFormer, onlyNewer, cases, margin) < BELOW;
    }

    /** Whether the way in use stays: there are cases enough, and the new way is worse for certain. On fewer the newer one is taken. */
    public boolean isLost() {
        return cases >= LEAST && isSurelyWorse();
    }

    /** With one case more. */
    public PairedCases with(boolean formerRight, boolean newerRight) {
        return new PairedCases(
                cases + 1,
                onlyFormer + (formerRight && !newerRight ? 1 : 0),
                onlyNewer + (newerRight && !formerRight ? 1 : 0));
    }
}
