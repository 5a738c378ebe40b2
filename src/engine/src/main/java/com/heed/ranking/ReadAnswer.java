package com.heed.ranking;

import org.jspecify.annotations.Nullable;

/** An answer made ready to be ranked; see {@link ReplyRanker#readAnswer}. Worth about 3 kB. Safe for many threads. */
public final class ReadAnswer {
    private final ReadText text;

    ReadAnswer(ReadText text) {
        this.text = text;
    }

    ReadText text() {
        return text;
    }

    /** Clean and masked, as it was given. */
    public String clean() {
        return text.clean();
    }

    /** The encoder's vector, of length 1; not to be modified. Null without an encoder. */
    public float @Nullable [] sentence() {
        return text.sentence();
    }
}
