package com.heed.lab.route;

import com.heed.forecast.PredictorReport;
import com.heed.replay.ReplayResult;
import org.jspecify.annotations.Nullable;

/**
 * What was replayed.
 *
 * @param name       of the history
 * @param history    what was read
 * @param predictors how right predictions are on the newest quarter of the history; null if it is too short to tell
 */
record ReplayRun(
        String name,
        HistoryFile history,
        long seed,
        ReplayResult result,
        @Nullable PredictorReport predictors) {

    ReplayResult.Difference againstRules() {
        return result.difference(result.prices(), result.rules());
    }

    ReplayResult.Difference againstRecorded() {
        return result.difference(result.prices(), result.recorded());
    }
}
