package com.heed.jira.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which recommendation, as REST names it: {@code 12-0}.
 *
 * @param recommendation number of those it is among
 * @param place          there, from 0
 */
public record RecommendationId(int recommendation, int place) {
    private static final Pattern NAME = Pattern.compile("(\\d{1,9})-(\\d{1,2})");

    /** Empty for a text that names none. */
    public static Optional<RecommendationId> of(String name) {
        Matcher found = NAME.matcher(name);
        return found.matches()
                ? Optional.of(new RecommendationId(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return recommendation + "-" + place;
    }
}
