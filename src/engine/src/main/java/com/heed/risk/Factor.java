package com.heed.risk;

import com.heed.learn.Scores.Interval;

/**
 * What one factor does to the odds, all others alike.
 *
 * @param name          column, or column=level against the most frequent level
 * @param step          how much more of the column's own units the weight is for; 1 for a level
 * @param weight        of the logarithm of the odds, for one step, with its 95 % interval
 * @param standardError of the weight
 */
public record Factor(String name, double step, Interval weight, double standardError) {
    /** Odds with one step more over odds without, with the 95 % interval; 1 for no difference. */
    public Interval oddsRatio() {
        return new Interval(Math.exp(weight.value()), Math.exp(weight.low()), Math.exp(weight.high()));
    }

    /** Weight over its standard error, after Wald. */
    public double z() {
        return weight.value() / standardError;
    }
}
