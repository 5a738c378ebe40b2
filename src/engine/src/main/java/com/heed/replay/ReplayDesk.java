package com.heed.replay;

import com.heed.forecast.DeskCalendar;
import com.heed.forecast.Priors;
import com.heed.routing.Channel;
import com.heed.routing.ContactClass;
import com.heed.routing.RoutingRules;
import com.heed.simulation.ArrivalCurve;
import com.heed.simulation.Conditions;
import com.heed.simulation.HandleSpread;
import com.heed.simulation.Scenario;
import com.heed.simulation.Shifts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The desk whose past is replayed: channels, agents, costs and rules as they are, and when it works.
 *
 * @param scenario channels with their shifts, patience and costs; classes with their urgency, order in the rules and, as priors, the handle times and settle probabilities that somebody believes. Its arrivals, shares and spread are not used
 * @param calendar whose clock the desk lives by; on holidays it is closed
 * @param opens    time of day of the scenario's minute 0
 * @param workdays one at least
 * @param rosters  who is there on which of the workdays; on one without an entry all day as the scenario says
 */
public record ReplayDesk(
        Scenario scenario,
        DeskCalendar calendar,
        LocalTime opens,
        Set<DayOfWeek> workdays,
        Map<DayOfWeek, Roster> rosters) {

    private static final double OUTCOME_MINUTES = 30;
    private static final double DAY_MINUTES = 24 * 60;

    /**
     * Who is there on a day of the week.
     *
     * @param from   minute of the scenario's day at which the first come, at least 0
     * @param to     minute at which the last leave, above {@code from}
     * @param shifts in the channels' order
     */
    public record Roster(double from, double to, List<Shifts> shifts) {
        public Roster {
            if (!(from >= 0 && to > from)) {
                throw new IllegalArgumentException("a desk that works from minute " + from + " to " + to
                        + " of its day has no length; let it begin before it ends");
            }
            shifts = List.copyOf(shifts);
        }
    }

    /** A desk whose days are alike. */
    public ReplayDesk(Scenario scenario, DeskCalendar calendar, LocalTime opens, Set<DayOfWeek> workdays) {
        this(scenario, calendar, opens, workdays, Map.of());
    }

    /** @throws IllegalArgumentException if there is no workday, a roster does not fit the channels, or the desk closes after midnight */
    public ReplayDesk {
        rosters = Map.copyOf(rosters);
        rosters.forEach((day, roster) -> {
            if (roster.shifts.size() != scenario.channels().size() || roster.to > scenario.dayMinutes()) {
                throw new IllegalArgumentException("the roster of " + day + " has " + roster.shifts.size()
                        + " channels until minute " + roster.to + "; the desk has "
                        + scenario.channels().size() + " until minute " + scenario.dayMinutes());
            }
        });
        if (workdays.isEmpty()) {
            throw new IllegalArgumentException("a desk without workdays has nothing to replay; name one at least");
        }
        workdays = Collections.unmodifiableSet(EnumSet.copyOf(workdays));
        double ends = opens.toSecondOfDay() / 60.0 + scenario.dayMinutes();
        if (ends > DAY_MINUTES) {
            throw new IllegalArgumentException("a desk that opens at " + opens + " for " + scenario.dayMinutes()
                    + " minutes closes after midnight; open it earlier or make its day shorter");
        }
    }

    /**
     * What waiting, failing and leaving cost, beside what the channels say of themselves.
     *
     * @param currency ISO 4217
     * @param failure  of a contact that was not settled, at least 0
     * @param leaving  of a customer who leaves before being answered, at least 0
     * @param channels by slug; a channel without an entry costs nothing to wait for, and nobody leaves it
     */
    public record Costs(String currency, double failure, double leaving, Map<String, Waiting> channels) {
        public Costs {
            channels = Map.copyOf(channels);
        }
    }

    /**
     * What waiting on a channel means.
     *
     * @param costPerMinute   of a customer of urgency 1, at least 0
     * @param live            whether the customer waits at the other end
     * @param patienceMinutes mean wait at which customers leave, above 0; infinite if they stay
     * @param promiseMinutes  mean wait that was promised, above 0; infinite for no promise
     */
    public record Waiting(double costPerMinute, boolean live, double patienceMinutes, double promiseMinutes) {
        static final Waiting FREE = new Waiting(0, false, Double.POSITIVE_INFINITY);

        /** Where nothing is promised. */
        public Waiting(double costPerMinute, boolean live, double patienceMinutes) {
            this(costPerMinute, live, patienceMinutes, Double.POSITIVE_INFINITY);
        }
    }

    /**
     * A desk from the channels as the app has them. The classes are those of the rules; a contact that is upset counts three times in waiting.
     *
     * @param channels   those that are off are left out; one with agents must be left
     * @param agents     by slug, in minutes from {@code opens}; a channel without an entry has its own number of agents all day, and one without any agents is left out
     * @param dayMinutes length of the working day
     * @param priors     handle times and settle probabilities that somebody believes
     * @throws IllegalArgumentException if no channel is left, or a value cannot be
     */
    public static ReplayDesk of(
            List<Channel> channels,
            Map<String, Shifts> agents,
            Costs costs,
            RoutingRules rules,
            Priors priors,
            DeskCalendar calendar,
            LocalTime opens,
            double dayMinutes,
            Set<DayOfWeek> workdays) {
        List<Channel> open = channels.stream()
                .filter(channel -> channel.on() && (channel.agents() > 0 || agents.containsKey(channel.slug())))
                .toList();
        if (open.isEmpty()) {
            throw new IllegalArgumentException(
                    "none of " + channels.size() + " channels is on and has agents; there is nothing to replay");
        }
        List<Scenario.Channel> seats = new ArrayList<>();
        List<Shifts> shifts = new ArrayList<>();
        List<Double> patience = new ArrayList<>();
        for (Channel channel : open) {
            Waiting waiting = costs.channels.getOrDefault(channel.slug(), Waiting.FREE);
            seats.add(new Scenario.Channel(
                    channel.slug(),
                    channel.name(),
                    channel.costPerContact(),
                    waiting.costPerMinute,
                    waiting.live,
                    waiting.promiseMinutes));
            shifts.add(agents.getOrDefault(channel.slug(), Shifts.always(Math.max(1, channel.agents()))));
            patience.add(waiting.patienceMinutes);
        }
        List<Scenario.Kind> kinds = new ArrayList<>();
        List<List<Double>> handle = new ArrayList<>();
        List<List<Double>> settles = new ArrayList<>();
        for (ContactClass kind : ContactClass.values()) {
            kinds.add(new Scenario.Kind(
                    kind.key(),
                    kind == ContactClass.UPSET ? 3 : 1,
                    order(rules, kind, open),
                    kind,
                    kind != ContactClass.UNKNOWN));
            handle.add(open.stream()
                    .map(channel -> priors.handleMinutes(kind.key(), channel.slug()))
                    .toList());
            settles.add(open.stream()
                    .map(channel -> priors.settles(kind.key(), channel.slug()))
                    .toList());
        }
        double share = 1.0 / kinds.size();
        Conditions conditions = new Conditions(
                new ArrivalCurve.Wave(1, 0, dayMinutes),
                Collections.nCopies(kinds.size(), share),
                handle,
                settles,
                shifts,
                patience);
        Scenario scenario = new Scenario(
                "desk",
                costs.currency,
                dayMinutes,
                seats,
                kinds,
                new HandleSpread.Exponential(),
                1,
                costs.failure,
                OUTCOME_MINUTES,
                null,
                costs.leaving,
                rules.guardMinutes(),
                conditions,
                conditions,
                true);
        return new ReplayDesk(scenario, calendar, opens, workdays);
    }

    private static List<Integer> order(RoutingRules rules, ContactClass kind, List<Channel> open) {
        List<Integer> order = new ArrayList<>();
        for (String slug : rules.preference().getOrDefault(kind, List.of())) {
            for (int j = 0; j < open.size(); j++) {
                if (open.get(j).slug().equals(slug)) {
                    order.add(j);
                }
            }
        }
        return order;
    }

    /** Who is there on a day. */
    Roster roster(LocalDate date) {
        Roster own = rosters.get(date.getDayOfWeek());
        return own == null
                ? new Roster(0, scenario.dayMinutes(), scenario.truth().shifts())
                : own;
    }

    /** Who is there on a day, as the policies are told. */
    List<Shifts> believedShifts(LocalDate date) {
        Roster own = rosters.get(date.getDayOfWeek());
        return own == null ? scenario.belief().shifts() : own.shifts;
    }

    /** Of the classes by their keys, in the scenario's order. */
    Map<String, Double> urgencies() {
        Map<String, Double> urgencies = new LinkedHashMap<>();
        scenario.kinds().forEach(kind -> urgencies.put(kind.key(), kind.urgency()));
        return urgencies;
    }

    /** Slugs of the channels that are replayed, in the scenario's order. */
    public List<String> slugs() {
        return scenario.channels().stream().map(Scenario.Channel::slug).toList();
    }

    /** What the scenario believes of classes and channels, for predictors. Probabilities of 0 and 1 are moved to where odds exist. */
    Priors priors() {
        Conditions belief = scenario.belief();
        Map<String, Priors.OfChannel> channels = new LinkedHashMap<>();
        for (int j = 0; j < scenario.channels().size(); j++) {
            Map<String, Priors.OfClass> classes = new LinkedHashMap<>();
            double handle = 0;
            double settles = 0;
            int kinds = scenario.kinds().size();
            for (int k = 0; k < kinds; k++) {
                double minutes = belief.handleMinutes().get(k).get(j);
                double chance = within(belief.settles().get(k).get(j));
                classes.put(scenario.kinds().get(k).key(), new Priors.OfClass(minutes, chance));
                handle += minutes / kinds;
                settles += chance / kinds;
            }
            channels.put(scenario.channels().get(j).slug(), new Priors.OfChannel(handle, settles, classes));
        }
        return new Priors(channels);
    }

    private static double within(double chance) {
        return Math.max(0.01, Math.min(0.99, chance));
    }

    int channel(String slug) {
        for (int j = 0; j < scenario.channels().size(); j++) {
            if (scenario.channels().get(j).slug().equals(slug)) {
                return j;
            }
        }
        return -1;
    }

    int kind(String key) {
        for (int k = 0; k < scenario.kinds().size(); k++) {
            if (scenario.kinds().get(k).key().equals(key)) {
                return k;
            }
        }
        return -1;
    }
}
