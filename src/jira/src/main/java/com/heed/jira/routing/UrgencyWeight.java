package com.heed.jira.routing;

import com.heed.jira.store.Prediction;
import com.heed.routing.ContactClass;
import com.heed.urgency.Urgency;
import org.jspecify.annotations.Nullable;

/** How much more a minute of waiting costs an upset or urgent customer: three times as much, as on the peak day that ships as a scenario. */
final class UrgencyWeight {
    private static final double PRESSING = 3;

    private UrgencyWeight() {}

    static double of(ContactClass contactClass, Prediction.@Nullable Urgency urgency) {
        boolean high = urgency != null && Urgency.HIGH.key().equals(urgency.level());
        return high || contactClass == ContactClass.UPSET ? PRESSING : 1;
    }
}
