package com.heed.intent;

import com.heed.learn.ModelFormatException;
import com.heed.learn.VectorBlocks;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The training texts nearest to a text by the cosine of their sentence vectors. A class counts what its texts among the nearest {@value #NEAREST} do: p(class) is the share of the sum of
 * exp({@value #SHARPNESS} cosine). With few examples a class this is hard to beat. Vectors are kept as halves.
 */
final class Neighbours {
    private static final int NEAREST = 40;
    private static final double SHARPNESS = 25;
    /** Share of the sum that is spread over all classes. */
    private static final double FLOOR = 0.02;

    private static final int MOST_VALUES = 500_000_000;

    private final VectorBlocks vectors;
    private final int[] labels;
    private final int classes;

    /**
     * @param vectors (texts, width), of length 1
     * @param labels  (texts), each in [0, classes)
     */
    Neighbours(float[][] vectors, int[] labels, int classes) {
        this.vectors = new VectorBlocks(vectors);
        this.labels = labels;
        this.classes = classes;
    }

    /**
     * What the neighbours say.
     *
     * @param logs    (classes) log probabilities
     * @param nearest cosine of the nearest text; -1 if there is none
     * @param fifth   cosine of the fifth nearest, or of the last there is
     */
    record Said(double[] logs, double nearest, double fifth) {}

    Said of(float[] vector) {
        return of(vector, text -> false);
    }

    /** @param unheard which of the texts are left out */
    Said of(float[] vector, IntPredicate unheard) {
        double[] cosines = new double[Math.min(NEAREST, vectors.size())];
        int[] at = new int[cosines.length];
        int heard = 0;
        Arrays.fill(cosines, Double.NEGATIVE_INFINITY);
        float[] products = new float[Math.min(VectorBlocks.BLOCK, vectors.size())];
        for (int b = 0; b < vectors.blocks(); b++) {
            int count = vectors.products(vector, b, products);
            for (int i = 0, text = b * VectorBlocks.BLOCK; i < count; i++, text++) {
                if (unheard.test(text)) {
                    continue;
                }
                heard++;
                if (products[i] > cosines[cosines.length - 1]) {
                    insert(cosines, at, products[i], text);
                }
            }
        }
        int most = Math.min(heard, cosines.length);
        double[] p = new double[classes];
        double sum = 0;
        for (int k = 0; k < most; k++) {
            double weight = Math.exp(SHARPNESS * (cosines[k] - cosines[0]));
            p[labels[at[k]]] += weight;
            sum += weight;
        }
        for (int c = 0; c < classes; c++) {
            p[c] = Math.log((1 - FLOOR) * (sum == 0 ? 1.0 / classes : p[c] / sum) + FLOOR / classes);
        }
        return new Said(p, most == 0 ? -1 : cosines[0], most == 0 ? -1 : cosines[Math.min(4, most - 1)]);
    }

    private static void insert(double[] cosines, int[] at, double cosine, int text) {
        int k = cosines.length - 1;
        while (k > 0 && cosines[k - 1] < cosine) {
            cosines[k] = cosines[k - 1];
            at[k] = at[k - 1];
            k--;
        }
        cosines[k] = cosine;
        at[k] = text;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(classes);
        out.writeInt(vectors.size());
        out.writeInt(vectors.width());
        for (int i = 0; i < vectors.size(); i++) {
            out.writeInt(labels[i]);
            for (int j = 0; j < vectors.width(); j++) {
                out.writeShort(Float.floatToFloat16(vectors.at(i, j)));
            }
        }
    }

    static Neighbours read(DataInput in) throws IOException {
        int classes = in.readInt();
        int texts = in.readInt();
        int width = in.readInt();
        if (classes < 1 || texts < 0 || width < 0 || (long) texts * width > MOST_VALUES) {
            throw new ModelFormatException(texts + " texts of " + width + " numbers in " + classes
                    + " classes cannot be right for neighbours");
        }
        float[][] vectors = new float[texts][width];
        int[] labels = new int[texts];
        for (int i = 0; i < texts; i++) {
            labels[i] = in.readInt();
            if (labels[i] < 0 || labels[i] >= classes) {
                throw new ModelFormatException(
                        "label " + labels[i] + " of neighbour " + i + " is outside [0, " + classes + ")");
            }
            for (int j = 0; j < width; j++) {
                vectors[i][j] = Float.float16ToFloat(in.readShort());
            }
        }
        return new Neighbours(vectors, labels, classes);
    }
}
