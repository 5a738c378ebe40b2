package com.heed.simulation;

import java.util.Arrays;

/**
 * What a day's contacts cost at least, whoever routes them and in whatever order: also somebody who knows all arrivals and handle times beforehand, may
 * interrupt a contact and go on later, and may share one between channels. It is the best value found of the dual of a linear programme, and each of its
 * values is a bound, so that stopping early costs tightness and never truth.
 *
 * <p>A contact of handle time h that is handled from S to S + h without a break has S = M - h / 2, where M is the mean of the minutes in which it is
 * handled (Goemans, Queyranne, Schulz, Skutella and Wang 2002 bound schedules by such mean busy times). Given a price of an agent's minute for each
 * channel and slot, each contact by itself picks the channel and the minutes that are cheapest for it: its cost there, its waiting, and the price of the
 * minutes. The sum over contacts, less the price of all minutes that agents have, is below the cost of every schedule. Prices are moved towards balance by
 * subgradient steps (Held, Wolfe and Crowder 1974).
 *
 * <p>There is none for scenarios where customers leave or come back. Agents are taken to be as many all day as at its fullest minute.
 */
public final class ClairvoyantBound {

    private static final double SLOT_MINUTES = 2;
    /** After the end of the day, too, minutes have prices for so long. */
    private static final double AFTER_MINUTES = 120;

    private static final int ROUNDS = 300;
    /** Of the level up to which a contact takes minutes. */
    private static final int HALVINGS = 30;
    /** Rounds without a better bound after which steps are halved. */
    private static final int PATIENCE = 20;

    private final Scenario scenario;
    private final DayContacts contacts;
    private final int channels;
    private final int slots;
    private final double[] agents;
    /** (channels, slots) money a minute; the last slot has no end, and its minutes are free. */
    private final double[][] price;

    private final double[][] used;
    /** Of the contact looked at, those of its first slot to the last it takes any of, which is before {@link #end}. */
    private final double[] minutes;

    private int end;

    private ClairvoyantBound(Scenario scenario, long seed, int day) {
        this.scenario = scenario;
        this.contacts = new DayContacts(scenario, seed, day);
        this.channels = scenario.channels().size();
        this.slots = (int) Math.ceil((scenario.dayMinutes() + AFTER_MINUTES) / SLOT_MINUTES) + 1;
        this.agents = new double[channels];
        this.price = new double[channels][slots];
        this.used = new double[channels][slots];
        this.minutes = new double[slots];
        for (int j = 0; j < channels; j++) {
            Shifts shifts = scenario.truth().shifts().get(j);
            for (Shifts.Shift shift : shifts.shifts()) {
                agents[j] = Math.max(agents[j], shifts.at(shift.from()));
            }
        }
    }

    /** Whether there is a bound: nobody leaves and nobody comes back. */
    public static boolean holdsFor(Scenario scenario) {
        return scenario.returns() == null
                && scenario.truth().patienceMinutes().stream().allMatch(minutes -> minutes == Double.POSITIVE_INFINITY);
    }

    /**
     * Cost a contact.
     *
     * @param seed  as of the day simulated
     * @param known cost a contact of some policy on that day, which sets the size of the steps
     * @throws IllegalArgumentException if there is none for the scenario
     */
    public static double of(Scenario scenario, long seed, int day, double known) {
        Checks.that(
                holdsFor(scenario),
                "'" + scenario.name() + "' has customers who leave or come back; no bound is known for that");
        ClairvoyantBound bound = new ClairvoyantBound(scenario, seed, day);
        int size = bound.contacts.size();
        return size == 0 ? 0 : bound.best(known * size) / size;
    }

    private double best(double known) {
        double best = Double.NEGATIVE_INFINITY;
        double step = 1;
        int without = 0;
        double[][] at = new double[channels][slots];
        for (int round = 0; round < ROUNDS; round++) {
            double value = value();
            if (value > best) {
                best = value;
                without = 0;
                for (int j = 0; j < channels; j++) {
                    at[j] = price[j].clone();
                }
            } else if (++without == PATIENCE) {
                without = 0;
                step /= 2;
                for (int j = 0; j < channels; j++) {
                    System.arraycopy(at[j], 0, price[j], 0, slots);
                }
                value();
            }
            move(step * Math.max(known - value, 1e-3 * known));
        }
        return best;
    }

    /** Raises the price of minutes that are asked for more often than there are, and lowers that of others. */
    private void move(double length) {
        double norm = 0;
        for (int j = 0; j < channels; j++) {
            for (int t = 0; t < slots - 1; t++) {
                double excess = used[j][t] - agents[j] * SLOT_MINUTES;
                // A price of 0 cannot fall.
                norm += excess > 0 || price[j][t] > 0 ? excess * excess : 0;
            }
        }
        for (int j = 0; j < channels && norm > 0; j++) {
            for (int t = 0; t < slots - 1; t++) {
                double excess = used[j][t] - agents[j] * SLOT_MINUTES;
                price[j][t] = Math.max(0, price[j][t] + length / norm * excess);
            }
        }
    }

    /** The bound at the present prices; notes which minutes are asked for. */
    private double value() {
        double sum = 0;
        for (int j = 0; j < channels; j++) {
            Arrays.fill(used[j], 0);
            for (int t = 0; t < slots - 1; t++) {
                sum -= price[j][t] * agents[j] * SLOT_MINUTES;
            }
        }
        double[] taken = new double[slots];
        int until = 0;
        for (int i = 0; i < contacts.size(); i++) {
            double least = Double.POSITIVE_INFINITY;
            int where = 0;
            for (int j = 0; j < channels; j++) {
                int kind = contacts.kind(i);
                double fixed = scenario.channels().get(j).costPerContact()
                        + scenario.failureCost() * (1 - scenario.truth().settle(kind, j));
                if (fixed < least) {
                    double cost = fixed + cheapestMinutes(i, j);
                    if (cost < least) {
                        least = cost;
                        where = j;
                        until = end;
                        System.arraycopy(minutes, 0, taken, 0, end);
                    }
                }
            }
            sum += least;
            for (int t = slot(contacts.arrival(i)); t < until; t++) {
                used[where][t] += taken[t];
            }
        }
        return sum;
    }

    /**
     * What waiting and the agents' minutes cost a contact on a channel when it takes its cheapest: the minutes up to a level of their price and of what
     * it costs to come to them late, and the Lagrangian of that level, which is never above the least cost.
     */
    private double cheapestMinutes(int contact, int j) {
        double handle = contacts.handleMinutes(contact, j);
        double arrival = contacts.arrival(contact);
        double late = scenario.channels().get(j).waitCostPerMinute()
                * scenario.kinds().get(contacts.kind(contact)).urgency()
                / handle;
        if (late == 0) {
            // Whoever may wait for nothing waits until minutes are free.
            end = 0;
            return 0;
        }
        int first = slot(arrival);
        double low = 0;
        double high = late * handle;
        while (taken(j, first, arrival, late, high) < handle) {
            low = high;
            high *= 2;
        }
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (taken(j, first, arrival, late, middle) >= handle) {
                high = middle;
            } else {
                low = middle;
            }
        }
        double cost = high * (handle - taken(j, first, arrival, late, high));
        for (int t = first; t < end; t++) {
            double start = Math.max(0, t * SLOT_MINUTES - arrival);
            cost += minutes[t] * (price[j][t] + late * (start + minutes[t] / 2));
        }
        // Of the mean busy time, half the handle time is no waiting.
        return cost - late * handle * handle / 2;
    }

    private int slot(double minute) {
        return Math.min(slots - 1, (int) (minute / SLOT_MINUTES));
    }

    /** Notes the minutes of each slot whose cost is at most a level. @return their sum */
    private double taken(int j, int first, double arrival, double late, double level) {
        double sum = 0;
        int t = first;
        for (; t < slots; t++) {
            double start = Math.max(0, t * SLOT_MINUTES - arrival);
            if (late * start > level) {
                break;
            }
            double length = t == slots - 1 ? Double.POSITIVE_INFINITY : (t + 1) * SLOT_MINUTES - arrival - start;
            minutes[t] = Math.max(0, Math.min(length, (level - price[j][t]) / late - start));
            sum += minutes[t];
        }
        end = t;
        return sum;
    }
}
