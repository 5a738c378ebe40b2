package com.heed.text;

import org.jspecify.annotations.Nullable;

/**
 * Makes one short vector of the token vectors of a text while they are in memory; they are too many to keep. Tokens come one after the other, the two special ones of each
 * part of the text included. Safe for many threads: each text has a {@link Pass} of its own.
 */
public interface TokenPooling {
    /** Keeps nothing. */
    TokenPooling NONE = new TokenPooling() {
        @Override
        public String identity() {
            return "";
        }

        @Override
        public Pass start() {
            return NOTHING;
        }
    };

    /** The pass of {@link #NONE}; it has no state. */
    Pass NOTHING = new Pass() {
        @Override
        public void token(float[] vector) {}

        @Override
        public float[] finish() {
            return new float[0];
        }
    };

    /**
     * Names this pooling and its weights: two with the same identity give the same vector for the same tokens. Null when each text has to pass, so that no cache may
     * answer for it.
     */
    @Nullable
    String identity();

    /** Begins a text. */
    Pass start();

    /** Whether its passes want the tokens of the last layer, too. */
    default boolean readsLast() {
        return false;
    }

    /** One text on its way through. For one thread. */
    interface Pass {
        /**
         * Takes the next token as the inner layer sees it.
         *
         * @param vector (width); the array is filled anew for every token, so it must not be kept
         */
        void token(float[] vector);

        /** Takes the same token as the last layer sees it; called after {@link #token} where {@link #readsLast()}. */
        default void lastToken(float[] vector) {}

        /** The vector of the tokens taken so far; whoever asked for the text owns it. */
        float[] finish();
    }
}
