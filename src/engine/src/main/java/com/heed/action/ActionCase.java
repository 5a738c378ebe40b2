package com.heed.action;

import java.util.OptionalDouble;
import java.util.Set;

/**
 * An episode as the estimate sees it.
 *
 * @param customer whose it is: episodes of one customer are not independent
 * @param known    (features of {@link ActionCases#FEATURES}) what was known when an agent could act, and nothing later; not modified
 * @param actions  taken, by name
 * @param outcome  how well it ended, in [0, 1]; empty while it is too young for that to be known
 */
public record ActionCase(
        String customer, Situation situation, double[] known, Set<String> actions, OptionalDouble outcome) {
    public ActionCase {
        actions = Set.copyOf(actions);
        if (outcome.isPresent() && !(outcome.getAsDouble() >= 0 && outcome.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("outcome " + outcome.getAsDouble() + "; must be in [0, 1]");
        }
    }
}
