package com.heed.sentiment;

import java.util.Objects;

/**
 * What one word of a text did to its sentiment: how far the score moves when the word is taken out.
 *
 * @param word      as written
 * @param influence score with the word minus score without it, in [-2, 2]; negative words pull down
 */
public record WordInfluence(String word, double influence) {
    public WordInfluence {
        Objects.requireNonNull(word, "word");
    }
}
