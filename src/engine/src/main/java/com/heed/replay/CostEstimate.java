package com.heed.replay;

/** A mean cost a contact with its 95 % interval, by the normal distribution of means. */
public record CostEstimate(double mean, double low, double high) {

    private static final double UPPER = 1.959963984540054;

    /** @param error standard error of the mean */
    static CostEstimate of(double mean, double error) {
        return new CostEstimate(mean, mean - UPPER * error, mean + UPPER * error);
    }

    /** Of independent values. @param values two at least */
    static CostEstimate of(double[] values) {
        int n = values.length;
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / n;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return of(mean, Math.sqrt(squares / (n - 1) / n));
    }
}
