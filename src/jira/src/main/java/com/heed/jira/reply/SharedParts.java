package com.heed.jira.reply;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Paragraphs that most of several texts have: openings and closings. They say nothing about which text fits, and make all look alike. */
final class SharedParts implements UnaryOperator<String> {
    private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");
    private static final int FEWEST = 3;

    private final Set<String> shared;

    private SharedParts(Set<String> shared) {
        this.shared = shared;
    }

    /** Those that at least half of the texts have, and at least three. */
    static SharedParts of(List<String> texts) {
        Map<String, Integer> counts = new HashMap<>();
        for (String text : texts) {
            for (String part : new HashSet<>(parts(text))) {
                counts.merge(part, 1, Integer::sum);
            }
        }
        int needed = Math.max(FEWEST, (texts.size() + 1) / 2);
        return new SharedParts(counts.entrySet().stream()
                .filter(part -> part.getValue() >= needed)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    private static List<String> parts(String text) {
        return Arrays.stream(PARAGRAPHS.split(text)).map(String::strip).toList();
    }

    /** A text without them; the whole text where nothing else is in it. */
    @Override
    public String apply(String text) {
        String rest =
                parts(text).stream().filter(part -> !shared.contains(part)).collect(Collectors.joining("\n\n"));
        return rest.isBlank() ? text : rest;
    }
}
