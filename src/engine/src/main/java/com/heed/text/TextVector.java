package com.heed.text;

/**
 * What an encoder makes of a text. The arrays are shared with the cache: read only.
 *
 * @param sentence (width) the first token of the last layer, of length 1: for comparing texts by cosine
 * @param inner    (width) mean over the tokens of an inner layer, where feeling is told better than in the last; not normalised
 * @param pooled   what the {@link TokenPooling} asked for made of the token vectors of the inner layer; empty when none was asked for
 * @param tokens   word pieces read, without the special ones
 * @param cut      whether the text was longer than what is read
 */
public record TextVector(float[] sentence, float[] inner, float[] pooled, int tokens, boolean cut) {
    private static final float[] NOTHING = {};

    /** The same text as if no pooling had been asked for. */
    TextVector withoutPooled() {
        return new TextVector(sentence, inner, NOTHING, tokens, cut);
    }
}
