package com.heed.desk;

import com.heed.plan.AgentPrices;
import com.heed.plan.CrossTraining;
import com.heed.plan.HorizonOutcome;
import com.heed.plan.HorizonPlan;
import com.heed.plan.HorizonPlanner;
import com.heed.plan.HorizonProblem;
import com.heed.plan.NoPlan;
import com.heed.plan.PromisePrice;
import com.heed.routing.Channel;
import com.heed.routing.ContactClass;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole day of a desk, planned by the hour from midnight to midnight: what one more agent in each hour, each promise, and each agent who can also serve another channel is worth. Contacts that come
 * while nobody is there wait for those who come next.
 *
 * @param date     by the desk's clock
 * @param channels those that are on, in the administrator's order
 * @param problem  as it was planned
 * @param plan     null where the solver gave none
 * @param broken   the promise that no plan keeps, or why there is no plan; null where all are kept. Where it is a promise, the plan and its prices are without promises
 * @param agents   what one more agent is worth; null without a plan
 * @param promises what each promise costs; empty without a plan that keeps them
 * @param training what cross-training is worth, the best first
 * @param even     whether nothing is known of when contacts come, so that they are spread over the hours in which somebody is there
 */
public record WorkingDay(
        LocalDate date,
        List<Channel> channels,
        HorizonProblem problem,
        @Nullable HorizonPlan plan,
        @Nullable NoPlan broken,
        @Nullable AgentPrices agents,
        List<PromisePrice> promises,
        List<CrossTraining> training,
        boolean even) {
    public static final int HOURS = 24;
    private static final int LOOK_AHEAD = 14;

    /**
     * Plans the day.
     *
     * @param contactsPerDay to come that day; 0 for as many as the belief expects
     * @return null where no channel is on, or neither the belief nor {@code contactsPerDay} knows of any contact
     */
    public static @Nullable WorkingDay of(
            DeskTerms terms, List<Channel> all, DeskBelief belief, double contactsPerDay, LocalDate date) {
        List<Channel> channels = all.stream().filter(Channel::on).toList();
        Instant midnight = date.atStartOfDay(terms.zone()).toInstant();
        double expected = expected(belief, midnight);
        if (channels.isEmpty() || (expected == 0 && contactsPerDay == 0)) {
            return null;
        }
        boolean even = expected == 0;
        DeskBelief day = even ? new EvenArrivals(belief, terms, channels, date) : belief;
        double scale = contactsPerDay == 0 ? 1 : contactsPerDay / (even ? 1 : expected);
        DeskPeriods periods =
                new DeskPeriods(terms, channels, day, Map.of(), scale, midnight, HOURS, Duration.ofHours(1));
        double[] promises = periods.promises();
        HorizonProblem problem = periods.problem(promises);
        HorizonOutcome outcome = new HorizonPlanner().plan(problem);
        if (outcome instanceof HorizonPlan plan) {
            return priced(date, channels, problem, plan, null, PromisePrice.of(periods, plan), even);
        }
        NoPlan broken = outcome instanceof NoPlan none ? none : null;
        Arrays.fill(promises, Double.POSITIVE_INFINITY);
        HorizonProblem free = periods.problem(promises);
        return new HorizonPlanner().plan(free) instanceof HorizonPlan plan
                ? priced(date, channels, free, plan, broken, List.of(), even)
                : new WorkingDay(date, channels, free, null, broken, null, List.of(), List.of(), even);
    }

    private static WorkingDay priced(
            LocalDate date,
            List<Channel> channels,
            HorizonProblem problem,
            HorizonPlan plan,
            @Nullable NoPlan broken,
            List<PromisePrice> promises,
            boolean even) {
        return new WorkingDay(
                date,
                channels,
                problem,
                plan,
                broken,
                AgentPrices.of(problem, plan),
                promises,
                CrossTraining.of(problem, plan),
                even);
    }

    /** The first day after another on which somebody is there by shifts; the day after it where nobody has shifts, or nobody is there for two weeks. */
    public static LocalDate next(DeskTerms terms, List<Channel> channels, LocalDate after) {
        for (int ahead = 1; ahead <= LOOK_AHEAD; ahead++) {
            LocalDate date = after.plusDays(ahead);
            for (Channel channel : channels) {
                List<Shift> shifts = terms.of(channel.slug()).shifts();
                if (channel.on()
                        && !terms.holidays().contains(date)
                        && shifts.stream().anyMatch(shift -> shift.days().contains(date.getDayOfWeek()))) {
                    return date;
                }
            }
        }
        return after.plusDays(1);
    }

    private static double expected(DeskBelief belief, Instant midnight) {
        double sum = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            Instant middle = midnight.plus(Duration.ofMinutes(60L * hour + 30));
            for (ContactClass known : ClassShares.KNOWN) {
                sum += 60 * belief.arrivalsPerMinute(known, middle);
            }
        }
        return sum;
    }

    /** One contact a day, spread evenly over the hours in which somebody is there, in the usual shares of classes. */
    private static final class EvenArrivals implements DeskBelief {
        private static final ClassShares SHARES = ClassShares.of(Map.of());

        private final DeskBelief belief;
        private final DeskTerms terms;
        private final boolean[] open = new boolean[HOURS];
        private final int hours;

        EvenArrivals(DeskBelief belief, DeskTerms terms, List<Channel> channels, LocalDate date) {
            this.belief = belief;
            this.terms = terms;
            int count = 0;
            for (int hour = 0; hour < HOURS; hour++) {
                LocalDateTime begin = date.atTime(hour, 0);
                for (Channel channel : channels) {
                    open[hour] |= terms.staffed(channel) && terms.meanAgents(channel, begin, begin.plusHours(1)) > 0;
                }
                count += open[hour] ? 1 : 0;
            }
            if (count == 0) {
                Arrays.fill(open, true);
                count = HOURS;
            }
            hours = count;
        }

        @Override
        public double arrivalsPerMinute(ContactClass contactClass, Instant at) {
            return open[at.atZone(terms.zone()).getHour()] ? SHARES.of(contactClass) / hours / 60 : 0;
        }

        @Override
        public double expectedArrivals(Instant from, Instant to) {
            double sum = 0;
            for (Instant at = from; at.isBefore(to); at = at.plus(Duration.ofMinutes(1))) {
                double minutes = Math.min(1, Duration.between(at, to).toMillis() / 60_000.0);
                sum += open[at.atZone(terms.zone()).getHour()] ? minutes / hours / 60 : 0;
            }
            return sum;
        }

        @Override
        public double handleMinutes(ContactClass contactClass, Channel channel) {
            return belief.handleMinutes(contactClass, channel);
        }

        @Override
        public double settles(ContactClass contactClass, Channel channel) {
            return belief.settles(contactClass, channel);
        }
    }
}
