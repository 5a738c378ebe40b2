package com.heed.lab.route;

import com.heed.plan.DayPlan;
import com.heed.queueing.ErlangA;
import com.heed.queueing.ErlangC;
import com.heed.queueing.Staffing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many agents a channel's part of the plan needs to keep its wait in the queue.
 *
 * @param channel   its number
 * @param load      in erlangs: contacts times handle minutes over the minutes of the day
 * @param limit     minutes of mean wait in the queue
 * @param agents    by Erlang C, who waits as long as it takes
 * @param queueMinutes mean wait then, minutes
 * @param impatient by Erlang A, or null where the file gives no patience
 */
record Staff(
        int channel,
        double load,
        double limit,
        int agents,
        double queueMinutes,
        @Nullable Impatient impatient) {

    /** @param left share of the contacts that give up */
    record Impatient(int agents, double queueMinutes, double left) {}

    /** Of the channels that have a handle time, a limit and contacts. */
    static List<Staff> of(DayFile file, DayPlan plan) {
        List<Staff> staff = new ArrayList<>();
        for (int c = 0; c < plan.split().length; c++) {
            DayFile.Agents people = file.agents().get(c);
            Double handle = people.handleMinutes();
            Double limit = people.queueMinutes();
            double contacts = plan.split()[c];
            if (handle == null || limit == null || contacts < 1e-6) {
                continue;
            }
            double load = contacts * handle / file.dayMinutes();
            int agents = Staffing.forMeanWait(load, handle, limit);
            Double patience = people.patienceMinutes();
            Impatient impatient = null;
            if (patience != null) {
                int fewer = Staffing.forMeanWait(load, handle, limit, patience);
                ErlangA queue = ErlangA.of(fewer, load, handle, patience);
                impatient = new Impatient(fewer, queue.meanWaitMinutes(), queue.abandons());
            }
            staff.add(new Staff(c, load, limit, agents, ErlangC.meanWaitMinutes(agents, load, handle), impatient));
        }
        return staff;
    }
}
