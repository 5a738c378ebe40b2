package com.heed.sentiment;

/** From arrays in the order of {@link Polarity} to readings and back. */
final class Readings {
    private Readings() {}

    /** @param p (3) probabilities; rounding is mended */
    static SentimentReading of(double[] p) {
        double sum = p[0] + p[1] + p[2];
        return new SentimentReading(p[0] / sum, p[1] / sum, p[2] / sum);
    }

    static double[] logOf(double[] p) {
        double[] logs = new double[p.length];
        for (int c = 0; c < p.length; c++) {
            logs[c] = Math.log(Math.max(p[c], 1e-12));
        }
        return logs;
    }
}
