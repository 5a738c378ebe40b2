package com.heed.urgency;

/** What kinds of features a model reads; to leave some out is for measuring what they are worth. */
public enum FeatureGroup {
    /** Words and pairs of words. */
    WORDS,
    /** Sentence vector and mean of the inner layer. */
    VECTORS,
    /** Sentiment and emotions of the opening. */
    SENTIMENT,
    /** Channel, request type and language. */
    FIELDS,
    /** Hour, weekday, business hours. */
    TIME,
    /** What the customer did before. */
    HISTORY,
    /** Length, question and exclamation marks, capitals. */
    SHAPE
}
