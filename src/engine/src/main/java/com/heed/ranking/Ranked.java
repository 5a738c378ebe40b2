package com.heed.ranking;

import java.util.List;

/**
 * An answer in its place.
 *
 * @param candidate   place of the answer among those that were given, from 0
 * @param probability that it is the one the agent will use, calibrated, 0 to 1; those of all answers add up to at most 1
 * @param parts       what each sign adds to its logit against the mean of the answers given; largest first
 */
public record Ranked(int candidate, double probability, List<Part> parts) {
    public Ranked {
        parts = List.copyOf(parts);
    }

    /**
     * One sign.
     *
     * @param value what the sign says
     * @param logit what it adds to this answer beyond what it adds to all of them on average
     */
    public record Part(FitSign sign, double value, double logit) {}
}
