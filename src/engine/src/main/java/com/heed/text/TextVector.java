package com.heed.text;

/**
 * What an encoder makes of a text. The arrays are shared with the cache: read only.
 *
 * @param sentence (width) the first token of the last layer, of length 1: for comparing texts by cosine
 * @param inner    (width) mean over the tokens of an inner layer, where feeling is told better than in the last; not normalised
 * @param tokens   word pieces read, without the special ones
 * @param cut      whether the text was longer than what is read
 */
public record TextVector(float[] sentence, float[] inner, int tokens, boolean cut) {}
