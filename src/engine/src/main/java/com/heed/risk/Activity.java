package com.heed.risk;

/**
 * Something a customer did.
 *
 * @param customer who
 * @param day      days since 1970
 * @param value    in the customer's money, below 0 for a return; not a number where it has none
 * @param item     what it was about; empty where that is not known
 */
public record Activity(String customer, long day, double value, String item) {
    /** @throws IllegalArgumentException if nobody did it, or the value is infinite */
    public Activity {
        if (customer.isBlank()) {
            throw new IllegalArgumentException("an activity without a customer; name who it was");
        }
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException("an activity of '" + customer + "' has an infinite value");
        }
    }

    boolean isReturn() {
        return value < 0;
    }
}
