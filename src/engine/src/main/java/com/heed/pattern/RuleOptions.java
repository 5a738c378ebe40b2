package com.heed.pattern;

import java.util.Set;

/**
 * Which rules are looked for.
 *
 * @param support        contacts a rule speaks of at least, 2 or more
 * @param conditions     things before the arrow at most, 1 to 4
 * @param falseDiscovery share of the rules told that may be chance, in (0, 1)
 * @param rise           share by which the outcome must be more frequent under a rule than under each shorter one and than among all, 0 or more; 0.1 is a tenth more. In many contacts differences
 *                       nobody would act on are beyond chance
 * @param outcomes       fields that may stand after the arrow; empty for all
 */
public record RuleOptions(int support, int conditions, double falseDiscovery, double rise, Set<String> outcomes) {
    public static final RuleOptions DEFAULT = new RuleOptions(20, 3, 0.05, 0.1, Set.of());

    private static final int MOST_CONDITIONS = 4;

    public RuleOptions {
        if (support < 2) {
            throw new IllegalArgumentException("support " + support + " must be 2 or more");
        }
        if (conditions < 1 || conditions > MOST_CONDITIONS) {
            throw new IllegalArgumentException("conditions " + conditions + " must be 1 to " + MOST_CONDITIONS);
        }
        if (!(falseDiscovery > 0 && falseDiscovery < 1)) {
            throw new IllegalArgumentException("falseDiscovery " + falseDiscovery + " must lie between 0 and 1");
        }
        if (!(rise >= 0 && rise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("rise " + rise + " must be 0 or more");
        }
        outcomes = Set.copyOf(outcomes);
    }
}
