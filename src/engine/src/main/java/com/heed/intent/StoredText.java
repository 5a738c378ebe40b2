package com.heed.intent;

import com.heed.attention.TokenRows;

/** A text whose vectors lie in a file: they are read when asked for, and nothing but the text is on the heap. */
record StoredText(String clean, EncodedRecord record) implements IntentText {
    @Override
    public float[] sentence() {
        return record.mean(0);
    }

    @Override
    public float[] inner() {
        return record.mean(1);
    }

    @Override
    public float[] last() {
        return record.mean(2);
    }

    @Override
    public TokenRows tokens() {
        return record;
    }
}
