package com.heed.intent;

import com.heed.attention.HalfRows;
import com.heed.learn.Rows;
import com.heed.text.TokenPooling;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the first token vectors of one text as the last layer sees them, and the mean of all. For one text. */
final class TokenCollector implements TokenPooling {
    private final int most;
    private final List<short[]> rows = new ArrayList<>();
    private float[] sum = {};
    private int tokens;

    /** @param most tokens kept; later ones are left out */
    TokenCollector(int most) {
        this.most = most;
    }

    /** Null: each text has to pass. */
    @Override
    public @Nullable String identity() {
        return null;
    }

    @Override
    public boolean readsLast() {
        return true;
    }

    @Override
    public Pass start() {
        return new Pass() {
            @Override
            public void token(float[] vector) {}

            @Override
            public void lastToken(float[] vector) {
                if (tokens++ == 0) {
                    sum = new float[vector.length];
                }
                Rows.addScaled(sum, 1, vector);
                if (rows.size() < most) {
                    rows.add(HalfRows.halves(vector));
                }
            }

            @Override
            public float[] finish() {
                return new float[0];
            }
        };
    }

    List<short[]> rows() {
        return rows;
    }

    /** Mean over all tokens; (width). */
    float[] last() {
        float[] mean = sum.clone();
        Rows.scale(mean, 1f / Math.max(1, tokens));
        return mean;
    }
}
