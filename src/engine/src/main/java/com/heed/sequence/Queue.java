package com.heed.sequence;

/** Contacts that wait on one channel, oldest first. */
public interface Queue {

    int size();

    /** Minutes the contact at a place has waited, at least 0. */
    double waitedMinutes(int place);

    /** What one more minute of its waiting costs now; see {@link DelayCost}. */
    double costPerMinute(int place);

    /** Predicted minutes it takes, above 0. */
    double handleMinutes(int place);
}
