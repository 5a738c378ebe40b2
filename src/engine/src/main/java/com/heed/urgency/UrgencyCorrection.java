package com.heed.urgency;

import java.util.Objects;

/** What a person did to the level that Heed had written. */
public sealed interface UrgencyCorrection {
    /** Somebody chose this level instead, or where Heed had said none: it is how urgent the contact was, and counts as much as three that nobody looked at. */
    record Chosen(Urgency level) implements UrgencyCorrection {
        public Chosen {
            Objects.requireNonNull(level, "level");
        }
    }

    /** Somebody took this level back and chose none: it was something else, and what became of the contact tells what. */
    record TakenBack(Urgency level) implements UrgencyCorrection {
        public TakenBack {
            Objects.requireNonNull(level, "level");
        }
    }
}
