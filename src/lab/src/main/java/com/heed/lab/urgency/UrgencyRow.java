package com.heed.lab.urgency;

import com.heed.urgency.Arrival;
import com.heed.urgency.Urgency;
import com.heed.urgency.UrgencyFacts;
import org.jspecify.annotations.Nullable;

/**
 * A contact of a run.
 *
 * @param row     what predictions call it
 * @param key     of the issue, or null
 * @param facts   as they were at arrival
 * @param truth   how urgent it turned out to be, or null if nobody knows
 * @param weight  how far the truth is trusted when it is learned from
 * @param typed   what its priority said at arrival, or null
 */
record UrgencyRow(
        long row,
        @Nullable String key,
        Arrival arrival,
        UrgencyFacts facts,
        @Nullable Urgency truth,
        double weight,
        @Nullable Urgency typed) {}
