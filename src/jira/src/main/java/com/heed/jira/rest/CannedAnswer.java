package com.heed.jira.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A canned response for people.
 *
 * @param scope      personal, project or global
 * @param project    key of the project, null for other scopes
 * @param language   en or zh
 * @param text       with slots and includes in double braces
 * @param changes    what it changes in an issue, as lines FIELD=VALUE
 * @param approved   whether it may be used; false for one that is only proposed
 * @param approvedBy name of who approved it last
 * @param approvedAt when, as ISO 8601
 * @param proposal   a later version that waits for a decision
 * @param mayEdit    whether the person asking changes it at once; others propose
 * @param problems   sentences about what it includes or asks for and is no longer there
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CannedAnswer(
        long id,
        String scope,
        @Nullable String project,
        String language,
        String name,
        String text,
        @Nullable String shortcut,
        List<String> tags,
        List<String> changes,
        boolean approved,
        @Nullable String approvedBy,
        @Nullable String approvedAt,
        @Nullable Proposal proposal,
        boolean mayEdit,
        List<String> problems) {

    /** A version that nobody has decided about. @param by name of who wrote it @param own whether that is the person asking */
    public record Proposal(
            String name,
            String language,
            String text,
            @Nullable String shortcut,
            List<String> tags,
            List<String> changes,
            String by,
            boolean own,
            String at) {
        public Proposal {
            tags = List.copyOf(tags);
            changes = List.copyOf(changes);
        }
    }

    public CannedAnswer {
        tags = List.copyOf(tags);
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    static String iso(Instant at) {
        return at.toString();
    }
}
