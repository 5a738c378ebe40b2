package com.heed.jira.store;

import java.time.Instant;

/**
 * Prepared replies with their place in the table.
 *
 * @param id grows with each preparation
 * @param at when they were prepared
 */
public record StoredReplies(int id, long issueId, long projectId, Instant at, PreparedReplies prepared) {}
