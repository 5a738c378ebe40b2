package com.heed.sentiment;

import com.heed.attention.HalfRows;
import com.heed.text.TokenPooling;
import java.util.ArrayList;
import java.util.List;

/** Keeps the token vectors of one text, for training. */
final class TokenCollector implements TokenPooling {
    private final int most;
    private final List<short[]> rows = new ArrayList<>();

    /** @param most tokens kept; later ones are left out */
    TokenCollector(int most) {
        this.most = most;
    }

    /** Null: each text has to pass. */
    @Override
    public @org.jspecify.annotations.Nullable String identity() {
        return null;
    }

    @Override
    public Pass start() {
        return new Pass() {
            @Override
            public void token(float[] vector) {
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

    HalfRows tokens() {
        return HalfRows.of(rows);
    }
}
