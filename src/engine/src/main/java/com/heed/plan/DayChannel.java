package com.heed.plan;

import java.util.List;

/**
 * A channel over one day.
 *
 * @param name            shown to people, not blank
 * @param cost            money a contact, at least 0
 * @param response        what the first contacts wait, then the next ones, and so on; not empty, only the last step may be without end
 * @param minimum         contacts it must get, at least 0
 * @param maximum         contacts it can take, at least the minimum; may be infinite
 * @param longestResponse no contact is sent where it would wait longer than this many minutes; infinite for no such promise
 */
public record DayChannel(
        String name, double cost, List<ResponseStep> response, double minimum, double maximum, double longestResponse) {

    /** @throws IllegalArgumentException naming the channel, the value and what would be right */
    public DayChannel {
        response = List.copyOf(response);
        require(!name.isBlank(), "a channel has no name");
        require(cost >= 0 && cost < Double.POSITIVE_INFINITY, name + ": cost " + cost + " must be 0 or more");
        require(!response.isEmpty(), name + ": say how long a response takes");
        for (int i = 0; i < response.size() - 1; i++) {
            require(
                    response.get(i).contacts() < Double.POSITIVE_INFINITY,
                    name + ": response step " + (i + 1) + " has no end; only the last may have none");
        }
        require(
                minimum >= 0 && minimum < Double.POSITIVE_INFINITY,
                name + ": minimum " + minimum + " must be 0 or more");
        require(maximum >= minimum, name + ": minimum " + minimum + " is above the maximum " + maximum + "; lower it");
        require(longestResponse >= 0, name + ": longest response " + longestResponse + " must be 0 or more");
    }

    /** Always the same response, no limits. */
    public DayChannel(String name, double cost, double responseMinutes) {
        this(
                name,
                cost,
                List.of(new ResponseStep(Double.POSITIVE_INFINITY, responseMinutes)),
                0,
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY);
    }

    public DayChannel withLimits(double least, double most) {
        return new DayChannel(name, cost, response, least, most, longestResponse);
    }

    public DayChannel withLongestResponse(double minutes) {
        return new DayChannel(name, cost, response, minimum, maximum, minutes);
    }

    /** The steps that keep the longest response; those after the first that does not are out of reach. */
    List<ResponseStep> usable() {
        int steps = 0;
        while (steps < response.size() && response.get(steps).minutes() <= longestResponse) {
            steps++;
        }
        return response.subList(0, steps);
    }

    /** Contacts it can take when the longest response is kept. */
    double room() {
        double room = 0;
        for (ResponseStep step : usable()) {
            room += step.contacts();
        }
        return Math.min(room, maximum);
    }

    /** Whether a later contact may wait less than an earlier one. */
    boolean falls() {
        for (int i = 1; i < usable().size(); i++) {
            if (response.get(i).minutes() < response.get(i - 1).minutes()) {
                return true;
            }
        }
        return false;
    }

    /** Minutes that this many contacts wait in all, the first steps filled first. */
    public double minutes(double contacts) {
        double sum = 0;
        double rest = contacts;
        for (ResponseStep step : response) {
            double here = Math.min(rest, step.contacts());
            sum += here * step.minutes();
            rest -= here;
            if (rest <= 0) {
                break;
            }
        }
        return sum;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
