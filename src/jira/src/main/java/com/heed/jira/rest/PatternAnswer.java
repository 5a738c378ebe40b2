package com.heed.jira.rest;

import com.atlassian.jira.issue.Issue;
import com.heed.jira.access.Access;
import com.heed.jira.store.Patterns;
import com.heed.jira.store.Patterns.Pattern;
import com.heed.jira.store.Patterns.RuleLine;
import com.heed.jira.store.StoredPatterns;
import com.heed.jira.store.Topic;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a project.
 *
 * @param look     number of the look, which a decision names; null before the first
 * @param reading  contacts read so far by a look that runs on this node, or null
 * @param unknown  contacts of the last week that fit no topic, or -1 while there are no topics
 * @param rules    figures as in docs/features/patterns.md
 */
public record PatternAnswer(
        @Nullable Integer look,
        @Nullable String at,
        @Nullable Integer reading,
        int contacts,
        List<Line> patterns,
        int unknown,
        List<Line> fresh,
        List<RuleLine> rules,
        List<TopicLine> topics) {
    private static final int EXAMPLES = 3;

    /**
     * Contacts that say much the same.
     *
     * @param p        of a new topic
     * @param examples keys of issues the reader may see
     * @param topic    made of it, or null
     */
    public record Line(
            String key,
            String language,
            int size,
            double cohesion,
            @Nullable Double p,
            List<String> words,
            List<String> examples,
            @Nullable String topic,
            boolean declined) {}

    /** A topic of the project. */
    public record TopicLine(int id, String name, String language, List<String> words) {
        static TopicLine of(Topic topic) {
            return new TopicLine(topic.id(), String.valueOf(topic.name()), topic.language(), topic.words());
        }
    }

    static PatternAnswer of(
            Optional<StoredPatterns> stored,
            Optional<Integer> reading,
            List<Topic> accepted,
            List<Topic> declined,
            Access access) {
        List<TopicLine> topics = accepted.stream().map(TopicLine::of).toList();
        if (stored.isEmpty()) {
            return new PatternAnswer(null, null, reading.orElse(null), 0, List.of(), -1, List.of(), List.of(), topics);
        }
        Patterns found = stored.get().patterns();
        return new PatternAnswer(
                stored.get().id(),
                stored.get().at().toString(),
                reading.orElse(null),
                found.contacts(),
                lines(found.patterns(), accepted, declined, access),
                found.unknown(),
                lines(found.fresh(), accepted, declined, access),
                found.rules(),
                topics);
    }

    private static List<Line> lines(List<Pattern> patterns, List<Topic> accepted, List<Topic> declined, Access access) {
        return patterns.stream()
                .map(pattern -> new Line(
                        pattern.key(),
                        pattern.language(),
                        pattern.size(),
                        pattern.cohesion(),
                        pattern.p(),
                        pattern.words(),
                        pattern.nearest().stream()
                                .map(access::issue)
                                .flatMap(Optional::stream)
                                .limit(EXAMPLES)
                                .map(Issue::getKey)
                                .toList(),
                        accepted.stream()
                                .filter(topic -> topic.covers(pattern))
                                .findFirst()
                                .map(Topic::name)
                                .orElse(null),
                        declined.stream().anyMatch(topic -> topic.covers(pattern))))
                .toList();
    }
}
