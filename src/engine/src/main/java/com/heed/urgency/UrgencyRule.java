package com.heed.urgency;

import java.util.Objects;

/**
 * A contact that fulfils the condition is at least as urgent as this. A rule never lowers.
 *
 * @param name      what people call it, 1 to 100 characters
 * @param condition when it speaks
 * @param atLeast   the least level; LOW would say nothing and is refused
 */
public record UrgencyRule(String name, UrgencyCondition condition, Urgency atLeast) {
    private static final int LONGEST_NAME = 100;

    public UrgencyRule {
        Objects.requireNonNull(condition, "condition");
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "the name '" + name + "' of a rule must have 1 to " + LONGEST_NAME + " characters");
        }
        if (atLeast == Urgency.LOW) {
            throw new IllegalArgumentException("rule '" + name
                    + "' asks for low at least, which every contact is; choose medium or high, or take the rule out");
        }
    }
}
