package com.heed.similarity;

import com.heed.learn.Rows;
import java.util.Objects;

/** What is looked at in a pair of texts. Each value is higher the more alike the texts are, so that no weight is below 0. */
public enum PairSign {
    /** Ten times what the cosine of the texts' vectors is above 0.8, from -18 to 2: 0.8 is where it begins to speak for the same question. */
    MEANING {
        @Override
        double of(ComparedText one, ComparedText other) {
            double cosine = Rows.dot(Objects.requireNonNull(one.vector()), Objects.requireNonNull(other.vector()));
            return TENTHS * (cosine - MIDDLE);
        }
    },
    /** Minus the number of things, time and amount, that only one of the texts asks for; -2 to 0. */
    ASKED {
        @Override
        double of(ComparedText one, ComparedText other) {
            return -Integer.bitCount(one.marks().asked() ^ other.marks().asked());
        }
    },
    /** -1 where one text has a word and the other its opposite instead, such as open and close; else 0. */
    OPPOSITE {
        @Override
        double of(ComparedText one, ComparedText other) {
            return one.marks().opposes(other.marks()) ? -1 : 0;
        }
    },
    /** -1 where only one text says that something is not so, or does not work; else 0. */
    NEGATED {
        @Override
        double of(ComparedText one, ComparedText other) {
            return one.marks().negated() == other.marks().negated() ? 0 : -1;
        }
    },
    /** -1 where both texts name numbers and they are not the same; else 0. */
    NUMBERS {
        @Override
        double of(ComparedText one, ComparedText other) {
            return one.marks().numbersDiffer(other.marks()) ? -1 : 0;
        }
    };

    private static final double TENTHS = 10;
    private static final double MIDDLE = 0.8;

    /** The value for two texts of the same language; {@link #MEANING} needs their vectors. Allocates nothing. */
    abstract double of(ComparedText one, ComparedText other);
}
