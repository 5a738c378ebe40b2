package com.heed.intent;

import com.heed.learn.Lbfgs;
import com.heed.learn.LinearModel;
import com.heed.learn.ModelFormatException;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * How much each voice counts: probabilities are softmax(sum of weight * log probabilities). The weights, all above 0, are fitted by maximum likelihood on texts the voices were not trained on, so they
 * weigh the voices and calibrate the sum at once: their sum is one over the temperature.
 *
 * @param weights (voices)
 */
record Stack(double[] weights) {
    private static final double PENALTY = 1e-3;

    /**
     * @param said   (texts) what the voices said; (voices, classes) each
     * @param labels (texts)
     */
    static Stack fit(List<List<double[]>> said, int[] labels) {
        int voices = said.get(0).size();
        double[] start = new double[voices];
        java.util.Arrays.fill(start, Math.log(1.0 / voices));
        double[] found = Lbfgs.minimise(
                (at, gradient) -> {
                    java.util.Arrays.fill(gradient, 0);
                    double loss = 0;
                    Stack stack = new Stack(exp(at));
                    for (int i = 0; i < labels.length; i++) {
                        double[] p = stack.probabilities(said.get(i));
                        loss -= Math.log(Math.max(p[labels[i]], 1e-300)) / labels.length;
                        for (int v = 0; v < voices; v++) {
                            double[] logs = said.get(i).get(v);
                            double error = -logs[labels[i]];
                            for (int c = 0; c < p.length; c++) {
                                error += p[c] * logs[c];
                            }
                            gradient[v] += stack.weights[v] * error / labels.length;
                        }
                    }
                    for (int v = 0; v < voices; v++) {
                        double away = at[v] - start[v];
                        loss += PENALTY / 2 * away * away;
                        gradient[v] += PENALTY * away;
                    }
                    return loss;
                },
                start,
                100,
                1e-6);
        return new Stack(exp(found));
    }

    private static double[] exp(double[] logs) {
        double[] weights = new double[logs.length];
        for (int v = 0; v < weights.length; v++) {
            weights[v] = Math.exp(logs[v]);
        }
        return weights;
    }

    /** @return (classes) calibrated probabilities */
    double[] probabilities(List<double[]> said) {
        double[] sum = new double[said.get(0).length];
        for (int v = 0; v < weights.length; v++) {
            double[] logs = said.get(v);
            for (int c = 0; c < sum.length; c++) {
                sum[c] += weights[v] * logs[c];
            }
        }
        return LinearModel.softmax(sum);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(weights.length);
        for (double weight : weights) {
            out.writeDouble(weight);
        }
    }

    static Stack read(DataInput in) throws IOException {
        int voices = in.readInt();
        if (voices < 1 || voices > 16) {
            throw new ModelFormatException("a stack of " + voices + " voices cannot be right");
        }
        double[] weights = new double[voices];
        for (int v = 0; v < voices; v++) {
            weights[v] = in.readDouble();
        }
        return new Stack(weights);
    }
}
