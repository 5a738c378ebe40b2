package com.heed.ranking;

import com.heed.attention.MatchingHeads;
import com.heed.text.TokenPooling;

/** Reads a text for the attention while it is encoded: the first {@value #MOST_TOKENS} tokens of the inner layer. */
record TokenPart(String identity, MatchingHeads heads, boolean answer) implements TokenPooling {
    /** Tokens of a text that are looked at. */
    static final int MOST_TOKENS = TokenStore.MOST_TOKENS;

    @Override
    public Pass start() {
        MatchingHeads.Pass pass = answer ? heads.answerPart() : heads.part();
        return new Pass() {
            private int tokens;

            @Override
            public void token(float[] vector) {
                if (tokens++ < MOST_TOKENS) {
                    pass.row(vector);
                }
            }

            @Override
            public float[] finish() {
                return answer ? heads.answer(pass.finish()) : pass.finish();
            }
        };
    }
}
