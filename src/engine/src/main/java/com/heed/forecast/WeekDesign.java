package com.heed.forecast;

import java.util.Arrays;

/**
 * The features of a half hour: a constant; the weekday; the half hour of the day; both together; whether it is a holiday; weeks until the end of what is known; and which week before that end it lies in.
 *
 * @param end   first period after what is known
 * @param weeks of the record, counted from its end, at least 1
 */
record WeekDesign(DeskCalendar calendar, long end, int weeks) {

    static final int DAYS = 7;
    private static final int A_DAY = DeskCalendar.PERIODS_A_DAY;
    private static final int A_WEEK = DAYS * A_DAY;

    private static final int DAY = 1;
    private static final int TIME = DAY + DAYS;
    private static final int BOTH = TIME + A_DAY;
    static final int HOLIDAY = BOTH + A_WEEK;
    private static final int TREND = HOLIDAY + 1;
    private static final int WEEK = TREND + 1;

    /** A trend is not believed for longer than this. */
    private static final double MOST_AHEAD_WEEKS = 2;

    private static final double HOLIDAY_STRENGTH = 0.1;
    /** Five per cent a week. */
    private static final double TREND_STRENGTH = 400;

    static final int SUNDAY = 6;

    /**
     * How much may vary.
     *
     * @param time strength with which neighbouring half hours are held alike, and weekdays to the mean of all
     * @param week strength with which a week is held to its neighbours
     */
    record Strengths(double time, double week) {}

    int width() {
        return WEEK + weeks;
    }

    Penalty penalty(Strengths strengths) {
        Penalty penalty = new Penalty(width());
        for (int day = 0; day < DAYS; day++) {
            penalty.towardsZero(DAY + day, 0.1);
            for (int time = 0; time < A_DAY; time++) {
                int both = BOTH + day * A_DAY + time;
                penalty.towardsZero(both, strengths.time / 10);
                penalty.alike(both, BOTH + day * A_DAY + (time + 1) % A_DAY, strengths.time);
            }
        }
        for (int time = 0; time < A_DAY; time++) {
            penalty.towardsZero(TIME + time, 0.01);
            penalty.alike(TIME + time, TIME + (time + 1) % A_DAY, strengths.time / DAYS);
        }
        penalty.towardsZero(HOLIDAY, HOLIDAY_STRENGTH);
        penalty.towardsZero(TREND, TREND_STRENGTH);
        for (int week = 0; week < weeks; week++) {
            penalty.towardsZero(WEEK + week, 1e-3);
            if (week > 0) {
                penalty.alike(WEEK + week, WEEK + week - 1, strengths.week);
            }
        }
        return penalty;
    }

    /** Places of the features that are not 0. @param holidaysKnown whether there was a holiday in the record */
    int[] at(long period, DeskCalendar.Place place, boolean holidaysKnown) {
        // A holiday like none before is taken for a Sunday.
        boolean sunday = place.holiday() && !holidaysKnown;
        int day = sunday ? SUNDAY : place.day();
        int[] at = {0, DAY + day, TIME + place.period(), BOTH + day * A_DAY + place.period(), TREND, WEEK + week(period)
        };
        if (place.holiday() && holidaysKnown) {
            int[] more = Arrays.copyOf(at, at.length + 1);
            more[at.length] = HOLIDAY;
            return more;
        }
        return at;
    }

    /** The values there: 1, and the weeks from the end for the trend. */
    double[] values(int[] at, long period) {
        double[] values = new double[at.length];
        Arrays.fill(values, 1);
        double ahead = (period - end) / (double) A_WEEK;
        values[4] = Math.min(MOST_AHEAD_WEEKS, ahead);
        return values;
    }

    /** Week before the end; what lies after it is of the last week. */
    private int week(long period) {
        long before = Math.floorDiv(end - 1 - period, (long) A_WEEK);
        return (int) Math.max(0, Math.min(weeks - 1, before));
    }
}
