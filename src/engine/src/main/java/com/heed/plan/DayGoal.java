package com.heed.plan;

/**
 * What is made as small as possible: {@code money x cost + minutePrice x minutes waited}. Of equally good splits, the one that is also best in the other of the
 * two is taken.
 *
 * @param money       weight of the cost, 0 or 1
 * @param minutePrice money a minute of one contact's waiting, at least 0
 */
public record DayGoal(double money, double minutePrice) {
    public static final DayGoal COST = new DayGoal(1, 0);
    public static final DayGoal RESPONSE = new DayGoal(0, 1);

    public DayGoal {
        if (money != 0 && money != 1) {
            throw new IllegalArgumentException("the weight of the cost is " + money + "; must be 0 or 1");
        }
        if (!(minutePrice >= 0 && minutePrice < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the price of a minute is " + minutePrice + "; must be 0 or more");
        }
        if (money == 0 && minutePrice == 0) {
            throw new IllegalArgumentException("neither cost nor waiting counts; one of them must");
        }
    }

    /** Cost and waiting together. */
    public static DayGoal weighed(double minutePrice) {
        return new DayGoal(1, minutePrice);
    }

    double of(double cost, double minutes) {
        return money * cost + minutePrice * minutes;
    }

    /** What decides between equally good splits. */
    DayGoal second() {
        return money == 0 ? COST : RESPONSE;
    }
}
