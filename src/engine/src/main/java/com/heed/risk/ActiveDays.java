package com.heed.risk;

import java.util.Arrays;
import java.util.List;

/**
 * Days on which a customer did something that is no return, as far as they are known on a day.
 *
 * @param at  ascending, each once, none after {@code day}
 * @param day last one that is known
 */
record ActiveDays(long[] at, long day) {
    static ActiveDays of(List<Activity> own, long day) {
        return new ActiveDays(
                own.stream()
                        .filter(one -> one.day() <= day && !one.isReturn())
                        .mapToLong(Activity::day)
                        .sorted()
                        .distinct()
                        .toArray(),
                day);
    }

    boolean isEmpty() {
        return at.length == 0;
    }

    long last() {
        return at[at.length - 1];
    }

    /** Days since the last one; at least one active day is needed. */
    long silence() {
        return day - last();
    }

    /** As of the day of an activity, with it. @param number of it, from 0 */
    ActiveDays until(int number) {
        return new ActiveDays(Arrays.copyOf(at, number + 1), at[number]);
    }

    /** Days from each to the next. */
    double[] gaps() {
        double[] gaps = new double[Math.max(0, at.length - 1)];
        Arrays.setAll(gaps, i -> at[i + 1] - at[i]);
        return gaps;
    }

    /** Each active day counts half as much for every {@code half} days since. */
    double recent(double half) {
        double sum = 0;
        for (long one : at) {
            sum += StrictMath.exp(-Math.log(2) * (day - one) / half);
        }
        return sum;
    }

    BuyTillYouDie.Past past() {
        return new BuyTillYouDie.Past(at.length - 1, last() - at[0], day - at[0]);
    }
}
