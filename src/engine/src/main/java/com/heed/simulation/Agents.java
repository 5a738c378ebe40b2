package com.heed.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The agents of one channel on one day. Of those who are free the one takes the next contact who has been idle for the largest share of the shift so far, of equal ones the one who has been idle
 * longest since the last contact. The second rule alone, usual on telephone systems, evens out whose turn it is and not how long the turns take.
 */
final class Agents {

    private final Shifts shifts;
    private final double lastEnd;
    private final double[] from;
    private final double[] to;
    private final double[] idleSince;
    private final double[] takenAt;
    private final double[] worked;
    private final boolean[] busy;
    private final double dayMinutes;

    /** @param dayMinutes what is done later is overtime, and nobody's idleness */
    Agents(Shifts shifts, double dayMinutes) {
        this.shifts = shifts;
        this.dayMinutes = dayMinutes;
        this.lastEnd =
                shifts.shifts().stream().mapToDouble(Shifts.Shift::to).max().orElse(0);
        int size = shifts.shifts().stream().mapToInt(Shifts.Shift::agents).sum();
        from = new double[size];
        to = new double[size];
        idleSince = new double[size];
        takenAt = new double[size];
        worked = new double[size];
        busy = new boolean[size];
        int agent = 0;
        for (Shifts.Shift shift : shifts.shifts()) {
            Arrays.fill(from, agent, agent + shift.agents(), shift.from());
            Arrays.fill(to, agent, agent + shift.agents(), shift.to());
            agent += shift.agents();
        }
        System.arraycopy(from, 0, idleSince, 0, size);
    }

    /** Gives a contact to the agent who has been idle most. @return the agent @throws IllegalStateException if nobody on shift is free */
    int take(double now) {
        int most = -1;
        for (int agent = 0; agent < busy.length; agent++) {
            if (!busy[agent] && present(agent, now) && (most < 0 || idler(agent, most, now))) {
                most = agent;
            }
        }
        if (most < 0) {
            throw new IllegalStateException("nobody is free at minute " + now);
        }
        busy[most] = true;
        takenAt[most] = now;
        return most;
    }

    private boolean idler(int one, int other, double now) {
        int order = Double.compare(share(one, now), share(other, now));
        return order > 0 || order == 0 && idleSince[one] < idleSince[other];
    }

    /** Of the shift so far, without anything in hand; for somebody who has nothing in hand. */
    private double share(int agent, double now) {
        double present = Math.min(now, until(agent)) - from[agent];
        return present <= 0 ? 1 : 1 - worked[agent] / present;
    }

    private boolean present(int agent, double now) {
        // The last of a day stay until the queue is empty.
        return from[agent] <= now && (now < to[agent] || now >= lastEnd && to[agent] == lastEnd);
    }

    void free(int agent, double now) {
        busy[agent] = false;
        idleSince[agent] = now;
        worked[agent] += Math.max(0, Math.min(now, until(agent)) - takenAt[agent]);
    }

    private double until(int agent) {
        return Math.min(to[agent], dayMinutes);
    }

    /** Mean over the agents of the share of their time on shift, within the day, in which they had nothing in hand. */
    double idleShare() {
        return idleShares().stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    /** How far the idle shares of agents of one shift lie apart; of several shifts the widest. */
    double idleSpread() {
        double widest = 0;
        for (List<Double> shares : idleShares()) {
            double least =
                    shares.stream().mapToDouble(Double::doubleValue).min().orElse(0);
            double most = shares.stream().mapToDouble(Double::doubleValue).max().orElse(0);
            widest = Math.max(widest, most - least);
        }
        return widest;
    }

    /** By shift, of those that begin within the day. */
    private List<List<Double>> idleShares() {
        List<List<Double>> all = new ArrayList<>();
        int agent = 0;
        for (Shifts.Shift shift : shifts.shifts()) {
            List<Double> shares = new ArrayList<>();
            for (int i = 0; i < shift.agents(); i++, agent++) {
                double present = until(agent) - from[agent];
                if (present > 0) {
                    shares.add(1 - worked[agent] / present);
                }
            }
            all.add(shares);
        }
        return all;
    }
}
