package com.heed.sentiment;

import com.heed.Language;
import com.heed.attention.PoolingTrainer;

/**
 * How a shipped model is trained. The numbers were chosen by what a model trained on some sources says of another one; see {@code docs/model-cards}.
 *
 * @param attention     training of the attention heads
 * @param shares        of the voices
 * @param vectorPenalty of the regression on vectors, where it has a share
 */
public record Recipe(PoolingTrainer.Options attention, Shares shares, double vectorPenalty) {
    /** Tokens of a text that are kept for training. */
    public static final int MOST_TOKENS = 256;

    private static final double VECTOR_PENALTY = 1e-2;
    private static final int HEADS = 3;
    private static final int QUERIES = 4;
    private static final int HIDDEN = 128;
    private static final double SMOOTHING = 0.05;
    private static final double RATE = 1e-3;
    private static final int BATCH_TOKENS = 4_096;

    /**
     * The recipe of a language.
     *
     * @throws IllegalArgumentException if no encoder reads it
     */
    public static Recipe of(Language language) {
        return switch (language) {
            case ENGLISH -> new Recipe(options(6, 0.5, 0.3, 0.1), new Shares(1, 0, 0), VECTOR_PENALTY);
            case CHINESE -> new Recipe(options(6, 0.3, 0.2, 0.05), new Shares(0.8, 0.1, 0.1), VECTOR_PENALTY);
            case OTHER -> throw new IllegalArgumentException("no encoder reads language '" + language.tag() + "'");
        };
    }

    private static PoolingTrainer.Options options(int epochs, double dropout, double tokenDropout, double weightDecay) {
        return new PoolingTrainer.Options(
                HEADS,
                QUERIES,
                HIDDEN,
                epochs,
                dropout,
                tokenDropout,
                SMOOTHING,
                RATE,
                weightDecay,
                BATCH_TOKENS,
                MOST_TOKENS);
    }
}
