package com.heed.attention;

import java.util.SplittableRandom;

/**
 * The weights of multi-head attention (Vaswani et al. 2017, section 3.2.2): Concat(head_1 .. head_h) W^O, each head the scaled dot-product attention of a part of the projections.
 *
 * @param heads  width of the projections over this is the width of a head
 * @param query  (modelWidth, modelWidth) and its bias; the columns of a head stand together
 * @param key    likewise
 * @param value  likewise
 * @param output W^O (modelWidth, modelWidth) and its bias
 */
record MultiHeadAttention(int heads, Dense query, Dense key, Dense value, Dense output) {

    MultiHeadAttention {
        if (heads < 1 || query.out() % heads != 0) {
            throw new IllegalArgumentException(
                    "a width of " + query.out() + " cannot be shared by " + heads + " heads");
        }
    }

    static MultiHeadAttention random(int heads, int modelWidth, SplittableRandom random) {
        return new MultiHeadAttention(
                heads,
                Dense.random(modelWidth, modelWidth, random),
                Dense.random(modelWidth, modelWidth, random),
                Dense.random(modelWidth, modelWidth, random),
                Dense.random(modelWidth, modelWidth, random));
    }

    static MultiHeadAttention zero(int heads, int modelWidth) {
        return new MultiHeadAttention(
                heads,
                Dense.zero(modelWidth, modelWidth),
                Dense.zero(modelWidth, modelWidth),
                Dense.zero(modelWidth, modelWidth),
                Dense.zero(modelWidth, modelWidth));
    }

    int modelWidth() {
        return query.out();
    }

    int headWidth() {
        return query.out() / heads;
    }
}
