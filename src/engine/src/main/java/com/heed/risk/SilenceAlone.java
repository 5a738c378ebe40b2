package com.heed.risk;

import java.util.ArrayList;
import java.util.List;

/** Probabilities of silence from nothing but the days on which customers did something, each by one model of the literature: what a comparison sets beside everything that is known of them. */
public final class SilenceAlone {
    private final List<ActiveDays> all;
    private final List<ActiveDays> asked = new ArrayList<>();
    private final int days;

    /**
     * What is known on a day.
     *
     * @param customers who is asked about, each with something done by the day that is no return
     * @param day       last day that is known
     * @param days      of silence that mean leaving
     * @throws IllegalArgumentException if a customer has done nothing by the day; names them
     */
    public SilenceAlone(ActivityHistory history, List<String> customers, long day, int days) {
        this.all = RhythmFeatures.known(history, day);
        this.days = days;
        for (String customer : customers) {
            ActiveDays own = ActiveDays.of(history.of(customer), day);
            if (own.isEmpty()) {
                throw new IllegalArgumentException("'" + customer + "' has done nothing by the day");
            }
            asked.add(own);
        }
    }

    /** By MBG/NBD. @return (customers) in [0, 1] @throws IllegalArgumentException if nobody was observed after the first activity */
    public double[] byRhythm() {
        BuyTillYouDie model =
                BuyTillYouDie.fit(all.stream().map(ActiveDays::past).toList(), true);
        return asked.stream().mapToDouble(one -> model.silent(one.past(), days)).toArray();
    }

    /** By the discrete-time hazard of coming back. @return (customers) in [0, 1] @throws IllegalArgumentException as {@link ReturnHazard#learn} */
    public double[] byHazard(long seed) {
        return ReturnHazard.learn(all, days, seed).silent(asked);
    }
}
