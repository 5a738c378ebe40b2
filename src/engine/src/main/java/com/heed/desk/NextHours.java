package com.heed.desk;

import com.heed.plan.HorizonProblem;
import com.heed.queueing.UtilisationCap;
import com.heed.queueing.WaitLimit;
import com.heed.routing.Channel;
import com.heed.routing.ContactClass;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * The coming two hours of a desk as a problem for {@link com.heed.plan.HorizonPlanner}: twelve periods of ten minutes, the classes of {@link ClassShares#KNOWN}, the channels that are on.
 *
 * @param channels those that are on, in the administrator's order
 * @param backlog  by slug, agent-minutes of work waiting now; a channel without an entry has none
 * @param scale    factor on all arrivals, above 0, by what came in the last hour
 */
public record NextHours(
        DeskTerms terms,
        List<Channel> channels,
        DeskBelief belief,
        Map<String, Double> backlog,
        double scale,
        Instant from) {

    public static final int PERIODS = 12;
    public static final Duration PERIOD = Duration.ofMinutes(10);
    /** A plan is made anew after this. */
    public static final Duration EVERY = Duration.ofMinutes(5);
    /** A plan older than this is not trusted. */
    public static final Duration STALE_AFTER = Duration.ofMinutes(15);

    /** Agents cannot be planned to the last minute: what comes is random. */
    private static final double UTILISATION = 0.92;
    /** What is left after the horizon still has to be worked off. */
    private static final double FINAL_WEIGHT = 3;
    /** Squared coefficient of variation of handle times, for promises; that of the peak day that ships as a scenario. */
    private static final double HANDLE_CV2 = 0.33;

    public NextHours {
        channels = channels.stream().filter(Channel::on).toList();
        backlog = Map.copyOf(backlog);
    }

    /** Whether a promise is made on a channel with agents. */
    public boolean promises() {
        return channels.stream().anyMatch(this::promised);
    }

    private boolean promised(Channel channel) {
        return channel.agents() > 0 && terms.of(channel.slug()).promiseMinutes() < Double.POSITIVE_INFINITY;
    }

    /** @param promised whether the promises are limits; without, they are not looked at */
    public HorizonProblem problem(boolean promised) {
        int classes = ClassShares.KNOWN.size();
        double[][] arrivals = new double[PERIODS][classes];
        double[][] agents = new double[PERIODS][channels.size()];
        double[][] limit = new double[PERIODS][channels.size()];
        for (int t = 0; t < PERIODS; t++) {
            Instant begin = from.plus(PERIOD.multipliedBy(t));
            Instant middle = begin.plus(PERIOD.dividedBy(2));
            LocalDateTime local = LocalDateTime.ofInstant(begin, terms.zone());
            for (int k = 0; k < classes; k++) {
                arrivals[t][k] = belief.arrivalsPerMinute(ClassShares.KNOWN.get(k), middle) * scale;
            }
            for (int j = 0; j < channels.size(); j++) {
                Channel channel = channels.get(j);
                agents[t][j] = channel.agents() == 0
                        ? Double.POSITIVE_INFINITY
                        : terms.meanAgents(channel, local, local.plus(PERIOD));
                limit[t][j] = promised && promised(channel) && agents[t][j] > 0
                        ? terms.of(channel.slug()).promiseMinutes() * agents[t][j]
                        : Double.POSITIVE_INFINITY;
            }
        }
        double[][] handle = new double[classes][channels.size()];
        double[][] settle = new double[classes][channels.size()];
        boolean[][] eligible = new boolean[classes][channels.size()];
        double[] cost = new double[channels.size()];
        double[] waitPrice = new double[channels.size()];
        double[] cap = new double[channels.size()];
        double[] waiting = new double[channels.size()];
        for (int j = 0; j < channels.size(); j++) {
            Channel channel = channels.get(j);
            for (int k = 0; k < classes; k++) {
                ContactClass contactClass = ClassShares.KNOWN.get(k);
                handle[k][j] = belief.handleMinutes(contactClass, channel);
                settle[k][j] = belief.settles(contactClass, channel);
                eligible[k][j] = true;
            }
            cost[j] = channel.costPerContact();
            waitPrice[j] = terms.of(channel.slug()).waitPrice();
            cap[j] = promised && promised(channel) ? cap(channel) : UTILISATION;
            waiting[j] = channel.agents() == 0 ? 0 : Math.max(0, backlog.getOrDefault(channel.slug(), 0.0));
        }
        return new HorizonProblem(
                PERIOD.toMinutes(),
                arrivals,
                handle,
                settle,
                eligible,
                cost,
                terms.failureCost(),
                waitPrice,
                agents,
                cap,
                waiting,
                FINAL_WEIGHT,
                limit);
    }

    private double cap(Channel channel) {
        return Math.min(
                UTILISATION,
                UtilisationCap.of(
                        channel.agents(),
                        channel.handleMinutes(),
                        new WaitLimit.Mean(terms.of(channel.slug()).promiseMinutes()),
                        HANDLE_CV2));
    }
}
