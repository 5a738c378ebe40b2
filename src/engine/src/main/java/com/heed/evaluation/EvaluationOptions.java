package com.heed.evaluation;

/**
 * What an evaluation asks for.
 *
 * @param precision share of the answers given that has to be right, in (0, 1)
 * @param coverage  share of the cases that has to be answered, in (0, 1)
 * @param cases     under so many no advice is given
 * @param resamples of the bootstrap
 * @param examples  wrong cases kept at most
 * @param seed      of the bootstrap
 */
public record EvaluationOptions(double precision, double coverage, int cases, int resamples, int examples, long seed) {
    public EvaluationOptions {
        if (!(precision > 0 && precision < 1) || !(coverage > 0 && coverage < 1)) {
            throw new IllegalArgumentException(
                    "precision " + precision + " and coverage " + coverage + " must lie between 0 and 1");
        }
        if (cases < 1 || resamples < 100 || examples < 0) {
            throw new IllegalArgumentException(cases + " cases, " + resamples + " resamples and " + examples
                    + " examples: at least 1, 100 and 0 are needed");
        }
    }

    /** 80 % right among at least 30 % answered; advice from 100 cases on; 2,000 resamples; 20 examples. */
    public static EvaluationOptions standard(long seed) {
        return new EvaluationOptions(0.8, 0.3, 100, 2_000, 20, seed);
    }

    public EvaluationOptions withPrecision(double wanted) {
        return new EvaluationOptions(wanted, coverage, cases, resamples, examples, seed);
    }
}
