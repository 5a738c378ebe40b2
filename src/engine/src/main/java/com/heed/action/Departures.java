package com.heed.action;

import java.time.Instant;
import java.util.OptionalDouble;

/** Who left. */
@FunctionalInterface
public interface Departures {
    /** Nobody defined what leaving means. */
    Departures UNDEFINED = (customer, end) -> OptionalDouble.empty();

    /** Whether a customer stayed after the end of a contact: 1 or 0; empty where it cannot be told yet. */
    OptionalDouble stayed(String customer, Instant end);
}
