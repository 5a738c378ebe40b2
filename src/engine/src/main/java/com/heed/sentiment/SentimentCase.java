package com.heed.sentiment;

/**
 * A contact of which a person said how the customer felt, as models read it that had not learned from it.
 *
 * @param adapted by the shipped model and what was learned from the examples before
 * @param shipped by the shipped model
 * @param words   by the shipped model's words alone
 * @param before  how many examples were learned from
 */
public record SentimentCase(
        SentimentExample example,
        SentimentReading adapted,
        SentimentReading shipped,
        SentimentReading words,
        int before) {
    boolean adaptedRight() {
        return adapted.polarity() == example.truth();
    }

    boolean shippedRight() {
        return shipped.polarity() == example.truth();
    }
}
