package com.heed.simulation;

/** The contacts of one day in the order of their arrival, by number; those that come back are added at the end. */
interface ComingContacts {

    int NOT_RECORDED = -1;

    int size();

    /** Minute of the day. */
    double arrival(int contact);

    /** Class. */
    int kind(int contact);

    /** Minutes it takes on a channel. */
    double handleMinutes(int contact, int channel);

    /** Probability that a channel settles it. */
    double settles(int contact, int channel);

    /** Whether it does, drawn. */
    boolean settled(int contact, int channel);

    /** The channel that handled it in the past, or {@link #NOT_RECORDED}. */
    int recorded(int contact);

    /** A contact comes back. @return its number */
    int comeBack(int contact, double minute);

    /** Whether it does, where a share of those not settled comes back. */
    boolean returns(int contact, double share);

    /** Exponential with mean 1: the delay of its return. */
    double delay(int contact);

    /** Exponential with mean 1: how long it waits. */
    double patience(int contact);

    /** Uniform in (0, 1), for policies that leave something to chance. */
    double chance(int contact);
}
