package com.heed.plan;

/** A horizon problem whose limits follow from promises about waiting that may be changed. */
public interface Promised {

    /** (channels) mean wait that was promised, minutes, above 0; infinite for no promise. Not to be modified. */
    double[] promises();

    /** The problem with other promises. @param minutes as {@link #promises()} */
    HorizonProblem problem(double[] minutes);
}
