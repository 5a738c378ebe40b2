package com.heed.jira.setup;

import java.util.List;

/**
 * One wrong input.
 *
 * @param field where: {@code channels[2].costPerContact}
 * @param key   of the text that states the rule, without {@code heed.}
 * @param args  for the text's places
 */
public record FieldProblem(String field, String key, List<String> args) {
    public FieldProblem {
        args = List.copyOf(args);
    }

    public static FieldProblem of(String field, String key, String... args) {
        return new FieldProblem(field, key, List.of(args));
    }
}
