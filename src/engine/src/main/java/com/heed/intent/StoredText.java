package com.heed.intent;

import com.heed.attention.TokenRows;
import org.jspecify.annotations.Nullable;

/** A text whose vectors lie in a file: they are read when asked for, and nothing but the text is on the heap. */
final class StoredText implements IntentText {
    private final String clean;
    private final Segment.Body body;
    private volatile @Nullable EncodedRecord record;

    StoredText(String clean, Segment.Body body) {
        this.clean = clean;
        this.body = body;
    }

    /** Two threads may make it at once; both make the same. */
    private EncodedRecord record() {
        EncodedRecord known = record;
        if (known == null) {
            known = new EncodedRecord(body.bytes());
            record = known;
        }
        return known;
    }

    @Override
    public String clean() {
        return clean;
    }

    @Override
    public float[] sentence() {
        return record().mean(0);
    }

    @Override
    public float[] inner() {
        return record().mean(1);
    }

    @Override
    public float[] last() {
        return record().mean(2);
    }

    @Override
    public TokenRows tokens() {
        return record();
    }
}
