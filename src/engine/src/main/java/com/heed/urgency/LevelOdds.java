package com.heed.urgency;

import com.heed.learn.FeatureRows;
import com.heed.learn.LinearModel;
import com.heed.learn.ModelFormatException;
import com.heed.learn.OrdinalModel;
import com.heed.learn.ProportionalOdds;
import com.heed.learn.SoftmaxRegression;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Probabilities of levels from a row of features, in one of two shapes. */
sealed interface LevelOdds {

    int levels();

    /** Columns it reads. */
    int width();

    /** Logarithms of the probabilities of the levels; (levels). */
    double[] logs(UrgencyFeatures.Row row);

    /** What one unit of a column adds to the log odds of the highest level against the lowest. */
    double weight(int column);

    /** How a shape is fitted. */
    enum Shape {
        /** One score, cut twice: few parameters, and right where what makes a contact more urgent does so at every level. */
        ORDERED,
        /** A score a level: right where the usual contacts are of another kind than those on both sides. */
        UNORDERED;

        LevelOdds train(FeatureRows rows, int[] labels, double[] weights, int levels, double l2) {
            return switch (this) {
                case ORDERED -> new Ordered(ProportionalOdds.train(rows, labels, weights, levels, l2));
                case UNORDERED -> new Unordered(SoftmaxRegression.train(rows, labels, weights, levels, l2));
            };
        }
    }

    /** Proportional odds. */
    record Ordered(OrdinalModel model) implements LevelOdds {
        private static final double LEAST = 1e-12;

        @Override
        public int levels() {
            return model.classes();
        }

        @Override
        public int width() {
            return model.weights().length;
        }

        @Override
        public double[] logs(UrgencyFeatures.Row row) {
            double[] logs = model.probabilities(model.score(row.indexes(), row.values()));
            for (int k = 0; k < logs.length; k++) {
                logs[k] = Math.log(Math.max(logs[k], LEAST));
            }
            return logs;
        }

        @Override
        public double weight(int column) {
            return model.weights()[column];
        }
    }

    /** Multinomial. */
    record Unordered(LinearModel model) implements LevelOdds {
        @Override
        public int levels() {
            return model.classes();
        }

        @Override
        public int width() {
            return model.width();
        }

        @Override
        public double[] logs(UrgencyFeatures.Row row) {
            double[] logs = model.logits(row.indexes(), row.values());
            double largest = Double.NEGATIVE_INFINITY;
            for (double log : logs) {
                largest = Math.max(largest, log);
            }
            double sum = 0;
            for (double log : logs) {
                sum += Math.exp(log - largest);
            }
            double all = largest + Math.log(sum);
            for (int k = 0; k < logs.length; k++) {
                logs[k] -= all;
            }
            return logs;
        }

        @Override
        public double weight(int column) {
            return (double) model.weights()[model.classes() - 1][column] - model.weights()[0][column];
        }
    }

    /** Writes which shape it is, then its model. */
    static void write(LevelOdds odds, DataOutput out) throws IOException {
        switch (odds) {
            case Ordered ordered -> {
                out.writeByte(Shape.ORDERED.ordinal());
                ordered.model.write(out);
            }
            case Unordered unordered -> {
                out.writeByte(Shape.UNORDERED.ordinal());
                unordered.model.write(out);
            }
        }
    }

    /** @throws ModelFormatException if it cannot be right */
    static LevelOdds read(DataInput in) throws IOException {
        int shape = in.readByte();
        if (shape == Shape.ORDERED.ordinal()) {
            return new Ordered(OrdinalModel.read(in));
        }
        if (shape == Shape.UNORDERED.ordinal()) {
            return new Unordered(LinearModel.read(in));
        }
        throw new ModelFormatException("an urgency model of the unknown shape " + shape + "; train again");
    }
}
