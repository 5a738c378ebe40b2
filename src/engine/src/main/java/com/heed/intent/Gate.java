package com.heed.intent;

import com.heed.learn.FeatureRows;
import com.heed.learn.LinearModel;
import com.heed.learn.ModelFormatException;
import com.heed.learn.SoftmaxRegression;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells texts of a known kind from all others. The probability that is shown cannot: tempering it blurs what marks a foreign text. A logistic regression on five signs: energy (Liu et al. 2020) and log odds of the regression on vectors,
 * cosines of the nearest and of the fifth nearest training text, and the log probability that regression and neighbours, asked apart, say the same class. Inside and outside count alike, whatever their numbers.
 *
 * <p>The regressions are those that were asked of the known texts the threshold is set on, and did not learn from them. The model's own learned from all texts, and is another: more texts make it less sure of each.
 *
 * @param weights     (signs + 1), the bias last, of the log odds of being inside
 * @param threshold   log odds below which a text is refused
 * @param regressions on vectors, of the model's classes, at least one; the signs are the means of theirs
 */
record Gate(double[] weights, double threshold, List<LinearModel> regressions) {
    static final int SIGNS = 5;

    /** Share of known texts that may be refused. */
    static final double FALSE_REFUSAL = 0.05;

    /** At least; few signs are fitted with {@value #FEW} over their number, or what sets them apart by chance would count as certain. */
    private static final double PENALTY = 1e-3;

    private static final double FEW = 20;

    Gate {
        regressions = List.copyOf(regressions);
    }

    /**
     * The signs of a text.
     *
     * @param features as {@link Standard#features(float[], float[], float[])} gives them
     */
    float[] signs(float[] features, Neighbours.Said near) {
        float[] mean = new float[SIGNS];
        for (LinearModel regression : regressions) {
            float[] one = signs(regression.logits(features), near);
            for (int j = 0; j < SIGNS; j++) {
                mean[j] += one[j] / regressions.size();
            }
        }
        return mean;
    }

    /**
     * The signs of a text, as one regression sees it.
     *
     * @param logits of the regression on vectors
     */
    static float[] signs(double[] logits, Neighbours.Said near) {
        double energy = Voices.energy(logits);
        double best = Double.NEGATIVE_INFINITY;
        double agreed = 0;
        for (int c = 0; c < logits.length; c++) {
            double log = logits[c] - energy;
            agreed += Math.exp(log + near.logs()[c]);
            best = Math.max(best, log);
        }
        double rest = Math.max(-Math.expm1(best), 1e-9);
        return new float[] {
            (float) energy,
            (float) (best - Math.log(rest)),
            (float) near.nearest(),
            (float) near.fifth(),
            (float) Math.log(agreed)
        };
    }

    /**
     * @param inside  signs of texts whose kind was trained on, at least one
     * @param outside signs of texts of other kinds; without any the nearest cosine alone decides
     * @param known   signs of known texts as regressions of all classes see them that did not learn from them, at least one; {@link #FALSE_REFUSAL} of them are refused
     * @param regressions that are asked from now on
     */
    static Gate fit(List<float[]> inside, List<float[]> outside, List<float[]> known, List<LinearModel> regressions) {
        double[] weights = new double[SIGNS + 1];
        if (outside.isEmpty()) {
            weights[2] = 1;
        } else {
            float[][] rows = new float[inside.size() + outside.size()][];
            int[] labels = new int[rows.length];
            double[] counts = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                boolean in = i < inside.size();
                rows[i] = in ? inside.get(i) : outside.get(i - inside.size());
                labels[i] = in ? 1 : 0;
                counts[i] = 0.5 / (in ? inside.size() : outside.size());
            }
            double[] mean = new double[SIGNS];
            double[] deviation = new double[SIGNS];
            standard(rows, mean, deviation);
            float[][] scaled = new float[rows.length][SIGNS];
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < SIGNS; j++) {
                    scaled[i][j] = (float) ((rows[i][j] - mean[j]) / deviation[j]);
                }
            }
            LinearModel model = SoftmaxRegression.train(
                            new FeatureRows.Dense(scaled, SIGNS),
                            labels,
                            counts,
                            2,
                            Math.max(PENALTY, FEW / rows.length))
                    .unstandardised(mean, deviation);
            for (int j = 0; j < SIGNS; j++) {
                weights[j] = model.weights()[1][j] - model.weights()[0][j];
            }
            weights[SIGNS] = model.bias()[1] - model.bias()[0];
        }
        Gate open = new Gate(weights, Double.NEGATIVE_INFINITY, regressions);
        double[] odds = known.stream().mapToDouble(open::odds).sorted().toArray();
        return new Gate(weights, odds[(int) (FALSE_REFUSAL * (odds.length - 1))], regressions);
    }

    private static void standard(float[][] rows, double[] mean, double[] deviation) {
        double[] squares = new double[SIGNS];
        for (float[] row : rows) {
            for (int j = 0; j < SIGNS; j++) {
                mean[j] += row[j] / rows.length;
                squares[j] += (double) row[j] * row[j] / rows.length;
            }
        }
        for (int j = 0; j < SIGNS; j++) {
            deviation[j] = Math.sqrt(Math.max(squares[j] - mean[j] * mean[j], 1e-9));
        }
    }

    /** Log odds of being inside. */
    double odds(float[] signs) {
        double odds = weights[SIGNS];
        for (int j = 0; j < SIGNS; j++) {
            odds += weights[j] * signs[j];
        }
        return odds;
    }

    /** The same for classes in another order. @param from (classes) which class of this each is */
    Gate withClasses(int[] from) {
        return new Gate(
                weights,
                threshold,
                regressions.stream().map(model -> model.withClasses(from)).toList());
    }

    /** Without the regressions. */
    void write(DataOutput out) throws IOException {
        for (double weight : weights) {
            out.writeDouble(weight);
        }
        out.writeDouble(threshold);
    }

    /** @param regressions as they were */
    static Gate read(DataInput in, List<LinearModel> regressions) throws IOException {
        double[] weights = new double[SIGNS + 1];
        for (int j = 0; j <= SIGNS; j++) {
            weights[j] = in.readDouble();
        }
        double threshold = in.readDouble();
        if (Arrays.stream(weights).anyMatch(Double::isNaN) || Double.isNaN(threshold)) {
            throw new ModelFormatException("a gate with weights that are no numbers cannot be right");
        }
        return new Gate(weights, threshold, regressions);
    }
}
