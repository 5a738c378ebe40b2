package com.heed.pattern;

import java.util.Arrays;

/**
 * Contacts that say much the same.
 *
 * @param members  row numbers, nearest to the centre first; of equals the lower number
 * @param cohesion mean cosine between two members, in [-1, 1]; sentence vectors of one language rarely fall under 0.4
 */
public record Cluster(int[] members, double cohesion) {
    public Cluster {
        if (members.length == 0) {
            throw new IllegalArgumentException("a cluster without members");
        }
        members = members.clone();
    }

    /** Contacts in it, repeated ones included. */
    public int size() {
        return members.length;
    }

    @Override
    public int[] members() {
        return members.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cluster that
                && Arrays.equals(members, that.members)
                && Double.compare(cohesion, that.cohesion) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(members) + Double.hashCode(cohesion);
    }
}
