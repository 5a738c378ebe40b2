package com.heed.lab.route;

import com.heed.plan.DayPlan;
import com.heed.queueing.ServiceLevel;
import com.heed.queueing.Staffing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many agents a channel's part of the plan needs to answer a share of its contacts in time.
 *
 * @param channel  its number
 * @param level    that is to be kept
 * @param load     in erlangs: contacts times handle minutes over the minutes of the day
 * @param needed   the least agents that keep it
 * @param answered share answered in time then
 * @param patient  whether everybody waits as long as it takes (Erlang C); else they give up (Erlang A)
 * @param agents   of today by the file, or null
 */
record LevelStaff(
        int channel,
        ServiceLevel level,
        double load,
        int needed,
        double answered,
        boolean patient,
        @Nullable Integer agents) {

    /** Of the channels with a service level and contacts. */
    static List<LevelStaff> of(DayFile file, DayPlan plan) {
        List<LevelStaff> staff = new ArrayList<>();
        for (int c = 0; c < plan.split().length; c++) {
            DayFile.Agents people = file.agents().get(c);
            Double handle = people.handleMinutes();
            ServiceLevel level = people.level();
            if (handle == null || level == null || plan.split()[c] < 1e-6) {
                continue;
            }
            double load = plan.split()[c] * handle / file.dayMinutes();
            Double known = people.patienceMinutes();
            double patience = known == null ? Double.POSITIVE_INFINITY : known;
            int needed = Staffing.forServiceLevel(load, handle, level, patience);
            staff.add(new LevelStaff(
                    c,
                    level,
                    load,
                    needed,
                    Staffing.answeredWithin(level.minutes(), needed, load, handle, patience),
                    known == null,
                    people.count()));
        }
        return staff;
    }
}
