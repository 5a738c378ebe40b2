package com.heed.attention;

import java.util.SplittableRandom;

/**
 * The weights of a block of self-attention with the normalisation before its parts (Xiong et al. 2020, "On Layer Normalization in the Transformer Architecture"): x + attention(norm(x)), then
 * that + feedForward(norm(that)).
 */
record AttentionBlock(
        LayerNorm beforeAttention, MultiHeadAttention attention, LayerNorm beforeFeedForward, FeedForward feedForward) {

    static AttentionBlock random(int modelWidth, int heads, int hidden, SplittableRandom random) {
        return new AttentionBlock(
                LayerNorm.identity(modelWidth),
                MultiHeadAttention.random(heads, modelWidth, random),
                LayerNorm.identity(modelWidth),
                FeedForward.random(modelWidth, hidden, random));
    }

    /** Of the same shape, all 0: what gradients are added to. */
    AttentionBlock zero() {
        int width = modelWidth();
        return new AttentionBlock(
                LayerNorm.zero(width),
                MultiHeadAttention.zero(attention.heads(), width),
                LayerNorm.zero(width),
                FeedForward.zero(width, feedForward.hidden()));
    }

    int modelWidth() {
        return attention.modelWidth();
    }
}
