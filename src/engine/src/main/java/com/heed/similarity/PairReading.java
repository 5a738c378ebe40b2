package com.heed.similarity;

import java.util.List;

/**
 * What is said of two texts and why.
 *
 * @param same      probability that they ask the same
 * @param base      log odds before any sign; where there are no vectors, all there is
 * @param parts     what each sign adds; their sum and the base are the log odds of {@code same}. Empty where there are no vectors
 * @param agreeing  words of both, in the order of the first
 * @param onlyFirst words the second lacks
 * @param onlyOther words the first lacks
 */
public record PairReading(
        double same,
        double base,
        List<Part> parts,
        List<String> agreeing,
        List<String> onlyFirst,
        List<String> onlyOther) {
    public PairReading {
        parts = List.copyOf(parts);
        agreeing = List.copyOf(agreeing);
        onlyFirst = List.copyOf(onlyFirst);
        onlyOther = List.copyOf(onlyOther);
    }

    /**
     * One sign.
     *
     * @param value   as the sign says
     * @param logOdds what it adds to the log odds
     */
    public record Part(PairSign sign, double value, double logOdds) {}
}
