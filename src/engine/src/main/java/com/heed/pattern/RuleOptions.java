package com.heed.pattern;

import java.util.Set;

/**
 * Which rules are looked for.
 *
 * @param support        contacts a rule speaks of at least, 2 or more
 * @param conditions     things before the arrow at most, 1 to 4
 * @param falseDiscovery share of the rules told that may be chance, in (0, 1)
 * @param outcomes       fields that may stand after the arrow; empty for all
 */
public record RuleOptions(int support, int conditions, double falseDiscovery, Set<String> outcomes) {
    public static final RuleOptions DEFAULT = new RuleOptions(20, 3, 0.05, Set.of());

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
        outcomes = Set.copyOf(outcomes);
    }
}
