package com.heed.attention;

import com.heed.learn.Rows;
import java.util.Arrays;

/**
 * What a batch of conversations loses by not finding their answers, and the answers by not finding their conversations: the mean of -log softmax over the batch of {@link MatchingHeads#SHARPNESS} times the products, one half for each way. For one thread.
 */
final class MatchingLoss {
    private final float[][] byAsked;
    private final float[][] byAnswer;

    MatchingLoss(int most, int units) {
        byAsked = new float[most][units];
        byAnswer = new float[most][units];
    }

    /**
     * Loss of a batch, and its gradients.
     *
     * @param asked  (batch, units)
     * @param answer (batch, units), row by row what was answered
     * @param text   (batch) the same number for the same answer: such rows are not held against each other
     */
    double of(float[][] asked, float[][] answer, int[] text) {
        int n = text.length;
        double[][] logits = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                boolean same = i != k && text[i] == text[k];
                logits[i][k] =
                        same ? Double.NEGATIVE_INFINITY : MatchingHeads.SHARPNESS * Rows.dot(asked[i], answer[k]);
            }
            Arrays.fill(byAsked[i], 0);
            Arrays.fill(byAnswer[i], 0);
        }
        double loss = 0;
        double[] line = new double[n];
        double[][] slope = new double[n][n];
        for (int i = 0; i < n; i++) {
            int own = i;
            System.arraycopy(logits[i], 0, line, 0, n);
            loss -= softmax(line, own);
            for (int k = 0; k < n; k++) {
                slope[i][k] += line[k] - (k == own ? 1 : 0);
                line[k] = logits[k][i];
            }
            loss -= softmax(line, own);
            for (int k = 0; k < n; k++) {
                slope[k][i] += line[k] - (k == own ? 1 : 0);
            }
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                float by = (float) (slope[i][k] * MatchingHeads.SHARPNESS / (2 * n));
                Rows.addScaled(byAsked[i], by, answer[k]);
                Rows.addScaled(byAnswer[k], by, asked[i]);
            }
        }
        return loss / (2 * n);
    }

    /** In place; the logarithm of the probability of one. */
    private static double softmax(double[] line, int of) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : line) {
            largest = Math.max(largest, value);
        }
        double sum = 0;
        double own = line[of] - largest;
        for (int k = 0; k < line.length; k++) {
            line[k] = Math.exp(line[k] - largest);
            sum += line[k];
        }
        for (int k = 0; k < line.length; k++) {
            line[k] /= sum;
        }
        return own - Math.log(sum);
    }

    /** (batch or more, units) of the last batch; may be overwritten. */
    float[][] byAsked() {
        return byAsked;
    }

    /** (batch or more, units) of the last batch; may be overwritten. */
    float[][] byAnswer() {
        return byAnswer;
    }
}
