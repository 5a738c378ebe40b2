package com.heed.ranking;

import com.heed.learn.ModelFormatException;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How much each sign counts, and how likely it is that none of the answers is right: for conversations like those the attention has learned from, and for others. Between the two, weights are mixed by {@link Familiarity}.
 *
 * @param known   where the conversation is known
 * @param unknown where nothing like it was learned
 */
record FitWeights(Signs known, Signs unknown) {
    /**
     * Weights of one case.
     *
     * @param signs one a {@link FitSign}, in their order; 0 for one that is not looked at
     * @param none  logit of "none of these" beside the answers, before the number of answers and what is known of the share of right ones
     */
    record Signs(double[] signs, double none) {
        static final Signs NOTHING = new Signs(new double[FitSign.values().length], 0);

        Signs {
            if (signs.length != FitSign.values().length) {
                throw new ModelFormatException(signs.length + " weights for " + FitSign.values().length + " signs");
            }
            if (!Arrays.stream(signs).allMatch(Double::isFinite) || !Double.isFinite(none)) {
                throw new ModelFormatException(
                        "weights " + Arrays.toString(signs) + " and " + none + " must be numbers");
            }
        }

        void write(DataOutput out) throws IOException {
            out.writeInt(signs.length);
            for (double sign : signs) {
                out.writeDouble(sign);
            }
            out.writeDouble(none);
        }

        static Signs read(DataInput in) throws IOException {
            int count = in.readInt();
            if (count != FitSign.values().length) {
                throw new ModelFormatException(count + " weights for " + FitSign.values().length + " signs");
            }
            double[] signs = new double[count];
            for (int i = 0; i < count; i++) {
                signs[i] = in.readDouble();
            }
            return new Signs(signs, in.readDouble());
        }
    }

    static final FitWeights NOTHING = new FitWeights(Signs.NOTHING, Signs.NOTHING);

    /** The weights for a conversation. @param familiarity 0 to 1 */
    Signs at(double familiarity) {
        double[] mixed = new double[known.signs.length];
        for (int j = 0; j < mixed.length; j++) {
            mixed[j] = familiarity * known.signs[j] + (1 - familiarity) * unknown.signs[j];
        }
        return new Signs(mixed, familiarity * known.none + (1 - familiarity) * unknown.none);
    }

    void write(DataOutput out) throws IOException {
        known.write(out);
        unknown.write(out);
    }

    static FitWeights read(DataInput in) throws IOException {
        return new FitWeights(Signs.read(in), Signs.read(in));
    }
}
