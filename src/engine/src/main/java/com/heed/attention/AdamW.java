package com.heed.attention;

import com.heed.learn.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * AdamW (Loshchilov and Hutter 2019, "Decoupled Weight Decay Regularization", algorithm 2), with a rate that rises in a straight line over the first steps and
 * falls in a straight line to 0 at the last.
 */
public final class AdamW {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final Options options;
    private final int steps;
    private final List<Parameter> parameters = new ArrayList<>();
    private int step;

    /**
     * How fast and how far.
     *
     * @param rate        largest step
     * @param weightDecay share of the rate by which weights shrink at each step; biases do not
     * @param warmUp      steps until the rate is reached
     * @param longest     length to which the gradient of all parameters together is cut (Pascanu et al. 2013)
     */
    public record Options(double rate, double weightDecay, int warmUp, double longest) {}

    private record Parameter(
            float[] value,
            float[] gradient,
            float[] mean,
            float[] square,
            float @Nullable [] towards,
            boolean decays) {}

    /** @param steps at the last of which the rate is 0 */
    public AdamW(Options options, int steps) {
        this.options = options;
        this.steps = steps;
    }

    /** Takes a matrix under its care; {@code gradient} is read and cleared at each step. */
    public void add(float[][] value, float[][] gradient) {
        for (int i = 0; i < value.length; i++) {
            add(value[i], gradient[i], null, true);
        }
    }

    /** As {@link #add(float[][], float[][])}, shrinking not towards 0 but towards what the matrix is now. */
    void addHeld(float[][] value, float[][] gradient) {
        for (int i = 0; i < value.length; i++) {
            add(value[i], gradient[i], value[i].clone(), true);
        }
    }

    /** Takes a bias under its care. */
    public void add(float[] value, float[] gradient) {
        add(value, gradient, null, false);
    }

    private void add(float[] value, float[] gradient, float @Nullable [] towards, boolean decays) {
        parameters.add(
                new Parameter(value, gradient, new float[value.length], new float[value.length], towards, decays));
    }

    /** Rate at a step, the first is 1. */
    public double rate(int at) {
        if (at <= options.warmUp) {
            return options.rate * at / options.warmUp;
        }
        return options.rate * Math.max(0, steps - at) / Math.max(1, steps - options.warmUp);
    }

    /** One step along the gradients, which are 0 afterwards. */
    public void step() {
        step++;
        double squares = 0;
        for (Parameter p : parameters) {
            squares += Rows.dot(p.gradient, p.gradient);
        }
        double length = Math.sqrt(squares);
        float cut = (float) (length > options.longest ? options.longest / length : 1);
        double rate = rate(step);
        float stepSize = (float) (rate / (1 - Math.pow(BETA1, step)));
        float correction = (float) (1 / Math.sqrt(1 - Math.pow(BETA2, step)));
        for (Parameter p : parameters) {
            if (p.decays) {
                float shrink = (float) (rate * options.weightDecay);
                Rows.scale(p.value, 1 - shrink);
                if (p.towards != null) {
                    Rows.addScaled(p.value, shrink, p.towards);
                }
            }
            move(p, cut, stepSize, correction);
        }
    }

    /** One destination a loop, so that each becomes vector instructions. */
    private static void move(Parameter p, float cut, float stepSize, float correction) {
        float[] value = p.value;
        float[] gradient = p.gradient;
        float[] mean = p.mean;
        float[] square = p.square;
        float first = cut * (float) (1 - BETA1);
        for (int j = 0; j < mean.length; j++) {
            mean[j] = (float) BETA1 * mean[j] + first * gradient[j];
        }
        float second = cut * cut * (float) (1 - BETA2);
        for (int j = 0; j < square.length; j++) {
            square[j] = (float) BETA2 * square[j] + second * gradient[j] * gradient[j];
        }
        for (int j = 0; j < value.length; j++) {
            value[j] -= stepSize * mean[j] / ((float) Math.sqrt(square[j]) * correction + (float) EPSILON);
        }
        Arrays.fill(gradient, 0);
    }
}
