package com.heed.sandbox.load;

import com.heed.sandbox.demo.DemoContact;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Kinds of contacts: how many of a hundred they are, and how long they take against the channel's mean, 1 over all. */
enum Matter {
    SIMPLE(60, 0.8),
    COMPLEX(30, 4.0 / 3),
    UPSET(10, 1.2);

    private static final Set<String> INVOLVED = Set.of("refund", "damaged", "appcrash", "warranty", "complaint");

    final int share;
    final double effort;

    Matter(int share, double effort) {
        this.share = share;
        this.effort = effort;
    }

    /** Of a contact of the demo project: very negative, about something that takes long, or neither. */
    static Matter of(DemoContact contact) {
        if (contact.mood() == -2) {
            return UPSET;
        }
        return INVOLVED.contains(contact.topic()) ? COMPLEX : SIMPLE;
    }

    static Matter draw(RandomGenerator random) {
        int hit = random.nextInt(100);
        return hit < SIMPLE.share ? SIMPLE : hit < SIMPLE.share + COMPLEX.share ? COMPLEX : UPSET;
    }
}
