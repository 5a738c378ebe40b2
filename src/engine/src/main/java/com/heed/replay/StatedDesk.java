package com.heed.replay;

import com.heed.desk.DeskTerms;
import com.heed.desk.Shift;
import com.heed.desk.StatedBelief;
import com.heed.forecast.DeskCalendar;
import com.heed.routing.Channel;
import com.heed.routing.ChannelOption;
import com.heed.routing.ContactClass;
import com.heed.routing.RoutingDecision;
import com.heed.routing.RoutingInput;
import com.heed.routing.RoutingRules;
import com.heed.routing.RuleRouter;
import com.heed.simulation.Shifts;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A desk to replay from what its administrator stated: channels with agents, shifts, promises, prices of waiting and failing, and the order in which the live rules prefer channels.
 *
 * <p>The desk works on the days of its shifts, from the first one's begin to the last one's end. A channel whose agents have no shifts is there whenever the desk works. On a workday on which a channel has nobody it is replayed as on the
 * workday before, because days of a replay do not hang together and nobody can wait until tomorrow. Daily capacities, languages and skills are not looked at.
 */
public final class StatedDesk {
    /** Longer guards are as long as a week: no wait of a day is. */
    private static final double LONGEST_GUARD = 10_080;

    private StatedDesk() {}

    /**
     * The desk.
     *
     * @param channels those that are off, and those without agents, are left out
     * @param currency ISO 4217
     * @throws IllegalArgumentException if no channel is left, or none of them has shifts
     */
    public static ReplayDesk of(List<Channel> channels, DeskTerms terms, String currency) {
        List<Channel> staffed = staffed(channels, terms);
        Set<DayOfWeek> workdays = workdays(staffed, terms);
        if (workdays.isEmpty()) {
            throw new IllegalArgumentException(
                    "none of " + channels.size() + " channels is on and has shifts; say when the desk works");
        }
        int opens = Shift.DAY;
        int closes = 0;
        for (Channel channel : staffed) {
            for (Shift shift : terms.of(channel.slug()).shifts()) {
                opens = Math.min(opens, shift.fromMinute());
                closes = Math.max(closes, shift.toMinute());
            }
        }
        Map<String, ReplayDesk.Waiting> waiting = new LinkedHashMap<>();
        Map<String, Shifts> anyDay = new LinkedHashMap<>();
        for (Channel channel : staffed) {
            var own = terms.of(channel.slug());
            waiting.put(
                    channel.slug(),
                    new ReplayDesk.Waiting(own.waitPrice(), own.live(), own.patienceMinutes(), own.promiseMinutes()));
            anyDay.put(
                    channel.slug(), shifts(channel, terms, workdays.iterator().next(), opens));
        }
        ReplayDesk desk = ReplayDesk.of(
                staffed,
                anyDay,
                new ReplayDesk.Costs(currency, terms.failureCost(), terms.lossCost(), waiting),
                new RoutingRules(preference(staffed), Math.min(terms.guardMinutes(), LONGEST_GUARD)),
                StatedBelief.priors(staffed, terms),
                new DeskCalendar(terms.zone(), terms.holidays()),
                LocalTime.ofSecondOfDay(opens * 60L),
                closes - opens,
                workdays);
        return new ReplayDesk(
                desk.scenario(), desk.calendar(), desk.opens(), workdays, rosters(staffed, terms, workdays, opens));
    }

    /** Channels that people work on. */
    public static List<Channel> staffed(List<Channel> channels, DeskTerms terms) {
        return channels.stream()
                .filter(channel -> channel.on()
                        && (channel.agents() > 0
                                || !terms.of(channel.slug()).shifts().isEmpty()))
                .toList();
    }

    /** Days on which somebody has a shift; empty where no channel has any. */
    public static Set<DayOfWeek> workdays(List<Channel> staffed, DeskTerms terms) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        staffed.forEach(channel -> terms.of(channel.slug()).shifts().forEach(shift -> days.addAll(shift.days())));
        return days;
    }

    /** Workdays on which a channel that has shifts on others has nobody. */
    public static Set<DayOfWeek> borrowed(List<Channel> staffed, DeskTerms terms) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : workdays(staffed, terms)) {
            for (Channel channel : staffed) {
                List<Shift> shifts = terms.of(channel.slug()).shifts();
                if (!shifts.isEmpty() && on(shifts, day).isEmpty()) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    private static Map<DayOfWeek, ReplayDesk.Roster> rosters(
            List<Channel> staffed, DeskTerms terms, Set<DayOfWeek> workdays, int opens) {
        Map<DayOfWeek, ReplayDesk.Roster> rosters = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : workdays) {
            int from = Shift.DAY;
            int to = 0;
            List<Shifts> shifts = new ArrayList<>();
            for (Channel channel : staffed) {
                for (Shift shift : on(terms.of(channel.slug()).shifts(), day)) {
                    from = Math.min(from, shift.fromMinute());
                    to = Math.max(to, shift.toMinute());
                }
                shifts.add(shifts(channel, terms, day, opens));
            }
            rosters.put(day, new ReplayDesk.Roster(from - opens, to - opens, shifts));
        }
        return rosters;
    }

    private static Shifts shifts(Channel channel, DeskTerms terms, DayOfWeek day, int opens) {
        List<Shift> all = terms.of(channel.slug()).shifts();
        if (all.isEmpty()) {
            return Shifts.always(channel.agents());
        }
        DayOfWeek like = day;
        while (on(all, like).isEmpty()) {
            like = like.minus(1);
        }
        return new Shifts(on(all, like).stream()
                .map(shift -> new Shifts.Shift(shift.fromMinute() - opens, shift.toMinute() - opens, shift.agents()))
                .toList());
    }

    private static List<Shift> on(List<Shift> shifts, DayOfWeek day) {
        return shifts.stream().filter(shift -> shift.days().contains(day)).toList();
    }

    /** As the live rules order the channels of each class while nobody waits. */
    private static Map<ContactClass, List<String>> preference(List<Channel> staffed) {
        List<Channel> manned = staffed.stream().map(StatedDesk::manned).toList();
        Map<ContactClass, List<String>> orders = new EnumMap<>(ContactClass.class);
        for (ContactClass contactClass : ContactClass.values()) {
            RoutingDecision decision =
                    new RuleRouter().decide(new RoutingInput(contactClass, null, null, null, manned, Map.of()));
            orders.put(
                    contactClass,
                    decision.options().stream().map(ChannelOption::slug).toList());
        }
        return orders;
    }

    /** Somebody is there while shifts are on, whatever is typed beside them. */
    private static Channel manned(Channel channel) {
        return new Channel(
                channel.slug(),
                channel.name(),
                channel.on(),
                channel.costPerContact(),
                channel.responseMinutes(),
                channel.handleMinutes(),
                Math.max(1, channel.agents()),
                channel.capacityPerDay(),
                channel.languages());
    }
}
