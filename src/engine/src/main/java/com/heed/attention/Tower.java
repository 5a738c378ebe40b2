package com.heed.attention;

import com.heed.learn.ModelFormatException;
import com.heed.learn.Rows;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Makes one vector of a sequence of parts, such as the turns of a conversation, each with a mark that says which part it is. Learned queries look at all rows of all parts at once (several rows of attention over one sequence as in Lin et al. 2017, "A
 * Structured Self-Attentive Sentence Embedding"); a row is standardised and carries its mark behind it as a vector with one 1, so that a query may ask for a part as well as for a meaning. The sums of the queries are joined and led to the output, which
 * is scaled to length 1.
 *
 * <p>Over a part, a query's sum and the logarithm of what its weights add up to ({@link #part}) are all a conversation needs of it ({@link #join}): the softmax over all rows is the softmax over parts of the softmaxes within them. So a part is read once, whatever
 * stands around it later.
 *
 * @param mean      (width) of the rows in training
 * @param deviation (width), above 0
 * @param queries   (heads, width + marks)
 * @param output    (heads * (width + marks)) to (units)
 */
record Tower(float[] mean, float[] deviation, float[][] queries, Dense output) {
    Tower {
        if (deviation.length != mean.length
                || queries.length == 0
                || queries[0].length <= mean.length
                || output.in() != queries.length * queries[0].length) {
            throw new ModelFormatException("the parts of a tower do not fit: width " + mean.length + ", deviations "
                    + deviation.length + ", queries " + queries.length + ", output from " + output.in());
        }
    }

    /** @param fade (marks) by how much less a query asks for a part with this mark before anything is learned; at least 0 */
    static Tower random(
            float[] mean, float[] deviation, double[] fade, int heads, Dense output, SplittableRandom random) {
        int marks = fade.length;
        int inside = mean.length + marks;
        float[][] queries = Dense.uniform(heads, inside, 1 / Math.sqrt(inside), random);
        for (float[] query : queries) {
            for (int m = 0; m < marks; m++) {
                query[mean.length + m] = (float) -fade[m];
            }
        }
        return new Tower(mean, deviation, queries, output);
    }

    int width() {
        return mean.length;
    }

    int marks() {
        return queries[0].length - mean.length;
    }

    int heads() {
        return queries.length;
    }

    int units() {
        return output.out();
    }

    /** A tower of the same shape whose learned parts are 0. */
    Tower zero() {
        return new Tower(mean, deviation, new float[heads()][queries[0].length], Dense.zero(output.in(), output.out()));
    }

    /** A copy that shares no learned part. */
    Tower copy() {
        return new Tower(
                mean,
                deviation,
                copy(queries),
                new Dense(copy(output.weights()), output.bias().clone()));
    }

    /** A copy with learned parts of half precision, as a file keeps them. */
    Tower halved() {
        Tower copy = copy();
        halve(copy.queries);
        halve(copy.output.weights());
        halve(new float[][] {copy.output.bias()});
        return copy;
    }

    private static float[][] copy(float[][] rows) {
        float[][] copy = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }

    private static void halve(float[][] rows) {
        for (float[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] = Float.float16ToFloat(Float.floatToFloat16(row[j]));
            }
        }
    }

    /** Fills {@code into} (width + marks) with a row as the queries see it. */
    void standardise(float[] row, int mark, float[] into) {
        for (int j = 0; j < mean.length; j++) {
            into[j] = (row[j] - mean[j]) / deviation[j];
        }
        for (int m = 0; m < marks(); m++) {
            into[mean.length + m] = m == mark ? 1 : 0;
        }
    }

    /** Numbers {@link #part} keeps of a part. */
    int partSize() {
        return heads() * (1 + width());
    }

    /** Reads the rows of one part one after the other, for one thread. */
    final class Part {
        private final double[] largest = new double[heads()];
        private final double[] total = new double[heads()];
        private final float[][] sums = new float[heads()][width()];
        private final float[] row = new float[queries[0].length];

        Part() {
            java.util.Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        }

        void row(float[] vector) {
            standardise(vector, -1, row);
            for (int h = 0; h < sums.length; h++) {
                double score = Rows.dot(row, queries[h]);
                if (score > largest[h]) {
                    double shrink = Math.exp(largest[h] - score);
                    Rows.scale(sums[h], (float) shrink);
                    total[h] *= shrink;
                    largest[h] = score;
                }
                double weight = Math.exp(score - largest[h]);
                total[h] += weight;
                Rows.addScaled(sums[h], (float) weight, row);
            }
        }

        /** (heads * (1 + width)): of each query the logarithm of its weights' sum without the mark, then the sum of rows by weights that add up to 1. */
        float[] finish() {
            float[] part = new float[partSize()];
            for (int h = 0; h < sums.length; h++) {
                int from = h * (1 + width());
                part[from] = (float) (largest[h] + Math.log(total[h]));
                float share = total[h] == 0 ? 0 : (float) (1 / total[h]);
                for (int j = 0; j < width(); j++) {
                    part[from + 1 + j] = share * sums[h][j];
                }
            }
            return part;
        }
    }

    /**
     * The vector of a sequence.
     *
     * @param parts as {@link Part#finish} made them; a part without rows counts nothing
     * @param marks of each, from 0
     * @return (units), of length 1; all 0 where no part has a row
     */
    float[] join(float[][] parts, int[] marks) {
        int inside = queries[0].length;
        float[] joined = new float[heads() * inside];
        boolean any = false;
        for (int h = 0; h < heads(); h++) {
            int from = h * (1 + width());
            double[] weights = new double[parts.length];
            double largest = Double.NEGATIVE_INFINITY;
            for (int p = 0; p < parts.length; p++) {
                weights[p] = parts[p][from] + queries[h][width() + marks[p]];
                largest = Math.max(largest, weights[p]);
            }
            if (largest == Double.NEGATIVE_INFINITY) {
                continue;
            }
            any = true;
            double total = 0;
            for (int p = 0; p < parts.length; p++) {
                weights[p] = Math.exp(weights[p] - largest);
                total += weights[p];
            }
            for (int p = 0; p < parts.length; p++) {
                float share = (float) (weights[p] / total);
                for (int j = 0; j < width() && share > 0; j++) {
                    joined[h * inside + j] += share * parts[p][from + 1 + j];
                }
                joined[h * inside + width() + marks[p]] += share;
            }
        }
        float[] vector = new float[units()];
        if (any) {
            output.forward(joined, vector);
            toLengthOne(vector);
        }
        return vector;
    }

    /** Scales a vector to length 1 and returns what its length was. */
    static float toLengthOne(float[] vector) {
        float length = (float) Math.sqrt(Rows.sum(vector, vector) + 1e-12);
        Rows.scale(vector, 1 / length);
        return length;
    }

    void write(DataOutput out) throws IOException {
        Map<String, float[][]> parts = new TreeMap<>();
        parts.put("queries", queries);
        parts.put("output", output.weights());
        parts.put("output.bias", new float[][] {output.bias()});
        WeightsFile.write(out, WeightsFile.Precision.SINGLE, Map.of("scale", new float[][] {mean, deviation}));
        WeightsFile.write(out, WeightsFile.Precision.HALF, parts);
    }

    static Tower read(DataInput in) throws IOException {
        float[][] scale = WeightsFile.part(WeightsFile.read(in), "scale");
        if (scale.length != 2) {
            throw new ModelFormatException("a tower with " + scale.length + " rows of scale instead of 2");
        }
        Map<String, float[][]> parts = WeightsFile.read(in);
        return new Tower(
                scale[0],
                scale[1],
                WeightsFile.part(parts, "queries"),
                new Dense(WeightsFile.part(parts, "output"), WeightsFile.part(parts, "output.bias")[0]));
    }
}
