package com.heed.risk;

import com.heed.CustomerUnit;
import org.jspecify.annotations.Nullable;

/**
 * A contact with a service desk, and on which days what became known of it. Days count since 1970.
 *
 * @param customer     who asked
 * @param day          on which it arrived
 * @param about        what the customer picked when asking; empty where nothing was
 * @param channel      it came in by; empty where nobody knows
 * @param organisation of the customer, as the contact has it; empty without one
 * @param mood         of its opening, from -1 to 1; not a number where nobody can tell
 * @param replied      the first answer; null before there is one
 * @param resolved     the first time, whatever came after; null where it never was
 * @param reopened     first day; null if never
 */
public record DeskContact(
        String customer,
        long day,
        String about,
        String channel,
        String organisation,
        double mood,
        @Nullable After replied,
        @Nullable After resolved,
        @Nullable Long reopened) {
    /**
     * Something that came after the arrival.
     *
     * @param day   on which it came
     * @param hours after the arrival, at least 0
     */
    public record After(long day, double hours) {}

    /** @throws IllegalArgumentException if nobody asked */
    public DeskContact {
        if (customer.isBlank()) {
            throw new IllegalArgumentException("a contact without a customer; name who it was");
        }
    }

    /** Whose contact it is; empty where organisations are asked about and it has none. */
    String of(CustomerUnit unit) {
        return switch (unit) {
            case PERSON -> customer;
            case ORGANISATION -> organisation;
        };
    }
}
