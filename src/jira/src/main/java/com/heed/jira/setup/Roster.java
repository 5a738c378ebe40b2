package com.heed.jira.setup;

import com.heed.desk.ChannelTerms;
import com.heed.desk.Shift;
import com.heed.routing.Channel;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/**
 * A channel's people over a working day, from its shifts; without shifts they are always there.
 *
 * @param minutes of a working day during which somebody is there, above 0, at most 1440
 * @param agents  there on the mean during these minutes, at least 0
 */
public record Roster(double minutes, double agents) {

    public static Roster of(Channel channel, ChannelTerms terms) {
        double open = 0;
        double people = 0;
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (Shift shift : terms.shifts()) {
            // Shifts of a channel do not overlap, so that their minutes add up.
            double minutes = (double) (shift.toMinute() - shift.fromMinute())
                    * shift.days().size();
            open += minutes;
            people += minutes * shift.agents();
            days.addAll(shift.days());
        }
        return days.isEmpty() ? new Roster(Shift.DAY, channel.agents()) : new Roster(open / days.size(), people / open);
    }

    /** Contacts that one agent, there whenever somebody is, handles a day. */
    public double contactsOfOne(double handleMinutes) {
        return minutes / handleMinutes;
    }
}
