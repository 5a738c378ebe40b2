package com.heed.jira.split;

import com.heed.desk.ChannelTerms;
import com.heed.desk.DeskTerms;
import com.heed.jira.setup.Roster;
import com.heed.plan.DayChannel;
import com.heed.plan.DayGoal;
import com.heed.plan.DayOutcome;
import com.heed.plan.DayPlan;
import com.heed.plan.DayPlanner;
import com.heed.plan.DayProblem;
import com.heed.plan.Frontier;
import com.heed.plan.MeanResponse;
import com.heed.plan.NoPlan;
import com.heed.plan.OneMore;
import com.heed.plan.ResponseStep;
import com.heed.routing.Channel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest split of a day's contacts over the channels that are on, with all that follows from it.
 *
 * @param contacts a day, above 0
 * @param channels those that are on, in the order of the split
 * @param problem  as it was planned
 * @param outcome  the split, or the limit in the way
 * @param more     what each limit that binds is worth; empty without a split
 * @param frontier null where the channels' own limits cannot be kept
 */
public record Split(
        double contacts,
        List<Channel> channels,
        DayProblem problem,
        DayOutcome outcome,
        List<OneMore> more,
        @Nullable Frontier frontier) {
    private static final double NOTHING = 1e-6;

    public Split {
        channels = List.copyOf(channels);
        more = List.copyOf(more);
    }

    /**
     * Of the channels that are on.
     *
     * @param contacts a day, above 0
     * @return null where no channel is on
     * @throws IllegalArgumentException if responses fall in more ways than can be planned with
     */
    public static @Nullable Split of(List<Channel> all, DeskTerms terms, double contacts) {
        List<Channel> channels = all.stream().filter(Channel::on).toList();
        if (channels.isEmpty()) {
            return null;
        }
        Set<String> names = new HashSet<>();
        List<DayChannel> day = new ArrayList<>();
        for (Channel channel : channels) {
            String name = names.add(channel.name()) ? channel.name() : channel.name() + " (" + channel.slug() + ")";
            day.add(day(channel, terms.of(channel.slug()), name));
        }
        MeanResponse limit = terms.meanResponse() < Double.POSITIVE_INFINITY
                ? new MeanResponse.AtMost(terms.meanResponse())
                : new MeanResponse.Free();
        DayProblem problem = new DayProblem(contacts, day, limit, DayGoal.COST);
        DayOutcome outcome = new DayPlanner().plan(problem);
        return switch (outcome) {
            case DayPlan plan ->
                new Split(
                        contacts,
                        channels,
                        problem,
                        outcome,
                        OneMore.of(problem, plan, c -> ofAgent(channels.get(c), terms)),
                        Frontier.of(problem));
            case NoPlan none ->
                new Split(
                        contacts,
                        channels,
                        problem,
                        outcome,
                        List.of(),
                        none.key().equals("plan.none.short") ? Frontier.of(problem) : null);
        };
    }

    private static DayChannel day(Channel channel, ChannelTerms terms, String name) {
        List<ResponseStep> steps = new ArrayList<>(terms.firstResponses());
        steps.add(new ResponseStep(Double.POSITIVE_INFINITY, channel.responseMinutes()));
        return new DayChannel(
                name,
                channel.costPerContact(),
                steps,
                Math.min(terms.minimumPerDay(), channel.capacityPerDay()),
                channel.capacityPerDay(),
                Double.POSITIVE_INFINITY);
    }

    /** Only shifts say how long a day is for one agent. */
    private static double ofAgent(Channel channel, DeskTerms terms) {
        ChannelTerms own = terms.of(channel.slug());
        return own.shifts().isEmpty() ? 0 : Roster.of(channel, own).contactsOfOne(channel.handleMinutes());
    }

    public @Nullable DayPlan plan() {
        return outcome instanceof DayPlan plan ? plan : null;
    }

    /** The cheapest split that keeps the channels' limits, whatever the mean response. */
    public @Nullable DayPlan cheapest() {
        return frontier == null ? null : frontier.points().getLast();
    }

    public @Nullable DayPlan quickest() {
        return frontier == null ? null : frontier.points().getFirst();
    }

    /** The channel that takes everything although there are others, or null. */
    public @Nullable Channel limitless() {
        DayPlan plan = plan();
        if (plan == null || channels.size() < 2) {
            return null;
        }
        for (int c = 0; c < channels.size(); c++) {
            if (plan.split()[c] >= contacts - NOTHING) {
                return channels.get(c);
            }
        }
        return null;
    }

    /** What numbers of contacts cost and how long they wait, whatever the channels' limits. @param perDay contacts by slug; of a channel without an entry, none */
    public static Point point(List<Channel> channels, DeskTerms terms, Map<String, Double> perDay) {
        double cost = 0;
        double minutes = 0;
        double all = 0;
        for (Channel channel : channels) {
            double contacts = perDay.getOrDefault(channel.slug(), 0.0);
            cost += contacts * channel.costPerContact();
            minutes += day(channel, terms.of(channel.slug()), channel.name()).minutes(contacts);
            all += contacts;
        }
        return new Point(cost, all == 0 ? 0 : minutes / all);
    }

    /** @param cost a day @param meanResponse minutes */
    public record Point(double cost, double meanResponse) {
        public static Point of(DayPlan plan) {
            return new Point(plan.cost(), plan.meanResponse());
        }
    }
}
