package com.heed.attention;

import com.heed.learn.ModelFormatException;
import java.util.SplittableRandom;

/**
 * A tower for what was asked and one for answers, into the same space, where the product of two vectors says how well they fit.
 *
 * @param asked  of conversations
 * @param answer of answers
 */
record MatchingHead(Tower asked, Tower answer) {
    MatchingHead {
        if (asked.units() != answer.units()) {
            throw new ModelFormatException(
                    "towers with " + asked.units() + " and " + answer.units() + " units do not fit");
        }
    }

    /**
     * A head as it is before it has learned: both towers lead what a text's rows are on average to the output by the same random weights, so that the product of two vectors is about the cosine of the two means (Johnson and Lindenstrauss 1984). So texts about the same thing fit
     * from the start, and go on fitting where training has never seen what they are about.
     *
     * @param asked   (2, width) mean and deviation of a conversation's rows
     * @param answers (2, width) of an answer's rows
     * @param fade    (marks) by how much less each part of a conversation is looked at
     */
    static MatchingHead random(
            float[][] asked, float[][] answers, double[] fade, int queries, int units, SplittableRandom random) {
        int width = answers[0].length;
        Dense led = Dense.random(queries * (width + 1), units, random);
        float[][] ofAsked = new float[queries * (width + fade.length)][units];
        for (int h = 0; h < queries; h++) {
            for (int j = 0; j < width; j++) {
                ofAsked[h * (width + fade.length) + j] = led.weights()[h * (width + 1) + j].clone();
            }
        }
        return new MatchingHead(
                Tower.random(asked[0], asked[1], fade, queries, new Dense(ofAsked, new float[units]), random),
                Tower.random(answers[0], answers[1], new double[1], queries, led, random));
    }

    MatchingHead copy() {
        return new MatchingHead(asked.copy(), answer.copy());
    }

    MatchingHead halved() {
        return new MatchingHead(asked.halved(), answer.halved());
    }
}
