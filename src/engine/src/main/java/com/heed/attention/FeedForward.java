package com.heed.attention;

import java.util.SplittableRandom;

/**
 * The position-wise feed-forward network (Vaswani et al. 2017, equation 2): ReLU(x W_1 + b_1) W_2 + b_2.
 *
 * @param first  W_1 (modelWidth, hidden) and b_1
 * @param second W_2 (hidden, modelWidth) and b_2
 */
record FeedForward(Dense first, Dense second) {

    static FeedForward random(int modelWidth, int hidden, SplittableRandom random) {
        return new FeedForward(Dense.random(modelWidth, hidden, random), Dense.random(hidden, modelWidth, random));
    }

    static FeedForward zero(int modelWidth, int hidden) {
        return new FeedForward(Dense.zero(modelWidth, hidden), Dense.zero(hidden, modelWidth));
    }

    int modelWidth() {
        return first.in();
    }

    int hidden() {
        return first.out();
    }
}
