package com.heed.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts a day: costs, waits, work. */
final class Tally {

    private final Scenario scenario;
    private final int day;
    private final int contacts;
    private final Waits all = new Waits();
    private final Waits live = new Waits();
    private final Waits[] byChannel;
    private final Waits[] byKind;
    private final int[] left;
    private final double[] work;
    private final double[] money;
    private double channelCost;
    private double failureCost;
    private double waitCost;
    private int returned;

    Tally(Scenario scenario, int day, int contacts) {
        this.scenario = scenario;
        this.day = day;
        this.contacts = contacts;
        this.byChannel = new Waits[scenario.channels().size()];
        this.byKind = new Waits[scenario.kinds().size()];
        Arrays.setAll(byChannel, j -> new Waits());
        Arrays.setAll(byKind, k -> new Waits());
        this.left = new int[byChannel.length];
        this.work = new double[byChannel.length];
        this.money = new double[byKind.length];
    }

    void started(int kind, int channel, double waited, double minutes) {
        double cost = scenario.channels().get(channel).costPerContact();
        channelCost += cost;
        money[kind] += cost;
        work[channel] += minutes;
        waited(kind, channel, waited);
    }

    void left(int kind, int channel, double waited) {
        left[channel]++;
        money[kind] += scenario.abandonCost();
        waited(kind, channel, waited);
    }

    private void waited(int kind, int channel, double minutes) {
        Scenario.Channel on = scenario.channels().get(channel);
        double cost = scenario.kinds().get(kind).urgency() * on.waitCostPerMinute() * minutes;
        waitCost += cost;
        money[kind] += cost;
        all.add(minutes);
        byChannel[channel].add(minutes);
        byKind[kind].add(minutes);
        if (on.live()) {
            live.add(minutes);
        }
    }

    void failed(int kind, double cost) {
        failureCost += cost;
        money[kind] += cost;
    }

    void returned(int kind, double cost) {
        returned++;
        failed(kind, cost);
    }

    /** @param agents by channel */
    DayResult result(Agents[] agents) {
        List<DayResult.OfChannel> channels = new ArrayList<>();
        int leavers = 0;
        for (int j = 0; j < byChannel.length; j++) {
            leavers += left[j];
            double staffed = scenario.truth().shifts().get(j).mean(0, scenario.dayMinutes()) * scenario.dayMinutes();
            channels.add(new DayResult.OfChannel(
                    byChannel[j].size(),
                    left[j],
                    byChannel[j].mean(),
                    byChannel[j].quantile(0.95),
                    staffed == 0 ? 0 : work[j] / staffed,
                    agents[j].idleShare(),
                    agents[j].idleSpread()));
        }
        List<DayResult.OfKind> kinds = new ArrayList<>();
        for (int k = 0; k < byKind.length; k++) {
            Waits waits = byKind[k];
            kinds.add(new DayResult.OfKind(
                    waits.size(), waits.mean(), waits.quantile(0.95), waits.quantile(1), money[k]));
        }
        double each = contacts == 0 ? 0 : 1.0 / contacts;
        return new DayResult(
                day,
                contacts,
                returned,
                leavers,
                channelCost * each,
                failureCost * each,
                waitCost * each,
                leavers * scenario.abandonCost() * each,
                all.mean(),
                all.quantile(0.95),
                live.quantile(0.95),
                channels,
                kinds);
    }
}
