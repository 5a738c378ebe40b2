package com.heed.reply;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import smile.math.distance.EditDistance;

/** The name that somebody may have meant. */
final class Nearest {
    private Nearest() {}

    /** Fewest letters to add, drop, change or swap with a neighbour, case aside; of equals the first. Empty only if there are no names. */
    static Optional<String> to(String written, Collection<String> names) {
        String small = written.toLowerCase(Locale.ROOT);
        EditDistance distance = new EditDistance(true);
        return names.stream().min(Comparator.comparingDouble(name -> distance.d(small, name.toLowerCase(Locale.ROOT))));
    }
}
