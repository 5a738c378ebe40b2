package com.heed.intent;

import com.heed.learn.ModelFormatException;
import com.heed.learn.NearestVectors;
import com.heed.learn.VectorRows;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.IntPredicate;

/**
 * The training texts nearest to a text by the cosine of their sentence vectors. A class counts what its texts among the nearest {@value #NEAREST} do: p(class) is the share of the sum of
 * exp({@value #SHARPNESS} cosine). With few examples a class this is hard to beat. Vectors are written as halves, and what was read keeps them so.
 */
final class Neighbours {
    private static final int NEAREST = 40;
    private static final double SHARPNESS = 25;
    /** Share of the sum that is spread over all classes. */
    private static final double FLOOR = 0.02;

    private static final int MOST_VALUES = 500_000_000;

    private final NearestVectors vectors;
    private final int[] labels;
    private final int classes;

    /**
     * @param vectors (texts), of length 1; kept
     * @param labels  (texts), each in [0, classes)
     */
    Neighbours(VectorRows vectors, int[] labels, int classes) {
        this.vectors = new NearestVectors(vectors);
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
        NearestVectors.Found found = vectors.nearest(vector, NEAREST, unheard);
        float[] cosines = found.products();
        double[] p = new double[classes];
        double sum = 0;
        for (int k = 0; k < cosines.length; k++) {
            double weight = Math.exp(SHARPNESS * ((double) cosines[k] - cosines[0]));
            p[labels[found.at()[k]]] += weight;
            sum += weight;
        }
        for (int c = 0; c < classes; c++) {
            p[c] = Math.log((1 - FLOOR) * (sum == 0 ? 1.0 / classes : p[c] / sum) + FLOOR / classes);
        }
        return new Said(
                p,
                cosines.length == 0 ? -1 : cosines[0],
                cosines.length == 0 ? -1 : cosines[Math.min(4, cosines.length - 1)]);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(classes);
        VectorRows rows = vectors.vectors();
        out.writeInt(rows.size());
        out.writeInt(rows.width());
        for (int i = 0; i < rows.size(); i++) {
            out.writeInt(labels[i]);
            for (int j = 0; j < rows.width(); j++) {
                out.writeShort(Float.floatToFloat16(rows.at(i, j)));
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
        short[][] vectors = new short[texts][width];
        int[] labels = new int[texts];
        for (int i = 0; i < texts; i++) {
            labels[i] = in.readInt();
            if (labels[i] < 0 || labels[i] >= classes) {
                throw new ModelFormatException(
                        "label " + labels[i] + " of neighbour " + i + " is outside [0, " + classes + ")");
            }
            for (int j = 0; j < width; j++) {
                vectors[i][j] = in.readShort();
            }
        }
        return new Neighbours(new VectorRows.Halves(vectors), labels, classes);
    }
}
