package com.heed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What counts as one customer: the unit of which something is learned and told. */
public enum CustomerUnit {
    /** Each person is a customer. */
    PERSON,
    /** All persons of an organisation are one customer together, as at desks that serve companies. */
    ORGANISATION;

    /** Stable name in REST, stored values and texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CustomerUnit> ofKey(String key) {
        return Arrays.stream(values()).filter(unit -> unit.key().equals(key)).findFirst();
    }
}
