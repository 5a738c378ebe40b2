package com.heed.jira.pattern;

import com.heed.jira.store.PatternLog;
import com.heed.jira.store.Patterns;
import com.heed.jira.store.StoredPatterns;
import com.heed.jira.store.Topic;
import com.heed.jira.store.Topics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What administrators say of patterns. Callers have checked that the person may. */
@Component
public class TopicDecisions {
    static final int LONGEST_NAME = 60;

    private final PatternLog patterns;
    private final Topics topics;

    public TopicDecisions(PatternLog patterns, Topics topics) {
        this.patterns = patterns;
        this.topics = topics;
    }

    /** What came of a decision. */
    public sealed interface Outcome {}

    public record Decided(Topic topic) implements Outcome {}

    /** There is no such pattern in the newest look: there was a look since. */
    public record Gone() implements Outcome {}

    /** Somebody decided on this pattern before. */
    public record DecidedBefore() implements Outcome {}

    /** The name is blank or longer than {@value #LONGEST_NAME} characters. */
    public record BadName() implements Outcome {}

    /** The project has a topic of this name. */
    public record NameTaken(String name) implements Outcome {}

    /** Makes a topic of a pattern. @param look number of the look that found it */
    public Outcome accept(long projectId, int look, String key, String name, String author) {
        String clean = name.strip();
        if (clean.isEmpty() || clean.codePointCount(0, clean.length()) > LONGEST_NAME) {
            return new BadName();
        }
        boolean taken = topics.accepted(projectId).stream()
                .anyMatch(topic ->
                        String.valueOf(topic.name()).toLowerCase(Locale.ROOT).equals(clean.toLowerCase(Locale.ROOT)));
        if (taken) {
            return new NameTaken(clean);
        }
        Optional<Patterns.Pattern> pattern = pattern(projectId, look, key);
        if (pattern.isEmpty()) {
            return new Gone();
        }
        return decision(projectId, pattern.get()).isPresent()
                ? new DecidedBefore()
                : new Decided(topics.accept(projectId, clean, pattern.get(), author));
    }

    /** Keeps a pattern from being suggested again. */
    public Outcome decline(long projectId, int look, String key, String author) {
        Optional<Patterns.Pattern> pattern = pattern(projectId, look, key);
        if (pattern.isEmpty()) {
            return new Gone();
        }
        return decision(projectId, pattern.get()).isPresent()
                ? new DecidedBefore()
                : new Decided(topics.decline(projectId, pattern.get(), author));
    }

    private Optional<Patterns.Pattern> pattern(long projectId, int look, String key) {
        return patterns.newest(projectId)
                .filter(stored -> stored.id() == look)
                .map(StoredPatterns::patterns)
                .flatMap(found -> found.pattern(key));
    }

    /** What was decided on a pattern, in this look or an earlier one. */
    public Optional<Topic> decision(long projectId, Patterns.Pattern pattern) {
        return decision(topics.accepted(projectId), pattern).or(() -> decision(topics.declined(projectId), pattern));
    }

    private static Optional<Topic> decision(List<Topic> topics, Patterns.Pattern pattern) {
        return topics.stream().filter(topic -> topic.covers(pattern)).findFirst();
    }
}
