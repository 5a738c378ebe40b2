package com.heed.pattern;

import java.util.List;

/**
 * Contacts with these things have that outcome more often than others.
 *
 * @param conditions at least one, of different fields, in order
 * @param outcome    of another field
 * @param both       contacts with the conditions and the outcome
 * @param given      contacts with the conditions
 * @param outcomes   contacts with the outcome
 * @param rows       contacts whose outcome field is known; the other counts are among them
 * @param p          of Fisher's exact test, one-sided
 * @param adjusted   p adjusted for all rules tested (Benjamini and Hochberg), in [0, 1]
 */
public record Rule(
        List<Item> conditions, Item outcome, int both, int given, int outcomes, int rows, double p, double adjusted) {
    public Rule {
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty() || both > given || both > outcomes || given > rows || outcomes > rows) {
            throw new IllegalArgumentException(both + " of " + given + " with " + outcomes + " outcomes in " + rows
                    + " contacts under " + conditions + " is no rule");
        }
    }

    /** Share of contacts with conditions and outcome. */
    public double support() {
        return (double) both / rows;
    }

    /** Share of the contacts with the conditions that have the outcome. */
    public double confidence() {
        return (double) both / given;
    }

    /** How many times more frequent the outcome is under the conditions than among all. */
    public double lift() {
        return confidence() * rows / outcomes;
    }

    /** Contacts with both beyond what would be met if the two had nothing to do with each other. */
    public double beyondChance() {
        return both - (double) given * outcomes / rows;
    }

    @Override
    public String toString() {
        return conditions + " -> " + outcome + " (" + both + " of " + given + ")";
    }
}
