package com.heed.jira.price;

import com.heed.desk.ArrivalRates;
import com.heed.desk.DeskTerms;
import com.heed.desk.Shift;
import com.heed.desk.StaffingProposal;
import com.heed.desk.WorkingDay;
import com.heed.jira.routing.LiveDesk;
import com.heed.jira.setup.Roster;
import com.heed.jira.store.StoredPrices;
import com.heed.plan.AgentPrices;
import com.heed.plan.HorizonProblem;
import com.heed.plan.NoPlan;
import com.heed.queueing.ServiceLevel;
import com.heed.routing.Channel;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Plans a project's next working day with channels and terms as somebody has them in mind, and prices what could be changed. It plans some hundred times: not while somebody waits for the page itself. */
@Component
public class DayPricer {
    private static final double NOTHING = 1e-6;

    private final LiveDesk desk;
    private final Clock clock;

    @Autowired
    public DayPricer(LiveDesk desk) {
        this(desk, Clock.systemUTC());
    }

    DayPricer(LiveDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Prices the next working day.
     *
     * @param contactsPerDay of that day; 0 for as many as came on such days
     * @param shares         of the contacts by slug that each channel's staffing is to be made for
     * @return null where no channel is on, or nothing is known of contacts
     */
    public @Nullable StoredPrices price(
            long projectId,
            List<Channel> channels,
            DeskTerms terms,
            double contactsPerDay,
            Map<String, Double> shares) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), terms.zone());
        LocalDate date = WorkingDay.next(terms, channels, today);
        WorkingDay day = WorkingDay.of(terms, channels, desk.belief(projectId, terms), contactsPerDay, date);
        if (day == null) {
            return null;
        }
        HorizonProblem problem = day.problem();
        double contacts = 0;
        for (double[] hour : problem.arrivals()) {
            contacts += Arrays.stream(hour).sum() * problem.periodMinutes();
        }
        NoPlan broken = day.broken();
        return new StoredPrices(
                date.toString(),
                contacts,
                day.even(),
                agents(day, terms),
                promises(day),
                training(day),
                staff(day, terms, demand(day, terms, projectId, contacts, shares)),
                broken == null ? null : broken.key(),
                broken == null ? List.of() : names(broken, day));
    }

    private static List<StoredPrices.Agent> agents(WorkingDay day, DeskTerms terms) {
        AgentPrices prices = day.agents();
        List<StoredPrices.Agent> agents = new ArrayList<>();
        for (int j = 0; j < day.channels().size() && prices != null; j++) {
            Channel channel = day.channels().get(j);
            if (terms.staffed(channel)) {
                List<StoredPrices.Hour> hours = new ArrayList<>();
                for (int t = 0; t < WorkingDay.HOURS; t++) {
                    double there = day.problem().agents()[t][j];
                    double first = prices.first()[t][j];
                    if (there > 0 || first > NOTHING) {
                        hours.add(new StoredPrices.Hour(t, there, first, prices.saves()[t][j]));
                    }
                }
                agents.add(new StoredPrices.Agent(channel.slug(), channel.name(), prices.always()[j], hours));
            }
        }
        return agents;
    }

    private static List<StoredPrices.Promise> promises(WorkingDay day) {
        return day.promises().stream()
                .map(price -> new StoredPrices.Promise(
                        day.channels().get(price.channel()).slug(),
                        day.channels().get(price.channel()).name(),
                        price.minutes(),
                        price.dual(),
                        price.longer(),
                        price.without()))
                .toList();
    }

    private static List<StoredPrices.Training> training(WorkingDay day) {
        return day.training().stream()
                .map(one -> new StoredPrices.Training(
                        day.channels().get(one.from()).slug(),
                        day.channels().get(one.from()).name(),
                        day.channels().get(one.to()).slug(),
                        day.channels().get(one.to()).name(),
                        one.first(),
                        one.saves()))
                .toList();
    }

    /** Contacts of each channel as they come in the hours of a week, as many as on the day that was planned; evenly over its shifts where nothing is known of hours. */
    private StaffingProposal.Demand demand(
            WorkingDay day, DeskTerms terms, long projectId, double contacts, Map<String, Double> shares) {
        ArrivalRates rates = desk.rates(projectId, terms);
        DayOfWeek planned = day.date().getDayOfWeek();
        double known = 0;
        for (int hour = 0; hour < WorkingDay.HOURS; hour++) {
            known += 60 * rates.perMinute(planned, hour);
        }
        double scale = known == 0 ? 0 : contacts / known;
        return (channel, on, hour) -> {
            Channel of = day.channels().get(channel);
            double share = shares.getOrDefault(of.slug(), 0.0);
            return scale > 0
                    ? rates.perMinute(on, hour) * scale * share
                    : contacts * share / Roster.of(of, terms.of(of.slug())).minutes();
        };
    }

    private static List<StoredPrices.Staff> staff(WorkingDay day, DeskTerms terms, StaffingProposal.Demand demand) {
        List<StoredPrices.Staff> staff = new ArrayList<>();
        for (StaffingProposal.Line line :
                StaffingProposal.of(terms, day.channels(), demand).lines()) {
            Channel channel = day.channels().get(line.channel());
            ServiceLevel level = Objects.requireNonNull(terms.of(channel.slug()).serviceLevel());
            Shift shift = line.shift();
            Set<DayOfWeek> days = shift == null ? EnumSet.allOf(DayOfWeek.class) : shift.days();
            staff.add(new StoredPrices.Staff(
                    channel.slug(),
                    channel.name(),
                    days.stream().map(DayOfWeek::name).toList(),
                    shift == null ? 0 : shift.fromMinute(),
                    shift == null ? Shift.DAY : shift.toMinute(),
                    level.share(),
                    level.minutes(),
                    line.busiest().day().name(),
                    line.busiest().hour(),
                    60 * line.load() / channel.handleMinutes(),
                    line.agents(),
                    line.needed(),
                    line.answered(),
                    line.then()));
        }
        return staff;
    }

    /** Channels and hours of the sentence by their names. */
    private static List<String> names(NoPlan none, WorkingDay day) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < none.args().size(); i++) {
            Object arg = none.args().get(i);
            boolean promise = none.key().equals("plan.none.promise") && arg instanceof Integer;
            names.add(
                    promise && i == 0
                            ? day.channels().get((Integer) arg).name()
                            : promise ? String.format("%02d:00", (Integer) arg) : Objects.toString(arg));
        }
        return names;
    }
}
