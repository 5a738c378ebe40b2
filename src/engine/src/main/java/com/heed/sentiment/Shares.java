package com.heed.sentiment;

import com.heed.learn.ModelFormatException;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How much each voice counts in the sum of log probabilities; they add up to 1.
 *
 * @param attention attention over the tokens
 * @param vector    regression on the text's vectors
 * @param words     regression on its words
 */
public record Shares(double attention, double vector, double words) {
    private static final double TOLERANCE = 1e-9;

    public Shares {
        if (!(attention >= 0 && vector >= 0 && words >= 0) || Math.abs(attention + vector + words - 1) > TOLERANCE) {
            throw new IllegalArgumentException(
                    "shares " + attention + ", " + vector + ", " + words + " must be 0 or more and add up to 1");
        }
    }

    /** The sum of the voices, each (classes); a voice whose share is 0 may be empty. */
    double[] mix(double[] byAttention, double[] byVector, double[] byWords) {
        int classes = Math.max(byAttention.length, Math.max(byVector.length, byWords.length));
        double[] mixed = new double[classes];
        add(mixed, attention, byAttention);
        add(mixed, vector, byVector);
        add(mixed, words, byWords);
        return mixed;
    }

    private static void add(double[] to, double share, double[] voice) {
        for (int c = 0; c < to.length && share > 0; c++) {
            to[c] += share * voice[c];
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(attention);
        out.writeDouble(vector);
        out.writeDouble(words);
    }

    static Shares read(DataInput in) throws IOException {
        double attention = in.readDouble();
        double vector = in.readDouble();
        double words = in.readDouble();
        try {
            return new Shares(attention, vector, words);
        } catch (IllegalArgumentException e) {
            throw new ModelFormatException(String.valueOf(e.getMessage()), e);
        }
    }
}
