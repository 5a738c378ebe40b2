package com.heed.simulation;

import com.heed.routing.ForecastScale;
import com.heed.routing.HandleScale;
import com.heed.routing.RosterCheck;
import com.heed.routing.SettleResidual;

/** What a policy believes of its desk, corrected in the course of the day by what it sees, if it may. */
final class Forecast {

    private static final double STEP_MINUTES = 5;

    private final Scenario scenario;
    private final Conditions belief;
    private final boolean corrected;
    private final ForecastScale arrivals = new ForecastScale();
    private final HandleScale handle = new HandleScale();
    private final SettleResidual settles = new SettleResidual();
    private final RosterCheck[] rosters;

    /** @param corrected whether the day may correct it */
    Forecast(Scenario scenario, boolean corrected) {
        this.scenario = scenario;
        this.belief = scenario.belief();
        this.corrected = corrected;
        this.rosters = new RosterCheck[belief.channels()];
        for (int j = 0; j < rosters.length; j++) {
            rosters[j] = new RosterCheck();
        }
    }

    void arrived(Desk desk) {
        arrivals.arrived(desk.now());
        for (int j = 0; j < rosters.length; j++) {
            rosters[j].seen(desk.agents(j), desk.busy(j), desk.waiting(j));
        }
    }

    void handled(int kind, int channel, double minutes) {
        handle.handled(belief.handle(kind, channel), minutes);
    }

    void outcome(int kind, int channel, boolean settled) {
        settles.outcome(belief.settle(kind, channel), settled);
    }

    double arrivalScale(double now) {
        return corrected ? arrivals.factor(now, expected(Math.max(0, now - ForecastScale.WINDOW_MINUTES), now)) : 1;
    }

    double handleScale() {
        return corrected ? handle.factor() : 1;
    }

    double handle(int kind, int channel) {
        return belief.handle(kind, channel) * handleScale();
    }

    double settles(int kind, int channel) {
        double predicted = belief.settle(kind, channel);
        return corrected ? settles.corrected(predicted) : predicted;
    }

    /** Agents at work on the mean of a time to come; those of the last shift stay for what is left. */
    double agents(int channel, double from, double to) {
        double roster = belief.shifts().get(channel).mean(from, to);
        if (roster == 0) {
            roster = belief.shifts().get(channel).present(from);
        }
        return corrected ? roster * rosters[channel].share() : roster;
    }

    /** Contacts a minute, not scaled; nobody comes after the day. */
    double perMinute(double minute) {
        return minute < scenario.dayMinutes() ? belief.arrivals().perMinute(minute) : 0;
    }

    /** Contacts that were to come, by the rule of the midpoint. */
    private double expected(double from, double to) {
        int steps = (int) Math.ceil((to - from) / STEP_MINUTES);
        double sum = 0;
        for (int step = 0; step < steps; step++) {
            sum += perMinute(from + (step + 0.5) * (to - from) / steps);
        }
        return steps == 0 ? 0 : sum * (to - from) / steps;
    }
}
