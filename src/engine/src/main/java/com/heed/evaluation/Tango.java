package com.heed.evaluation;

/**
 * Tango's score test (Equivalence test and confidence interval for the difference in proportions for the paired-sample design, Statistics in Medicine 17, 1998) of two ways to answer the same cases: whether the share that is right fell by less than a margin. Where
 * {@link McNemar} finds a loss only if it is proven, this asks that its absence be proven.
 */
final class Tango {
    private Tango() {}

    /**
     * The statistic; standard normal where the share falls by just the margin, and the smaller the less it falls.
     *
     * @param lost   cases only the way in use gets right
     * @param gained cases only the new way gets right
     * @param cases  all of them, above 0
     * @param margin above 0, below 1
     */
    static double z(int lost, int gained, int cases, double margin) {
        // The probability of a gain that is most likely where that of a loss is higher by the margin: the greater root
        // of a q^2 + b q + c.
        double a = 2.0 * cases;
        double b = -lost - gained + (2.0 * cases - lost + gained) * margin;
        double c = -gained * margin * (1 - margin);
        double gain = (Math.sqrt(b * b - 4 * a * c) - b) / (2 * a);
        return (lost - gained - cases * margin) / Math.sqrt(cases * (2 * gain + margin * (1 - margin)));
    }
}
