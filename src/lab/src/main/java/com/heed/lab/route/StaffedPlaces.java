package com.heed.lab.route;

import com.heed.queueing.UtilisationCap;
import com.heed.queueing.WaitLimit;

/** How many contacts a day the agents of a channel can handle. */
final class StaffedPlaces {
    private StaffedPlaces() {}

    /**
     * All their time where no wait in the queue has to be kept, else as much of it as Erlang C allows.
     *
     * @param people with a handle time
     * @param count  at least 1
     */
    static double of(DayFile.Agents people, int count, double dayMinutes) {
        Double handle = people.handleMinutes();
        if (handle == null) {
            throw new IllegalArgumentException("agents without a handle time");
        }
        Double queue = people.queueMinutes();
        double cap = queue == null ? 1 : UtilisationCap.of(count, handle, new WaitLimit.Mean(queue), 1);
        return count * cap * dayMinutes / handle;
    }

    /** Contacts a day of one more agent on a channel, 0 where the file does not say how long a contact takes. */
    static double ofOneMore(DayFile file, int channel) {
        DayFile.Agents people = file.agents().get(channel);
        Double handle = people.handleMinutes();
        if (handle == null) {
            return 0;
        }
        Integer count = people.count();
        return count == null
                ? file.dayMinutes() / handle
                : of(people, count + 1, file.dayMinutes()) - of(people, count, file.dayMinutes());
    }
}
