package com.heed.intent;

import com.heed.attention.TokenRows;
import java.util.List;

/** A text of which something is known beside its words. */
record KnownText(IntentText text, List<String> facts) implements IntentText {
    KnownText {
        facts = List.copyOf(facts);
    }

    @Override
    public String clean() {
        return text.clean();
    }

    @Override
    public float[] sentence() {
        return text.sentence();
    }

    @Override
    public float[] inner() {
        return text.inner();
    }

    @Override
    public float[] last() {
        return text.last();
    }

    @Override
    public TokenRows tokens() {
        return text.tokens();
    }
}
