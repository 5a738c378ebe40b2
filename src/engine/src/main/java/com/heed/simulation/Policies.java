package com.heed.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The policies that ship. */
public final class Policies {

    private Policies() {}

    /** Simple ones first, then those by plans, the product's router last. */
    public static List<Policy> all() {
        List<Policy> all = new ArrayList<>(List.of(SimplePolicies.values()));
        all.addAll(List.of(PlanPolicies.values()));
        all.add(PricePolicies.PRICES_BLIND);
        all.add(PricePolicies.PRICES_PLAIN);
        all.add(PricePolicies.PRICES);
        return List.copyOf(all);
    }

    public static Optional<Policy> of(String key) {
        return all().stream().filter(policy -> policy.key().equals(key)).findFirst();
    }

    /** The one that others are measured against: rules by class with overflow. */
    public static Policy baseline() {
        return SimplePolicies.RULES_OVERFLOW;
    }

    /** Sends each contact of a replayed day where it was handled; where nothing is recorded, as {@link #baseline()}. Not among {@link #all()}: a simulated day has no past. */
    public static Policy recorded() {
        return RecordedPolicy.AS_IT_WAS;
    }
}
