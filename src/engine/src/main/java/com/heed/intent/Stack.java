package com.heed.intent;

import com.heed.learn.Lbfgs;
import com.heed.learn.LinearModel;
import com.heed.learn.ModelFormatException;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much each voice counts: probabilities are softmax(lift + sum of weight * log probabilities). The weights, all above 0, are fitted by maximum likelihood on texts the voices were not trained on, so they
 * weigh the voices and calibrate the sum at once: their sum is one over the temperature.
 *
 * <p>Classes of few texts are lifted, by {@value #LIFT} log({@value #ENOUGH} / (texts + 1)): half of the logit adjustment of Menon et al. (2021), and only as far as a class of that many texts. Each error that
 * it mends is one of a class that would else never be said, and it costs none between classes that are large.
 *
 * @param weights   (voices)
 * @param wordless  (voices), for texts whose words are unknown, such as those of a language that was not trained on: as if the voice of terms had never been; its own is 0
 * @param lift      (classes), at least 0; empty for none
 */
record Stack(double[] weights, double[] wordless, double[] lift) {
    private static final double PENALTY = 1e-3;
    private static final double LIFT = 0.5;
    private static final int ENOUGH = 100;

    private static final int MOST_CLASSES = 100_000;

    /** Without lifting a class. */
    static Stack fit(List<List<double[]>> said, int[] labels) {
        return fit(said, labels, new int[0]);
    }

    /**
     * @param said   (texts) what the voices said; (voices, classes) each
     * @param labels (texts)
     * @param counts (classes) texts the voices are trained on; empty to lift none
     */
    static Stack fit(List<List<double[]>> said, int[] labels, int[] counts) {
        int voices = said.get(0).size();
        double[] lift = Arrays.stream(counts)
                .mapToDouble(count -> LIFT * Math.max(0, Math.log(ENOUGH / (count + 1.0))))
                .toArray();
        int[] all = IntStream.range(0, voices).toArray();
        int[] others = IntStream.range(0, voices).filter(v -> v != Voices.TERMS).toArray();
        return new Stack(weights(said, labels, lift, all), weights(said, labels, lift, others), lift);
    }

    /** @param heard voices that count; the others weigh 0 */
    private static double[] weights(List<List<double[]>> said, int[] labels, double[] lift, int[] heard) {
        double[] weights = new double[said.get(0).size()];
        if (heard.length == 0) {
            return weights;
        }
        double[] start = new double[heard.length];
        Arrays.fill(start, Math.log(1.0 / heard.length));
        double[] found = Lbfgs.minimise(
                (at, gradient) -> {
                    Arrays.fill(gradient, 0);
                    double loss = 0;
                    exp(at, heard, weights);
                    for (int i = 0; i < labels.length; i++) {
                        double[] p = probabilities(said.get(i), weights, lift);
                        loss -= Math.log(Math.max(p[labels[i]], 1e-300)) / labels.length;
                        for (int k = 0; k < heard.length; k++) {
                            double[] logs = said.get(i).get(heard[k]);
                            double error = -logs[labels[i]];
                            for (int c = 0; c < p.length; c++) {
                                error += p[c] * logs[c];
                            }
                            gradient[k] += weights[heard[k]] * error / labels.length;
                        }
                    }
                    for (int k = 0; k < heard.length; k++) {
                        double away = at[k] - start[k];
                        loss += PENALTY / 2 * away * away;
                        gradient[k] += PENALTY * away;
                    }
                    return loss;
                },
                start,
                100,
                1e-6);
        exp(found, heard, weights);
        return weights;
    }

    private static void exp(double[] logs, int[] heard, double[] weights) {
        for (int k = 0; k < heard.length; k++) {
            weights[heard[k]] = Math.exp(logs[k]);
        }
    }

    /**
     * Calibrated probabilities; (classes).
     *
     * @param wordsUnknown whether the voice of terms knows nothing of the text
     */
    double[] probabilities(List<double[]> said, boolean wordsUnknown) {
        return probabilities(said, wordsUnknown ? wordless : weights, lift);
    }

    private static double[] probabilities(List<double[]> said, double[] weights, double[] lift) {
        double[] sum = new double[said.get(0).length];
        System.arraycopy(lift, 0, sum, 0, lift.length);
        for (int v = 0; v < weights.length; v++) {
            double[] logs = said.get(v);
            for (int c = 0; c < sum.length; c++) {
                sum[c] += weights[v] * logs[c];
            }
        }
        return LinearModel.softmax(sum);
    }

    /** The same for classes in another order. @param from (classes) which class of this each is */
    Stack withClasses(int[] from) {
        return lift.length == 0
                ? this
                : new Stack(
                        weights,
                        wordless,
                        Arrays.stream(from).mapToDouble(c -> lift[c]).toArray());
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(weights.length);
        for (double[] values : new double[][] {weights, wordless}) {
            for (double weight : values) {
                out.writeDouble(weight);
            }
        }
        out.writeInt(lift.length);
        for (double value : lift) {
            out.writeDouble(value);
        }
    }

    static Stack read(DataInput in) throws IOException {
        int voices = in.readInt();
        if (voices < 1 || voices > 16) {
            throw new ModelFormatException("a stack of " + voices + " voices cannot be right");
        }
        double[] weights = doubles(in, voices);
        double[] wordless = doubles(in, voices);
        int lifted = in.readInt();
        if (lifted < 0 || lifted > MOST_CLASSES) {
            throw new ModelFormatException("a stack that lifts " + lifted + " classes cannot be right");
        }
        return new Stack(weights, wordless, doubles(in, lifted));
    }

    private static double[] doubles(DataInput in, int count) throws IOException {
        double[] values = new double[count];
        for (int k = 0; k < count; k++) {
            values[k] = in.readDouble();
        }
        return values;
    }
}
