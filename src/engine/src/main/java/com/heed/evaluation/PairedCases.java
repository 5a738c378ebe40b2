package com.heed.evaluation;

/**
 * Two ways to answer the same cases.
 *
 * @param cases      compared on
 * @param onlyFormer that only the way in use got right
 * @param onlyNewer  that only the new one got right
 */
public record PairedCases(int cases, int onlyFormer, int onlyNewer) {
    private static final double SURE = 0.05;

    public PairedCases {
        if (onlyFormer < 0 || onlyNewer < 0 || onlyFormer + onlyNewer > cases) {
            throw new IllegalArgumentException(
                    onlyFormer + " and " + onlyNewer + " cases that one gets right alone, of " + cases);
        }
    }

    /** Whether the new way got more of them right. */
    public boolean isBetter() {
        return onlyNewer > onlyFormer;
    }

    /** Whether the new way is worse for certain, by McNemar's exact test at 5 percent. */
    public boolean isSurelyWorse() {
        return onlyFormer > onlyNewer && McNemar.p(onlyFormer, onlyNewer) < SURE;
    }

    /** With one case more. */
    public PairedCases with(boolean formerRight, boolean newerRight) {
        return new PairedCases(
                cases + 1,
                onlyFormer + (formerRight && !newerRight ? 1 : 0),
                onlyNewer + (newerRight && !formerRight ? 1 : 0));
    }
}
