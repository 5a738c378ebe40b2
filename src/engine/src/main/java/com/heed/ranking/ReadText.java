package com.heed.ranking;

import org.jspecify.annotations.Nullable;

/**
 * A text made ready to be ranked, or to be ranked by. Safe for many threads; arrays are not to be modified.
 *
 * @param clean    clean and masked
 * @param sentence the encoder's vector, of length 1; null where the encoder does not load, and for a text without letters and digits
 * @param attended of a turn, what the attention over a conversation needs of it; of an answer, its key; null with the sentence
 * @param words    for comparing words
 */
record ReadText(String clean, float @Nullable [] sentence, float @Nullable [] attended, TextWords words) {}
