package com.heed.risk;

import com.heed.learn.Scores.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Logistic regression: by maximum likelihood on plain terms, or with numbers that may bend, drawn to 0 by a ridge. */
final class LogisticModel implements RiskModel {
    private static final double RIDGE = 3;

    private final LogisticDesign design;
    /** One more than terms, the constant first. */
    private final double[] weights;

    private final int columns;
    private final @Nullable Fitted fitted;

    /** What a fit tells beside its weights; the rows it was made of are let go. @param reach (weights) 95 % intervals after Wald */
    private record Fitted(List<Interval> reach, double[] standardErrors, double logLikelihood, boolean separated) {
        static Fitted of(LogisticFit fit) {
            return new Fitted(
                    IntStream.range(0, fit.weights().length).mapToObj(fit::wald).toList(),
                    IntStream.range(0, fit.weights().length)
                            .mapToDouble(fit::standardError)
                            .toArray(),
                    fit.logLikelihood(),
                    fit.separated());
        }
    }

    private LogisticModel(LogisticDesign design, LogisticFit fit, int columns) {
        this.design = design;
        this.weights = fit.weights();
        this.columns = columns;
        this.fitted = Fitted.of(fit);
    }

    /**
     * One that was learned before: it predicts, and has no intervals.
     *
     * @param weights one more than terms, the constant first
     * @param columns of the table learned from
     */
    LogisticModel(LogisticDesign design, double[] weights, int columns) {
        this.design = design;
        this.weights = weights.clone();
        this.columns = columns;
        this.fitted = null;
        if (weights.length != design.terms().size() + 1) {
            throw new IllegalArgumentException(
                    weights.length + " weights for " + design.terms().size() + " terms");
        }
    }

    LogisticDesign design() {
        return design;
    }

    double[] weights() {
        return weights.clone();
    }

    private Fitted fitted() {
        if (fitted == null) {
            throw new IllegalStateException("a model read from its files has no intervals");
        }
        return fitted;
    }

    /** By maximum likelihood. */
    static LogisticModel straight(RiskTable table, boolean[] happened) {
        LogisticDesign design = LogisticDesign.of(table, false);
        return new LogisticModel(
                design,
                LogisticFit.of(design.matrix(table), happened),
                table.columns().size());
    }

    /** With bends, and a ridge of {@value #RIDGE}. */
    static LogisticModel bent(RiskTable table, boolean[] happened) {
        LogisticDesign design = LogisticDesign.of(table, true);
        double[] ridge = new double[design.terms().size() + 1];
        Arrays.fill(ridge, RIDGE);
        ridge[0] = 0;
        if (happened.length > 0 && (Link.share(happened) == 0 || Link.share(happened) == 1)) {
            ridge[0] = RIDGE;
        }
        return new LogisticModel(
                design,
                LogisticFit.ridge(design.matrix(table), happened, ridge),
                table.columns().size());
    }

    @Override
    public double[] logOdds(RiskTable table) {
        double[][] x = design.matrix(table);
        double[] odds = new double[x.length];
        for (int i = 0; i < odds.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                odds[i] += weights[j] * x[i][j];
            }
        }
        return odds;
    }

    @Override
    public double[][] reasons(RiskTable table) {
        double[][] reasons = new double[columns][table.size()];
        double[][] x = design.matrix(table);
        List<Term> terms = design.terms();
        for (int j = 0; j < terms.size(); j++) {
            double[] to = reasons[terms.get(j).column()];
            for (int i = 0; i < x.length; i++) {
                to[i] += weights[j + 1] * x[i][j + 1];
            }
        }
        return reasons;
    }

    /** Each term with its odds, in the order of the table. */
    List<Factor> factors() {
        List<Factor> factors = new ArrayList<>();
        List<Term> terms = design.terms();
        for (int j = 0; j < terms.size(); j++) {
            factors.add(new Factor(
                    terms.get(j).name(),
                    terms.get(j).step(),
                    fitted().reach.get(j + 1),
                    fitted().standardErrors[j + 1]));
        }
        return factors;
    }

    double logLikelihood() {
        return fitted().logLikelihood;
    }

    boolean separated() {
        return fitted().separated;
    }
}
