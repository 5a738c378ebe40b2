package com.heed.ranking;

import com.heed.learn.ModelFormatException;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How much each sign counts, and how likely it is that none of the answers is right.
 *
 * @param signs one a {@link FitSign}, in their order; 0 for one that is not looked at
 * @param none  logit of "none of these" beside the answers, before the number of answers and what is known of the share of right ones
 */
record FitWeights(double[] signs, double none) {
    FitWeights {
        if (signs.length != FitSign.values().length) {
            throw new ModelFormatException(signs.length + " weights for " + FitSign.values().length + " signs");
        }
        if (!Arrays.stream(signs).allMatch(Double::isFinite) || !Double.isFinite(none)) {
            throw new ModelFormatException("weights " + Arrays.toString(signs) + " and " + none + " must be numbers");
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(signs.length);
        for (double sign : signs) {
            out.writeDouble(sign);
        }
        out.writeDouble(none);
    }

    static FitWeights read(DataInput in) throws IOException {
        int count = in.readInt();
        if (count != FitSign.values().length) {
            throw new ModelFormatException(count + " weights for " + FitSign.values().length + " signs");
        }
        double[] signs = new double[count];
        for (int i = 0; i < count; i++) {
            signs[i] = in.readDouble();
        }
        return new FitWeights(signs, in.readDouble());
    }
}
