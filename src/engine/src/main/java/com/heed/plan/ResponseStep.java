package com.heed.plan;

/**
 * Some of a channel's contacts of a day and how long they wait for their answer.
 *
 * @param contacts how many, above 0; infinite for "all further ones"
 * @param minutes  mean response of these contacts, at least 0
 */
public record ResponseStep(double contacts, double minutes) {
    public ResponseStep {
        if (!(contacts > 0)) {
            throw new IllegalArgumentException("a response step of " + contacts + " contacts; must be above 0");
        }
        if (!(minutes >= 0 && minutes < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a response of " + minutes + " minutes; must be 0 or more");
        }
    }
}
