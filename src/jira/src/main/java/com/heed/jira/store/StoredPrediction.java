package com.heed.jira.store;

import java.time.Instant;

/** A prediction with its number and time; the number is the version a page can ask about. */
public record StoredPrediction(int id, long issueId, Instant at, Prediction prediction) {}
