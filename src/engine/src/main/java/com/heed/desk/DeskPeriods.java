package com.heed.desk;

import com.heed.plan.HorizonProblem;
import com.heed.plan.Promised;
import com.heed.queueing.UtilisationCap;
import com.heed.queueing.WaitLimit;
import com.heed.routing.Channel;
import com.heed.routing.ContactClass;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Coming periods of a desk as a problem for {@link com.heed.plan.HorizonPlanner}: the classes of {@link ClassShares#KNOWN}, the channels that are on.
 *
 * @param channels those that are on, in the administrator's order
 * @param backlog  by slug, agent-minutes of work waiting when they begin; a channel without an entry has none
 * @param scale    factor on all arrivals, at least 0
 * @param from     when the first begins
 * @param periods  how many, at least 1
 * @param period   whole minutes, at least one
 */
record DeskPeriods(
        DeskTerms terms,
        List<Channel> channels,
        DeskBelief belief,
        Map<String, Double> backlog,
        double scale,
        Instant from,
        int periods,
        Duration period)
        implements Promised {

    /** Agents cannot be planned to the last minute: what comes is random. */
    private static final double UTILISATION = 0.92;
    /** What is left after the horizon still has to be worked off. */
    private static final double FINAL_WEIGHT = 3;
    /** Squared coefficient of variation of handle times, for promises; that of the peak day that ships as a scenario. */
    private static final double HANDLE_CV2 = 0.33;

    DeskPeriods {
        channels = channels.stream().filter(Channel::on).toList();
        backlog = Map.copyOf(backlog);
    }

    @Override
    public double[] promises() {
        double[] minutes = new double[channels.size()];
        Arrays.setAll(minutes, j -> {
            Channel channel = channels.get(j);
            return terms.staffed(channel) ? terms.of(channel.slug()).promiseMinutes() : Double.POSITIVE_INFINITY;
        });
        return minutes;
    }

    @Override
    public HorizonProblem problem(double[] minutes) {
        int classes = ClassShares.KNOWN.size();
        double[][] arrivals = new double[periods][classes];
        double[][] agents = new double[periods][channels.size()];
        double[][] limit = new double[periods][channels.size()];
        for (int t = 0; t < periods; t++) {
            Instant begin = from.plus(period.multipliedBy(t));
            Instant middle = begin.plus(period.dividedBy(2));
            LocalDateTime local = LocalDateTime.ofInstant(begin, terms.zone());
            for (int k = 0; k < classes; k++) {
                arrivals[t][k] = belief.arrivalsPerMinute(ClassShares.KNOWN.get(k), middle) * scale;
            }
            for (int j = 0; j < channels.size(); j++) {
                Channel channel = channels.get(j);
                agents[t][j] = terms.staffed(channel)
                        ? terms.meanAgents(channel, local, local.plus(period))
                        : Double.POSITIVE_INFINITY;
                limit[t][j] = Double.isFinite(minutes[j]) && agents[t][j] > 0
                        ? minutes[j] * agents[t][j]
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
            cap[j] = cap(channel, minutes[j]);
            waiting[j] = terms.staffed(channel) ? Math.max(0, backlog.getOrDefault(channel.slug(), 0.0)) : 0;
        }
        return new HorizonProblem(
                period.toMinutes(),
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

    private double cap(Channel channel, double promise) {
        int agents = channel.agents() > 0
                ? channel.agents()
                : terms.of(channel.slug()).shifts().stream()
                        .mapToInt(Shift::agents)
                        .max()
                        .orElse(0);
        return Double.isFinite(promise) && agents > 0
                ? Math.min(
                        UTILISATION,
                        UtilisationCap.of(agents, channel.handleMinutes(), new WaitLimit.Mean(promise), HANDLE_CV2))
                : UTILISATION;
    }
}
