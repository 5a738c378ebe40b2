package com.heed.jira.shared;

import com.heed.Language;
import com.heed.text.EncoderState;
import com.heed.text.SentenceEncoder;
import com.heed.text.TextVector;
import com.heed.text.TokenPooling;

/** Is called as another encoder, and fails where a text would have to be encoded. */
record NeverEncodes(SentenceEncoder named) implements SentenceEncoder {
    @Override
    public TextVector encode(String text, Language language, TokenPooling pooling) {
        throw new AssertionError("encoded again: " + text);
    }

    @Override
    public int width(Language language) {
        return named.width(language);
    }

    @Override
    public String identity(Language language) {
        return named.identity(language);
    }

    @Override
    public EncoderState state() {
        return named.state();
    }

    @Override
    public void close() {}
}
