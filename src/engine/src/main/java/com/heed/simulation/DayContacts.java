package com.heed.simulation;

import java.util.Arrays;

/**
 * The contacts of one day in the order of their arrival, each with random numbers of its own. They follow from scenario, seed and day alone, so that
 * every policy meets the same contacts, and a contact takes as long on a channel whichever policy sends it there.
 *
 * <p>Arrivals are a Poisson process by thinning (Lewis and Shedler 1979). With over-dispersion each half hour's rate is multiplied by a gamma factor
 * with mean 1 that makes the variance of its number of arrivals the stated multiple of their mean.
 */
final class DayContacts implements ComingContacts {

    private static final double SLOT_MINUTES = 30;

    /** Places of a contact's numbers. */
    private static final int KIND = 0;

    private static final int CUSTOMER = 1;
    static final int SETTLE = 3;
    static final int RETURN = 4;
    static final int DELAY = 5;
    static final int PATIENCE = 6;
    static final int CHANCE = 7;
    private static final int HANDLE = 8;

    private final Scenario scenario;
    private final double[] cumulated;
    private final double[] sigmas;
    private final boolean exponential;

    private int size;
    private double[] arrival = new double[1024];
    private int[] kind = new int[1024];
    private long[] key = new long[1024];
    /** Logarithm of the customer's own factor on handle times. */
    private double[] customer = new double[1024];

    DayContacts(Scenario scenario, long seed, int day) {
        this.scenario = scenario;
        this.cumulated = new double[scenario.kinds().size()];
        double sum = 0;
        for (int k = 0; k < cumulated.length; k++) {
            sum += scenario.truth().shares().get(k);
            cumulated[k] = sum;
        }
        cumulated[cumulated.length - 1] = 1;
        switch (scenario.spread()) {
            case HandleSpread.LogNormal spread -> {
                sigmas = new double[] {spread.customer(), spread.channel()};
                exponential = false;
            }
            case HandleSpread.Exponential ignored -> {
                sigmas = new double[2];
                exponential = true;
            }
        }
        arrive(SplitMix.key(SplitMix.key(0, seed), day));
    }

    private void arrive(long day) {
        ArrivalCurve curve = scenario.truth().arrivals();
        long clock = SplitMix.key(day, -1);
        long slots = SplitMix.key(day, -2);
        double highest = curve.highest();
        int drawn = 0;
        for (int slot = 0; slot * SLOT_MINUTES < scenario.dayMinutes(); slot++) {
            double from = slot * SLOT_MINUTES;
            double to = Math.min(from + SLOT_MINUTES, scenario.dayMinutes());
            double factor = slotFactor(curve, from, to, SplitMix.key(slots, slot));
            if (highest * factor == 0) {
                continue;
            }
            double minute = from;
            while (true) {
                minute += SplitMix.exponential(clock, drawn++) / (highest * factor);
                if (minute >= to) {
                    break;
                }
                if (SplitMix.uniform(clock, drawn++) * highest < curve.perMinute(minute)) {
                    add(minute, day);
                }
            }
        }
    }

    private double slotFactor(ArrivalCurve curve, double from, double to, long slot) {
        double mean = curve.perMinute((from + to) / 2) * (to - from);
        if (scenario.overDispersion() == 1 || mean == 0) {
            return 1;
        }
        return SplitMix.gamma(mean / (scenario.overDispersion() - 1), slot);
    }

    private void add(double minute, long day) {
        long own = SplitMix.key(day, size);
        double u = SplitMix.uniform(own, KIND);
        int k = 0;
        while (u >= cumulated[k]) {
            k++;
        }
        append(minute, k, own, sigmas[0] == 0 ? 0 : logFactor(sigmas[0], own, CUSTOMER));
    }

    @Override
    public int comeBack(int contact, double minute) {
        append(minute, kind[contact], SplitMix.key(key[contact], 0), customer[contact]);
        return size - 1;
    }

    private void append(double minute, int ofKind, long own, double factor) {
        if (size == arrival.length) {
            arrival = Arrays.copyOf(arrival, 2 * size);
            kind = Arrays.copyOf(kind, 2 * size);
            key = Arrays.copyOf(key, 2 * size);
            customer = Arrays.copyOf(customer, 2 * size);
        }
        arrival[size] = minute;
        kind[size] = ofKind;
        key[size] = own;
        customer[size++] = factor;
    }

    /** Logarithm of a lognormal factor with mean 1. */
    private static double logFactor(double sigma, long key, int place) {
        return sigma * SplitMix.normal(key, place) - sigma * sigma / 2;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double arrival(int contact) {
        return arrival[contact];
    }

    @Override
    public int kind(int contact) {
        return kind[contact];
    }

    @Override
    public double handleMinutes(int contact, int channel) {
        double mean = scenario.truth().handle(kind[contact], channel);
        if (exponential) {
            return mean * SplitMix.exponential(key[contact], HANDLE + 2 * channel);
        }
        double log = customer[contact];
        if (sigmas[1] > 0) {
            log += logFactor(sigmas[1], key[contact], HANDLE + 2 * channel);
        }
        return mean * StrictMath.exp(log);
    }

    @Override
    public double settles(int contact, int channel) {
        return scenario.truth().settle(kind[contact], channel);
    }

    @Override
    public int recorded(int contact) {
        return NOT_RECORDED;
    }

    @Override
    public boolean settled(int contact, int channel) {
        return SplitMix.uniform(key[contact], SETTLE) < settles(contact, channel);
    }

    @Override
    public boolean returns(int contact, double share) {
        return SplitMix.uniform(key[contact], RETURN) < share;
    }

    @Override
    public double delay(int contact) {
        return SplitMix.exponential(key[contact], DELAY);
    }

    @Override
    public double patience(int contact) {
        return SplitMix.exponential(key[contact], PATIENCE);
    }

    @Override
    public double chance(int contact) {
        return SplitMix.uniform(key[contact], CHANCE);
    }
}
