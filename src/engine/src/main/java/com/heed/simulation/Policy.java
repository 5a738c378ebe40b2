package com.heed.simulation;

/** A way to route and serve. Immutable; may be used by several threads. */
public interface Policy {

    /** Name in commands and files. */
    String key();

    /** Begins a day. */
    Day open(Scenario scenario);

    /** One day of a policy, with what it learns in its course. */
    interface Day {

        /**
         * The channel for a contact that has come in.
         *
         * @param kind   its class
         * @param chance uniform in (0, 1), the contact's own
         * @return place of a channel; any, but an open one is wiser
         */
        int route(Desk desk, int kind, double chance);

        /** Which of the waiting contacts an agent who is free takes; first come, first served if not said otherwise. @return a place below size */
        default int next(Desk desk, int channel, Waiting waiting) {
            return 0;
        }

        /** A contact was handled. @param minutes it took */
        default void handled(int kind, int channel, double minutes) {}

        /** It is known whether a contact was settled. */
        default void outcome(int kind, int channel, boolean settled) {}
    }
}
