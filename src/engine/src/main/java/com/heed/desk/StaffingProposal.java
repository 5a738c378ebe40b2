package com.heed.desk;

import com.heed.queueing.ServiceLevel;
import com.heed.queueing.Staffing;
import com.heed.routing.Channel;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many agents each shift needs to keep its channel's service level in its busiest hour, by Erlang C, or by Erlang A where customers are known to leave. Each hour is taken for itself, with
 * contacts that come at random: what an hour leaves over does not burden the next. Only channels with a service level and agents are looked at.
 *
 * @param lines in the order of the channels and their shifts
 */
public record StaffingProposal(List<Line> lines) {

    /** Contacts a minute that a channel gets in an hour of the week, at least 0. */
    @FunctionalInterface
    public interface Demand {
        double perMinute(int channel, DayOfWeek day, int hour);
    }

    /**
     * One shift, or all hours of a channel without shifts.
     *
     * @param channel  its number
     * @param shift    null for a channel whose agents are always there
     * @param busiest  the hour of most contacts
     * @param load     in erlangs, then
     * @param agents   today
     * @param needed   the least that keep the service level in every hour of the shift, at least 1
     * @param answered share of contacts answered in time in the busiest hour with today's agents, in [0, 1]; 0 where Erlang C says that the queue only grows
     * @param then     the same with the agents that are needed
     */
    public record Line(
            int channel,
            @Nullable Shift shift,
            Hour busiest,
            double load,
            int agents,
            int needed,
            double answered,
            double then) {

        /** How many more are needed; below 0 where there are some to spare. */
        public int more() {
            return needed - agents;
        }
    }

    /** An hour of the week. @param hour of the day, 0 to 23 */
    public record Hour(DayOfWeek day, int hour) {}

    public StaffingProposal {
        lines = List.copyOf(lines);
    }

    /** @param channels numbered in the demand's order */
    public static StaffingProposal of(DeskTerms terms, List<Channel> channels, Demand demand) {
        List<Line> lines = new ArrayList<>();
        for (int c = 0; c < channels.size(); c++) {
            Channel channel = channels.get(c);
            ChannelTerms own = terms.of(channel.slug());
            ServiceLevel level = own.serviceLevel();
            if (level == null || !terms.staffed(channel)) {
                continue;
            }
            if (own.shifts().isEmpty()) {
                lines.add(line(c, null, EnumSet.allOf(DayOfWeek.class), 0, Shift.DAY, channel, own, level, demand));
            }
            for (Shift shift : own.shifts()) {
                lines.add(line(
                        c, shift, shift.days(), shift.fromMinute(), shift.toMinute(), channel, own, level, demand));
            }
        }
        return new StaffingProposal(lines);
    }

    private static Line line(
            int c,
            @Nullable Shift shift,
            Set<DayOfWeek> days,
            int from,
            int to,
            Channel channel,
            ChannelTerms own,
            ServiceLevel level,
            Demand demand) {
        Hour busiest = new Hour(days.iterator().next(), from / 60);
        double most = -1;
        for (DayOfWeek day : days) {
            for (int hour = from / 60; hour * 60 < to; hour++) {
                double rate = demand.perMinute(c, day, hour);
                if (rate > most) {
                    most = rate;
                    busiest = new Hour(day, hour);
                }
            }
        }
        // More contacts never need fewer agents, so that who keeps the level in the busiest hour keeps it in all.
        double handle = channel.handleMinutes();
        double load = most * handle;
        double patience = own.live() ? own.patienceMinutes() : Double.POSITIVE_INFINITY;
        int agents = shift == null ? channel.agents() : shift.agents();
        int needed = Math.max(1, Staffing.forServiceLevel(load, handle, level, patience));
        return new Line(
                c,
                shift,
                busiest,
                load,
                agents,
                needed,
                Staffing.answeredWithin(level.minutes(), agents, load, handle, patience),
                Staffing.answeredWithin(level.minutes(), needed, load, handle, patience));
    }
}
