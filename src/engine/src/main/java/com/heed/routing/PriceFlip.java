package com.heed.routing;

/**
 * A change of one input that hands a contact to the runner-up. At {@code to} the runner-up wins; at the neighbouring double on the side of
 * {@code from} it does not.
 *
 * @param input which input
 * @param slug  of which channel
 * @param from  its value
 * @param to    the value at which the decision flips
 */
public record PriceFlip(Input input, String slug, double from, double to) {

    /** What can change. */
    public enum Input {
        WAIT_MINUTES("wait"),
        MINUTE_PRICE("price"),
        HANDLE_MINUTES("handle"),
        SETTLES("settles");

        private final String key;

        Input(String key) {
            this.key = key;
        }

        /** Part of the key of its {@link RoutingReason}. */
        String key() {
            return key;
        }
    }

    /** How large the change is beside the value, or beside 1 if that is more. */
    public double size() {
        return Math.abs(to - from) / Math.max(from, 1);
    }
}
