package com.heed.jira.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one more agent, each promise and each agent who can do two things is worth on a working day, and how many agents keep the service levels. Money is in the project's currency.
 *
 * @param date     the day, such as 2026-11-30
 * @param contacts of that day
 * @param even     whether contacts are spread over the hours in which somebody is there, because nothing is known of when they come
 * @param agents   of each channel on which people work
 * @param promises of each channel with a promise; empty where a promise cannot be kept
 * @param training the best first; those worth nothing are left out
 * @param staff    of each shift of a channel with a service level
 * @param broken   key of the sentence that says which limit stands in the way, or why there is no plan; null where all are kept
 * @param args     of that sentence
 */
public record StoredPrices(
        String date,
        double contacts,
        boolean even,
        List<Agent> agents,
        List<Promise> promises,
        List<Training> training,
        List<Staff> staff,
        @Nullable String broken,
        List<String> args) {

    /** @param always what one more agent in every hour in which somebody is there would save that day */
    public record Agent(String slug, String name, double always, List<Hour> hours) {}

    /**
     * An hour in which contacts come or somebody is there.
     *
     * @param hour   of the day, 0 to 23
     * @param agents there on the mean
     * @param first  what the first minutes of one more agent would save, at the rate of the whole hour
     * @param saves  what one more agent in this hour alone would save
     */
    public record Hour(int hour, double agents, double first, double saves) {}

    /**
     * @param minutes that were promised as mean wait
     * @param dual    what a promise longer by a little would save that day, for each minute of it
     * @param longer  what a promise one minute longer would save
     * @param without what would be saved without it
     */
    public record Promise(String slug, String name, double minutes, double dual, double longer, double without) {}

    /** One agent of a channel who can also serve another. @param saves that day */
    public record Training(String from, String fromName, String to, String toName, double first, double saves) {}

    /**
     * A shift.
     *
     * @param days     {@code MONDAY} and so on; all seven for a channel without shifts
     * @param from     minute of the day
     * @param to       minute of the day
     * @param share    to be answered in time
     * @param minutes  that is in time
     * @param busiest  day of the hour of most contacts
     * @param hour     that hour, 0 to 23
     * @param contacts in that hour
     * @param agents   today
     * @param needed   the least that keep the level
     * @param answered share answered in time in the busiest hour with today's agents
     * @param then     the same with those needed
     */
    public record Staff(
            String slug,
            String name,
            List<String> days,
            int from,
            int to,
            double share,
            double minutes,
            String busiest,
            int hour,
            double contacts,
            int agents,
            int needed,
            double answered,
            double then) {}
}
