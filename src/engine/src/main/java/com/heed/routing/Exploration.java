package com.heed.routing;

/**
 * Now and then the second best instead of the best, where the two come to nearly the same: so that what was not chosen is heard of, too, and policies can be
 * compared by what happened. It is done per contact, by a seed that is kept with the input, so that the
 * decision replays; never by switching a policy on and off.
 *
 * @param share  probability of the runner-up in a near-tie, 0 to {@value #MOST}; 0 is off
 * @param margin a near-tie is one where the runner-up's total exceeds the best by at most this share of the best, 0 to {@value #WIDEST}
 */
public record Exploration(double share, double margin) {

    /** Highest probability with which a contact may be given to the second best. */
    public static final double MOST = 0.05;

    /** Widest margin that is still near. */
    public static final double WIDEST = 0.2;

    /** Always the best. */
    public static final Exploration OFF = new Exploration(0, 0);

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** @throws IllegalArgumentException naming the value */
    public Exploration {
        require(share >= 0 && share <= MOST, "exploration share " + share + " must be 0 to " + MOST);
        require(margin >= 0 && margin <= WIDEST, "exploration margin " + margin + " must be 0 to " + WIDEST);
    }

    /**
     * A seed for a decision: another issue, or another decision about the same one, has another.
     *
     * @param issue   its number
     * @param version how many decisions there were about it before
     */
    public static long seed(long issue, long version) {
        return mix(mix(issue + GOLDEN) + GOLDEN * (version + 1));
    }

    /** Whether two totals are so near that chance may decide. @param best the smaller, at least 0 */
    boolean near(double best, double second) {
        return share > 0 && second <= best * (1 + margin);
    }

    /** Whether the runner-up is drawn, in a near-tie. */
    boolean draws(long seed) {
        return uniform(seed) < share;
    }

    /** Uniform in (0, 1), both ends excluded. */
    static double uniform(long seed) {
        return ((mix(seed + GOLDEN) >>> 11) + 0.5) * 0x1p-53;
    }

    /** The mixing function of SplitMix64 (Steele, Lea and Flood 2014). Written out: a library's generator may change, and old records must replay. */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
