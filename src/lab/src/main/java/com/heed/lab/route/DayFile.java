package com.heed.lab.route;

import com.heed.plan.DayProblem;
import com.heed.queueing.ServiceLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day as a file describes it.
 *
 * @param name       of the file
 * @param dayMinutes length of the working day, above 0
 * @param currency   ISO 4217, or null for plain numbers
 * @param agents     (channels) what is known of the people on each
 */
record DayFile(
        String name,
        DayProblem problem,
        double dayMinutes,
        @Nullable String currency,
        List<Agents> agents) {
    DayFile {
        agents = List.copyOf(agents);
    }

    /**
     * The people on a channel.
     *
     * @param count           on shift, or null where the file gives a maximum of contacts or none
     * @param handleMinutes   mean handle time, or null
     * @param queueMinutes    the mean wait in the queue to be kept, or null
     * @param patienceMinutes mean patience of those who wait, or null
     * @param level           the service level to be kept, or null
     */
    record Agents(
            @Nullable Integer count,
            @Nullable Double handleMinutes,
            @Nullable Double queueMinutes,
            @Nullable Double patienceMinutes,
            @Nullable ServiceLevel level) {}
}
