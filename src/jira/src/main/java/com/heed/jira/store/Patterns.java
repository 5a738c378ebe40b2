package com.heed.jira.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What contacts of a project speak of, and what goes with what. Issues are named by number: who may see them is asked when a page is made.
 *
 * @param days     looked back
 * @param contacts looked at
 * @param unread   of them, without words or in a language that is not read
 * @param secured  issues left out because they have a security level
 * @param patterns largest first
 * @param unknown  contacts of the last week that fit no topic, or -1 while the project has no topics
 * @param fresh    among them, what speaks of one thing
 * @param rules    those that explain most contacts first
 * @param tested   pairs of conditions and outcome tested
 */
public record Patterns(
        int days,
        int contacts,
        int unread,
        int secured,
        List<Pattern> patterns,
        int unknown,
        List<Pattern> fresh,
        List<RuleLine> rules,
        long tested) {

    public Patterns {
        patterns = List.copyOf(patterns);
        fresh = List.copyOf(fresh);
        rules = List.copyOf(rules);
    }

    /**
     * Contacts that say much the same.
     *
     * @param key      within this look: {@code p0}, {@code p1}, ... and {@code n0}, ... for new topics
     * @param language tag
     * @param cohesion mean cosine of two, in [-1, 1]
     * @param p        of a new topic, in (0, 1]; null for others
     * @param words    that set it apart, strongest first
     * @param nearest  ids of the issues nearest to the middle, at most 12
     * @param members  ids of its issues, nearest to the middle first, at most 500
     */
    public record Pattern(
            String key,
            String language,
            int size,
            double cohesion,
            @Nullable Double p,
            List<String> words,
            List<Long> nearest,
            List<Long> members) {
        public static final int MOST_NEAREST = 12;
        public static final int MOST_MEMBERS = 500;
        private static final int WORDS_IN_NAME = 3;

        public Pattern {
            words = List.copyOf(words);
            nearest = List.copyOf(nearest);
            members = List.copyOf(members);
        }

        /** Its first words; empty where nothing sets it apart. */
        public String name() {
            String between = language.startsWith("zh") ? "\u3001" : ", ";
            return String.join(between, words.stream().limit(WORDS_IN_NAME).toList());
        }
    }

    /** One thing known of a contact. */
    public record Thing(String field, String value) {}

    /**
     * Contacts with these things have that outcome more often; figures as in {@link com.heed.pattern.Rule}.
     *
     * @param adjusted p, adjusted for all rules tested
     */
    public record RuleLine(
            List<Thing> conditions,
            Thing outcome,
            int both,
            int given,
            int outcomes,
            int rows,
            double support,
            double confidence,
            double lift,
            double p,
            double adjusted) {
        public RuleLine {
            conditions = List.copyOf(conditions);
        }
    }

    /** Pattern or new topic by its key. */
    public Optional<Pattern> pattern(String key) {
        return Stream.concat(patterns.stream(), fresh.stream())
                .filter(pattern -> pattern.key().equals(key))
                .findFirst();
    }
}
