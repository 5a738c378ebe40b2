package com.heed.desk;

import com.heed.routing.ContactClass;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which share of a project's contacts is of which class, by those of the past, shrunk towards 60 % simple, 30 % complex and 10 % upset as if 50 contacts had been so.
 *
 * @param shares of {@link #KNOWN}, each above 0, sum 1
 */
public record ClassShares(Map<ContactClass, Double> shares) {

    /** The classes a plan distinguishes; a contact of unknown class is routed by rules and counted by these shares. */
    public static final List<ContactClass> KNOWN =
            List.of(ContactClass.SIMPLE, ContactClass.COMPLEX, ContactClass.UPSET);

    private static final Map<ContactClass, Double> USUAL =
            Map.of(ContactClass.SIMPLE, 0.6, ContactClass.COMPLEX, 0.3, ContactClass.UPSET, 0.1);
    private static final double PRIOR_CONTACTS = 50;

    public ClassShares {
        shares = Map.copyOf(shares);
    }

    /** @param seen contacts by class, at least 0 */
    public static ClassShares of(Map<ContactClass, Integer> seen) {
        double total = PRIOR_CONTACTS;
        for (ContactClass known : KNOWN) {
            total += seen.getOrDefault(known, 0);
        }
        Map<ContactClass, Double> shares = new EnumMap<>(ContactClass.class);
        for (ContactClass known : KNOWN) {
            shares.put(known, (seen.getOrDefault(known, 0) + PRIOR_CONTACTS * USUAL.getOrDefault(known, 0.0)) / total);
        }
        return new ClassShares(shares);
    }

    public double of(ContactClass contactClass) {
        return shares.getOrDefault(contactClass, 0.0);
    }
}
