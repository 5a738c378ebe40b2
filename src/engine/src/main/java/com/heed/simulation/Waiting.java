package com.heed.simulation;

/** The contacts that wait on one channel, in the order of their arrival there. */
public interface Waiting {

    int size();

    /** Class of the contact at a place. */
    int kind(int place);

    /** Minutes the contact at a place has waited. */
    double waitedMinutes(int place);
}
