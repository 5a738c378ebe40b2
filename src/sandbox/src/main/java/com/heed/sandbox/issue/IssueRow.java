package com.heed.sandbox.issue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The stored values of an issue's own fields. People are user keys; status, priority and resolution are names.
 *
 * @param requestType English name of the portal's form, or null
 * @param resolved    when it was resolved last, or null while open
 */
public record IssueRow(
        long id,
        String key,
        long projectId,
        String issueType,
        @Nullable String requestType,
        String summary,
        String description,
        String status,
        @Nullable String priority,
        @Nullable String resolution,
        @Nullable String reporter,
        @Nullable String creator,
        @Nullable String assignee,
        Instant created,
        Instant updated,
        @Nullable Instant resolved) {

    public IssueRow withStatus(String next) {
        return with(summary, description, next, priority, resolution, assignee, resolved);
    }

    /** @param next null reopens the issue */
    public IssueRow withResolution(@Nullable String next, @Nullable Instant when) {
        return with(summary, description, status, priority, next, assignee, next == null ? null : when);
    }

    public IssueRow withAssignee(@Nullable String next) {
        return with(summary, description, status, priority, resolution, next, resolved);
    }

    public IssueRow withPriority(@Nullable String next) {
        return with(summary, description, status, next, resolution, assignee, resolved);
    }

    public IssueRow withTexts(String nextSummary, String nextDescription) {
        return with(nextSummary, nextDescription, status, priority, resolution, assignee, resolved);
    }

    private IssueRow with(
            String nextSummary,
            String nextDescription,
            String nextStatus,
            @Nullable String nextPriority,
            @Nullable String nextResolution,
            @Nullable String nextAssignee,
            @Nullable Instant nextResolved) {
        return new IssueRow(
                id,
                key,
                projectId,
                issueType,
                requestType,
                nextSummary,
                nextDescription,
                nextStatus,
                nextPriority,
                nextResolution,
                reporter,
                creator,
                nextAssignee,
                created,
                updated,
                nextResolved);
    }
}
