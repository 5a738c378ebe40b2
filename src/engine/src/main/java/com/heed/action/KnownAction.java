package com.heed.action;

import java.util.Optional;

/** What is known of an action in a situation. */
public record KnownAction(ActionValues.Says says, ActionValues.Value value) {
    /** The estimate; there is none where it is only known how often agents take it. */
    public Optional<Effect> effect() {
        return Optional.ofNullable(value.effect());
    }
}
