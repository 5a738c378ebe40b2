package com.heed.urgency;

/**
 * Calibrated probabilities of the three levels.
 *
 * @param low    in [0, 1]
 * @param medium in [0, 1]
 * @param high   in [0, 1]; the three add up to 1 within 1e-6
 */
public record LevelProbabilities(double low, double medium, double high) {
    private static final double TOLERANCE = 1e-6;

    public LevelProbabilities {
        if (!(low >= 0 && medium >= 0 && high >= 0 && Math.abs(low + medium + high - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException(
                    "not probabilities: low " + low + ", medium " + medium + ", high " + high);
        }
    }

    static LevelProbabilities of(double[] p) {
        return new LevelProbabilities(p[0], p[1], p[2]);
    }

    public double of(Urgency level) {
        return switch (level) {
            case LOW -> low;
            case MEDIUM -> medium;
            case HIGH -> high;
        };
    }

    /** The level with the highest probability, the lower one on a tie. */
    public Urgency mostProbable() {
        if (low >= medium && low >= high) {
            return Urgency.LOW;
        }
        return medium >= high ? Urgency.MEDIUM : Urgency.HIGH;
    }
}
