package com.heed.profile;

import com.heed.pattern.FalseDiscovery;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The part of the week in which a customer turns up more than others do.
 *
 * <p>Each of the 28 parts is held against the share of the desk's other contacts that came in it, (count + 1) / (contacts + 28) after Laplace, so that without others every part of the week is as likely. The
 * test is the exact binomial one, to the upper side; the 28 of them are corrected after Benjamini and Hochberg (1995), and the part with the least is said if that is below 5 %.
 *
 * @param contacts of the customer in it
 * @param of       contacts of the customer
 * @param usual    share expected, in (0, 1)
 * @param q        false discovery rate at which it is said, in [0, 0.05)
 */
public record PreferredHours(DayOfWeek day, PartOfDay part, int contacts, int of, double usual, double q) {
    /** Contacts below which nothing is said. */
    public static final int LEAST = 10;

    private static final int LEAST_IN_PART = 3;
    private static final double SAID = 0.05;
    private static final int PARTS = PartOfDay.values().length;
    private static final int CELLS = 7 * PARTS;

    static Optional<PreferredHours> of(List<ProfileContact> own, List<ProfileContact> others, ZoneId zone) {
        if (own.size() < LEAST) {
            return Optional.empty();
        }
        int[] mine = counts(own, zone);
        int[] theirs = counts(others, zone);
        double[] p = new double[CELLS];
        int best = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            p[cell] = BinomialTail.atLeast(mine[cell], own.size(), usual(theirs[cell], others.size()));
            best = p[cell] < p[best] ? cell : best;
        }
        double q = FalseDiscovery.adjusted(p, CELLS)[best];
        return q < SAID && mine[best] >= LEAST_IN_PART
                ? Optional.of(new PreferredHours(
                        DayOfWeek.of(best / PARTS + 1),
                        PartOfDay.values()[best % PARTS],
                        mine[best],
                        own.size(),
                        usual(theirs[best], others.size()),
                        q))
                : Optional.empty();
    }

    private static double usual(int contacts, int of) {
        return (contacts + 1.0) / (of + CELLS);
    }

    /** Contacts by part of the week, Monday's night first: (7 * parts of a day). */
    static int[] counts(List<ProfileContact> contacts, ZoneId zone) {
        int[] counts = new int[CELLS];
        for (ProfileContact contact : contacts) {
            int day = contact.at().atZone(zone).getDayOfWeek().getValue() - 1;
            counts[day * PARTS + PartOfDay.of(contact.at(), zone).ordinal()]++;
        }
        return counts;
    }
}
