package com.heed.desk;

import com.heed.routing.ContactClass;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A first guess at the terms of channels with usual names, in yuan; the administrator replaces it, and history moves the chances. Waiting and chances of phone, e-mail and chat are those
 * of the peak day that ships as a scenario.
 */
public final class UsualTerms {
    private static final Map<String, ChannelTerms> BY_SLUG = Map.of(
            "phone", terms(true, 2, 10, 0.97, 0.92, 0.95),
            "chat", terms(true, 1, 5, 0.95, 0.55, 0.45),
            "email", terms(false, 0.15, Double.POSITIVE_INFINITY, 0.90, 0.75, 0.50),
            "portal", terms(false, 0.15, Double.POSITIVE_INFINITY, 0.80, 0.40, 0.30),
            "social", terms(false, 0.5, Double.POSITIVE_INFINITY, 0.85, 0.55, 0.45));

    private static final double FAILURE_COST = 60;

    private UsualTerms() {}

    /** Of a desk with these channels; rules decide. */
    public static DeskTerms of(Collection<String> slugs, ZoneId zone) {
        Map<String, ChannelTerms> channels = new TreeMap<>();
        for (String slug : slugs) {
            ChannelTerms known = BY_SLUG.get(slug);
            if (known != null) {
                channels.put(slug, known);
            }
        }
        DeskTerms unstated = DeskTerms.unstated(zone);
        return new DeskTerms(
                unstated.policy(),
                FAILURE_COST,
                unstated.lossCost(),
                unstated.guardMinutes(),
                unstated.mostWaitMinutes(),
                unstated.exploration(),
                unstated.contactsPerDay(),
                unstated.meanResponse(),
                unstated.settledDays(),
                zone,
                Set.of(),
                channels);
    }

    private static ChannelTerms terms(
            boolean live, double waitPrice, double patience, double simple, double complex, double upset) {
        return new ChannelTerms(
                live,
                waitPrice,
                patience,
                Double.POSITIVE_INFINITY,
                0,
                List.of(),
                List.of(),
                Set.of(),
                Map.of(ContactClass.SIMPLE, simple, ContactClass.COMPLEX, complex, ContactClass.UPSET, upset));
    }
}
