package com.heed.sandbox.load;

/**
 * A channel of the desk as Heed's own settings describe it.
 *
 * @param agents        seats; 0 where nobody answers, as with portal answers
 * @param handleMinutes mean of a contact, above 0
 */
record Manned(String slug, String name, int agents, double handleMinutes) {
    /** Contacts a minute its agents can just answer; of a channel without agents, as many as one agent. */
    double capacity() {
        return Math.max(1, agents) / handleMinutes;
    }
}
