package com.heed.jira.leaving;

import com.heed.jira.store.LeavingScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely a customer leaves, for somebody who may see it.
 *
 * @param organisation that leaves, where organisations are the customers; null where persons are
 * @param p       probability of leaving within the days, in (0, 1)
 * @param average share that leaves within them
 * @param reasons those that matter most first; none where the reader may not browse all of the customer's newest issues
 */
public record LeavingView(
        @Nullable String organisation, double p, double average, int days, List<LeavingScore.Reason> reasons) {
    public LeavingView {
        reasons = List.copyOf(reasons);
    }
}
