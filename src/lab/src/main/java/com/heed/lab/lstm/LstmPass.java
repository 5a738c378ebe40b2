package com.heed.lab.lstm;

import com.heed.attention.RowGradients;
import com.heed.learn.Rows;
import java.util.Arrays;

/** Sequences on their way through a layer, forward and back through time, with the memory for it. They begin with state and cell 0. For one thread. */
final class LstmPass {
    private final LstmModel model;
    private final int units;
    private final float lift;
    private final float[][] input;
    private final float[][] gates;
    private final float[][] cells;
    private final float[][] squashed;
    private final float[][] states;
    private final float[][] byGates;
    private final float[][] byInput;
    private final float[][] byState;
    private final float[][] byCell;
    private final float[][] now;
    private final float[][] before;
    private final float[] nothing;
    private final float[][] turnedInput;
    private final float[][] turnedRecurrent;
    private PackedSequences packed = PackedSequences.read(new int[0]);

    /**
     * Keeps memory.
     *
     * @param sequences side by side, at most
     * @param longest   events of each, at most
     */
    LstmPass(LstmModel model, int sequences, int longest) {
        this.model = model;
        units = model.units();
        lift = (float) Math.sqrt(units);
        int rows = sequences * longest;
        int wide = LstmLayer.GATES * units;
        input = new float[rows][units];
        gates = new float[rows][wide];
        cells = new float[rows][units];
        squashed = new float[rows][units];
        states = new float[rows][units];
        byGates = new float[rows][wide];
        byInput = new float[rows][units];
        byState = new float[sequences][units];
        byCell = new float[sequences][units];
        now = new float[rows][];
        before = new float[rows][];
        nothing = new float[units];
        turnedInput = new float[wide][units];
        turnedRecurrent = new float[wide][units];
        weightsChanged();
    }

    /** To be told after each step of a training: weights turned around are kept from one batch to the next. */
    void weightsChanged() {
        Rows.transpose(model.layer().input(), units, turnedInput);
        Rows.transpose(model.layer().recurrent(), units, turnedRecurrent);
    }

    /** Reads sequences. @return (rows or more, units) the state after each event; overwritten by the next */
    float[][] forward(PackedSequences sequences) {
        packed = sequences;
        int rows = packed.rows();
        LstmLayer layer = model.layer();
        for (int r = 0; r < rows; r++) {
            System.arraycopy(model.items()[packed.items()[r]], 0, input[r], 0, units);
            Rows.scale(input[r], lift);
            System.arraycopy(layer.bias(), 0, gates[r], 0, gates[r].length);
        }
        Rows.addProduct(gates, layer.bias().length, input, rows, units, layer.input());
        for (int t = 0; t < packed.steps(); t++) {
            int from = packed.starts()[t];
            int count = packed.sequences(t);
            System.arraycopy(gates, from, now, 0, count);
            if (t > 0) {
                System.arraycopy(states, packed.starts()[t - 1], before, 0, count);
                Rows.addProduct(now, layer.bias().length, before, count, units, layer.recurrent());
            }
            for (int b = 0; b < count; b++) {
                step(gates[from + b], cell(t, b), cells[from + b], squashed[from + b], states[from + b]);
            }
        }
        return states;
    }

    /** What a sequence remembered before a step. */
    private float[] cell(int step, int sequence) {
        return step == 0 ? nothing : cells[packed.starts()[step - 1] + sequence];
    }

    private void step(float[] z, float[] remembered, float[] cell, float[] squash, float[] state) {
        for (int j = 0; j < 3 * units; j++) {
            z[j] = (float) sigmoid(z[j]);
        }
        for (int j = 3 * units; j < z.length; j++) {
            z[j] = tanh(z[j]);
        }
        for (int j = 0; j < units; j++) {
            cell[j] = z[units + j] * remembered[j] + z[j] * z[3 * units + j];
        }
        for (int j = 0; j < units; j++) {
            squash[j] = tanh(cell[j]);
        }
        for (int j = 0; j < units; j++) {
            state[j] = z[2 * units + j] * squash[j];
        }
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** As {@link Math#tanh}, which takes several times as long. */
    private static float tanh(float x) {
        return (float) (2 * sigmoid(2.0 * x) - 1);
    }

    /**
     * Adds the gradients of the sequences that went forward last.
     *
     * @param byStates (rows or more, units) of the loss by each state
     * @param gradient added to
     * @param byItem   by the vectors that went in, added to
     */
    void backward(float[][] byStates, LstmLayer gradient, RowGradients byItem) {
        int rows = packed.rows();
        int wide = LstmLayer.GATES * units;
        for (int b = 0; b < byState.length; b++) {
            Arrays.fill(byState[b], 0);
            Arrays.fill(byCell[b], 0);
        }
        for (int t = packed.steps() - 1; t >= 0; t--) {
            int from = packed.starts()[t];
            int count = packed.sequences(t);
            for (int b = 0; b < count; b++) {
                Rows.addScaled(byState[b], 1, byStates[from + b]);
                back(gates[from + b], cell(t, b), squashed[from + b], byState[b], byCell[b], byGates[from + b]);
                Arrays.fill(byState[b], 0);
            }
            System.arraycopy(byGates, from, now, 0, count);
            Rows.addProduct(byState, units, now, count, wide, turnedRecurrent);
        }
        for (int r = 0; r < rows; r++) {
            Rows.addScaled(gradient.bias(), 1, byGates[r]);
            Arrays.fill(byInput[r], 0);
        }
        Rows.addTurnedProduct(gradient.input(), wide, input, rows, byGates);
        recurrent(gradient, rows);
        Rows.addProduct(byInput, units, byGates, rows, wide, turnedInput);
        for (int r = 0; r < rows; r++) {
            Rows.addScaled(byItem.of(packed.items()[r]), lift, byInput[r]);
        }
    }

    /** The first step has nothing before it. */
    private void recurrent(LstmLayer gradient, int rows) {
        int first = packed.steps() == 0 ? 0 : packed.sequences(0);
        for (int t = 1; t < packed.steps(); t++) {
            System.arraycopy(states, packed.starts()[t - 1], before, packed.starts()[t] - first, packed.sequences(t));
        }
        System.arraycopy(byGates, first, now, 0, rows - first);
        Rows.addTurnedProduct(gradient.recurrent(), LstmLayer.GATES * units, before, rows - first, now);
    }

    /** One step back. @param byCell of the cell after it, becomes that of the cell before it @param byGate filled */
    private void back(
            float[] gate, float[] remembered, float[] squash, float[] byState, float[] byCell, float[] byGate) {
        for (int j = 0; j < units; j++) {
            float in = gate[j];
            float forget = gate[units + j];
            float out = gate[2 * units + j];
            float candidate = gate[3 * units + j];
            float cell = byCell[j] + byState[j] * out * (1 - squash[j] * squash[j]);
            byGate[j] = cell * candidate * in * (1 - in);
            byGate[units + j] = cell * remembered[j] * forget * (1 - forget);
            byGate[2 * units + j] = byState[j] * squash[j] * out * (1 - out);
            byGate[3 * units + j] = cell * in * (1 - candidate * candidate);
            byCell[j] = cell * forget;
        }
    }
}
