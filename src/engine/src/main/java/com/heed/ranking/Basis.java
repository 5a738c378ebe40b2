package com.heed.ranking;

import java.util.Arrays;
import java.util.List;

/** What there is to go by; for each, the signs have weights of their own. */
public enum Basis {
    /** Words, vectors and earlier replies. */
    HISTORY,
    /** Words and vectors. */
    VECTORS,
    /** Words: the encoder does not load. */
    WORDS,
    /** As {@link #HISTORY} without the attention: what it is measured against. */
    WITHOUT_ATTENTION;

    /** Signs that can be read. */
    public List<FitSign> signs() {
        return Arrays.stream(FitSign.values()).filter(this::has).toList();
    }

    private boolean has(FitSign sign) {
        return switch (this) {
            case HISTORY -> true;
            case VECTORS -> sign != FitSign.HABIT && sign != FitSign.CLOSEST_HABIT;
            case WORDS -> !sign.needsVectors();
            case WITHOUT_ATTENTION -> sign != FitSign.ATTENTION;
        };
    }
}
