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
    }

    void started(int kind, int channel, double waited, double minutes) {
        channelCost += scenario.channels().get(channel).costPerContact();
        work[channel] += minutes;
        waited(kind, channel, waited);
    }

    void left(int kind, int channel, double waited) {
        left[channel]++;
        waited(kind, channel, waited);
    }

    private void waited(int kind, int channel, double minutes) {
        Scenario.Channel on = scenario.channels().get(channel);
        waitCost += scenario.kinds().get(kind).urgency() * on.waitCostPerMinute() * minutes;
        all.add(minutes);
        byChannel[channel].add(minutes);
        byKind[kind].add(minutes);
        if (on.live()) {
            live.add(minutes);
        }
    }

    void failed(double cost) {
        failureCost += cost;
    }

    void returned(double cost) {
        returned++;
        failureCost += cost;
    }

    DayResult result() {
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
                    staffed == 0 ? 0 : work[j] / staffed));
        }
        List<DayResult.OfKind> kinds = new ArrayList<>();
        for (Waits waits : byKind) {
            kinds.add(new DayResult.OfKind(waits.size(), waits.mean(), waits.quantile(0.95), waits.quantile(1)));
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
