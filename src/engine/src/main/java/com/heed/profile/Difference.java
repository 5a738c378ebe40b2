package com.heed.profile;

import com.heed.learn.Share;

/** Something in which a customer differs from the rest of the desk, tested and more than slight. */
public sealed interface Difference {
    Trait trait();

    /** Whether the customer is above the others. */
    boolean more();

    /** False discovery rate at which it is told, in [0, 1]. */
    double q();

    /** @param name of the channel, topic or {@link PartOfDay#key()}; the trait's key where there is but one */
    record InShare(Trait trait, String name, Share own, Share others, double q) implements Difference {
        @Override
        public boolean more() {
            return own.value() > others.value();
        }
    }

    /**
     * @param own    median, in the unit of the trait
     * @param others median
     * @param above  probability that a contact of the customer is above one of the others, in [0, 1]
     */
    record InSize(Trait trait, double own, double others, double above, double q) implements Difference {
        @Override
        public boolean more() {
            return above > 0.5;
        }
    }
}
