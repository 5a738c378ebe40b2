package com.heed.sentiment;

/**
 * Calibrated probabilities of the three polarities of one text. They are probabilities: the share of texts read with p that are right is p.
 *
 * @param negative in [0, 1]
 * @param neutral  in [0, 1]
 * @param positive in [0, 1]; the three add up to 1 within 1e-6
 */
public record SentimentReading(double negative, double neutral, double positive) {

    private static final double TOLERANCE = 1e-6;

    public SentimentReading {
        double sum = negative + neutral + positive;
        if (!(negative >= 0 && neutral >= 0 && positive >= 0 && Math.abs(sum - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException("not probabilities: negative " + negative + ", neutral " + neutral
                    + ", positive " + positive + " add up to " + sum);
        }
    }

    /** p(positive) - p(negative), in [-1, 1]. */
    public double score() {
        return Math.max(-1, Math.min(1, positive - negative));
    }

    public Mood mood() {
        return Mood.ofScore(score());
    }

    /** The most probable class; on a tie the one nearer to neutral, then negative. */
    public Polarity polarity() {
        if (neutral >= negative && neutral >= positive) {
            return Polarity.NEUTRAL;
        }
        return negative >= positive ? Polarity.NEGATIVE : Polarity.POSITIVE;
    }

    /** Probability of {@link #polarity()}. */
    public double probability() {
        return Math.max(negative, Math.max(neutral, positive));
    }
}
