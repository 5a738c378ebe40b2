package com.heed.plan;

import java.util.Arrays;

/**
 * What a plan over the coming periods must know. T periods, K classes of contact, J channels. Arrays are copied, and those given out are not to be modified.
 *
 * @param periodMinutes      length of a period, above 0
 * @param arrivals           (T, K) contacts a minute, at least 0
 * @param handleMinutes      (K, J) mean handle time, above 0
 * @param settle             (K, J) probability that the channel settles the contact, in [0, 1]
 * @param eligible           (K, J) whether the class may go there at all
 * @param cost               (J) money a contact, at least 0
 * @param repeatCost         money a contact that was not settled, at least 0
 * @param waitPrice          (J) money a customer-minute of waiting, at least 0
 * @param agents             (T, J) people on shift, at least 0; infinite where nobody waits for a person
 * @param utilisationCap     (J) highest share of the agents' time that may be planned, in [0, 1]; see {@link com.heed.queueing.UtilisationCap}
 * @param backlogMinutes     (J) agent-minutes of work waiting now, at least 0
 * @param finalBacklogWeight the last period's backlog costs this many times its price, at least 0: what is left over must still be worked off
 * @param backlogLimit       (T, J) most agent-minutes that may wait at the end of a period, at least 0, infinite for no limit: a promise about waiting
 */
public record HorizonProblem(
        double periodMinutes,
        double[][] arrivals,
        double[][] handleMinutes,
        double[][] settle,
        boolean[][] eligible,
        double[] cost,
        double repeatCost,
        double[] waitPrice,
        double[][] agents,
        double[] utilisationCap,
        double[] backlogMinutes,
        double finalBacklogWeight,
        double[][] backlogLimit) {

    /** @throws IllegalArgumentException naming the value, its place and what would be right */
    public HorizonProblem {
        arrivals = copy(arrivals);
        handleMinutes = copy(handleMinutes);
        settle = copy(settle);
        eligible = copy(eligible);
        cost = cost.clone();
        waitPrice = waitPrice.clone();
        agents = copy(agents);
        utilisationCap = utilisationCap.clone();
        backlogMinutes = backlogMinutes.clone();
        backlogLimit = copy(backlogLimit);

        int periods = arrivals.length;
        int channels = cost.length;
        require(periods >= 1, "a plan needs at least one period");
        int classes = arrivals[0].length;
        require(classes >= 1, "a plan needs at least one class of contact");
        require(channels >= 1, "a plan needs at least one channel");
        between(periodMinutes, Double.MIN_NORMAL, Double.MAX_VALUE, "period minutes", "must be above 0");
        between(repeatCost, 0, Double.MAX_VALUE, "repeat cost", "must be 0 or more");
        between(finalBacklogWeight, 0, Double.MAX_VALUE, "final backlog weight", "must be 0 or more");
        table(arrivals, periods, classes, "arrivals", 0, Double.MAX_VALUE, "must be 0 or more");
        table(
                handleMinutes,
                classes,
                channels,
                "handle minutes",
                Double.MIN_NORMAL,
                Double.MAX_VALUE,
                "must be above 0");
        table(settle, classes, channels, "settle probability", 0, 1, "must lie between 0 and 1");
        table(agents, periods, channels, "agents", 0, Double.POSITIVE_INFINITY, "must be 0 or more");
        table(backlogLimit, periods, channels, "backlog limit", 0, Double.POSITIVE_INFINITY, "must be 0 or more");
        list(cost, channels, "cost", Double.MAX_VALUE);
        list(waitPrice, channels, "wait price", Double.MAX_VALUE);
        list(utilisationCap, channels, "utilisation cap", 1);
        list(backlogMinutes, channels, "backlog minutes", Double.MAX_VALUE);
        length(eligible.length, classes, "eligible", "classes");
        for (int k = 0; k < classes; k++) {
            if (eligible[k].length != channels) {
                length(eligible[k].length, channels, "eligible of class " + k, "channels");
            }
        }
    }

    /** Without promises about waiting. */
    public HorizonProblem(
            double periodMinutes,
            double[][] arrivals,
            double[][] handleMinutes,
            double[][] settle,
            boolean[][] eligible,
            double[] cost,
            double repeatCost,
            double[] waitPrice,
            double[][] agents,
            double[] utilisationCap,
            double[] backlogMinutes,
            double finalBacklogWeight) {
        this(
                periodMinutes,
                arrivals,
                handleMinutes,
                settle,
                eligible,
                cost,
                repeatCost,
                waitPrice,
                agents,
                utilisationCap,
                backlogMinutes,
                finalBacklogWeight,
                unlimited(arrivals.length, cost.length));
    }

    /** With other people on shift. @param others (T, J) */
    public HorizonProblem withAgents(double[][] others) {
        return new HorizonProblem(
                periodMinutes,
                arrivals,
                handleMinutes,
                settle,
                eligible,
                cost,
                repeatCost,
                waitPrice,
                others,
                utilisationCap,
                backlogMinutes,
                finalBacklogWeight,
                backlogLimit);
    }

    public int periods() {
        return arrivals.length;
    }

    public int classes() {
        return handleMinutes.length;
    }

    public int channels() {
        return cost.length;
    }

    /** What a contact of a class costs on a channel before any waiting: the channel's cost and the expected repeat contact. */
    public double contactCost(int contactClass, int channel) {
        return cost[channel] + repeatCost * (1 - settle[contactClass][channel]);
    }

    /** Mean handle minutes of a channel over the arrivals of all periods that may go there; the plain mean where none arrive, 1 where none may. */
    public double meanHandleMinutes(int channel) {
        double minutes = 0;
        double contacts = 0;
        double plain = 0;
        int counted = 0;
        for (int k = 0; k < classes(); k++) {
            if (!eligible[k][channel]) {
                continue;
            }
            plain += handleMinutes[k][channel];
            counted++;
            for (double[] period : arrivals) {
                contacts += period[k];
                minutes += period[k] * handleMinutes[k][channel];
            }
        }
        return contacts > 0 ? minutes / contacts : counted > 0 ? plain / counted : 1;
    }

    private static double[][] unlimited(int periods, int channels) {
        double[][] limit = new double[periods][channels];
        for (double[] period : limit) {
            Arrays.fill(period, Double.POSITIVE_INFINITY);
        }
        return limit;
    }

    private static double[][] copy(double[][] table) {
        double[][] copy = table.clone();
        Arrays.setAll(copy, i -> table[i].clone());
        return copy;
    }

    private static boolean[][] copy(boolean[][] table) {
        boolean[][] copy = table.clone();
        Arrays.setAll(copy, i -> table[i].clone());
        return copy;
    }

    // A problem is made every few simulated minutes: a sentence is written only where there is something to say.

    private static void table(
            double[][] table, int rows, int columns, String name, double least, double most, String rule) {
        length(table.length, rows, name, "rows");
        for (int r = 0; r < rows; r++) {
            if (table[r].length != columns) {
                length(table[r].length, columns, name + "[" + r + "]", "values");
            }
            for (int c = 0; c < columns; c++) {
                if (!lies(table[r][c], least, most)) {
                    throw outside(table[r][c], name + "[" + r + "][" + c + "]", rule);
                }
            }
        }
    }

    private static void list(double[] list, int length, String name, double most) {
        length(list.length, length, name, "values");
        for (int i = 0; i < length; i++) {
            if (!lies(list[i], 0, most)) {
                throw outside(
                        list[i], name + "[" + i + "]", most == 1 ? "must lie between 0 and 1" : "must be 0 or more");
            }
        }
    }

    private static void between(double value, double least, double most, String name, String rule) {
        if (!lies(value, least, most)) {
            throw outside(value, name, rule);
        }
    }

    private static boolean lies(double value, double least, double most) {
        return value >= least && value <= most;
    }

    private static IllegalArgumentException outside(double value, String name, String rule) {
        return new IllegalArgumentException(name + " is " + value + "; " + rule);
    }

    private static void length(int length, int expected, String name, String what) {
        if (length != expected) {
            throw new IllegalArgumentException(name + " has " + length + " " + what + "; expected " + expected);
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
