package com.heed.jira.store;

import java.time.Instant;

/** What one look found, with its number and time; the number is the version a decision names. */
public record StoredPatterns(int id, long projectId, Instant at, Patterns patterns) {}
