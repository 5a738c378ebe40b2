package com.heed.jira.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator said of a pattern.
 *
 * @param name     of the topic made of it, or null if it is none
 * @param language tag
 * @param words    that set it apart, strongest first
 * @param issueIds examples, nearest to the middle first
 * @param members  issues of the pattern a topic was made of, nearest to the middle first, at most 500; none if it is no topic
 * @param author   key of the administrator
 */
public record Topic(
        int id,
        long projectId,
        @Nullable String name,
        String language,
        List<String> words,
        List<Long> issueIds,
        List<Long> members,
        String author,
        Instant at) {
    public Topic {
        words = List.copyOf(words);
        issueIds = List.copyOf(issueIds);
        members = List.copyOf(members);
    }

    /**
     * Whether a pattern found later is the one that was decided on: of the same language, and it shares half of the naming words, two at least, or half of the examples. Texts of a topic change from week
     * to week, and examples grow older than what is looked at; so either is enough.
     */
    public boolean covers(Patterns.Pattern pattern) {
        if (!pattern.language().equals(language)) {
            return false;
        }
        long shared = pattern.words().stream().filter(words::contains).count();
        int fewer = Math.min(words.size(), pattern.words().size());
        long examples = pattern.nearest().stream().filter(issueIds::contains).count();
        int fewerExamples = Math.min(issueIds.size(), pattern.nearest().size());
        return (shared >= 2 && 2 * shared >= fewer) || (examples > 0 && 2 * examples >= fewerExamples);
    }
}
