package com.heed.lab.lstm;

import com.heed.attention.AdamW;
import com.heed.attention.EventSequence;
import com.heed.attention.RowAdam;
import com.heed.attention.RowGradients;
import com.heed.attention.SequenceTrainer.Horizon;
import com.heed.learn.Rows;
import com.heed.learn.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Trains an {@link LstmModel} to tell what comes next in sequences from items drawn at random, by Adam. Long ones are cut into windows, the newest window full. A batch is dealt into a fixed number of parts that threads work on side by side and whose gradients are added up in order, so that the same sequences, options and seed give the same weights, bit for bit, whatever the number of threads.
 */
final class LstmTrainer {
    private static final int PARTS = 8;
    private static final double LONGEST_GRADIENT = 1;

    private final Options options;

    /**
     * How a model is made and trained.
     *
     * @param units   of the layer, and width of the items' vectors
     * @param longest events that are read
     * @param loss    of an event
     * @param draws   items that did not come next, a batch
     * @param batch   sequences a step
     * @param rate    of Adam, always the same
     * @param horizon how long it may learn
     */
    record Options(int units, int longest, LstmLoss loss, int draws, int batch, double rate, Horizon horizon) {
        Options {
            if (units < 1 || longest < 1 || draws < 1 || batch < 1) {
                throw new IllegalArgumentException("units " + units + ", longest " + longest + ", draws " + draws
                        + " and batch " + batch + " must be 1 or more");
            }
            if (!(rate > 0)) {
                throw new IllegalArgumentException("a rate of " + rate + " must be above 0");
            }
        }
    }

    LstmTrainer(Options options) {
        this.options = options;
    }

    /** A part of a batch with its own memory. */
    private final class Part {
        private final LstmModel model;
        private final LstmLayer gradient;
        private final LstmPass pass;
        private final DrawnLoss loss;
        private final DrawnLoss.ByItem byItem;

        Part(LstmModel model, int draws) {
            this.model = model;
            int sequences = Math.ceilDiv(options.batch, PARTS);
            gradient = model.layer().zero();
            pass = new LstmPass(model, sequences, options.longest);
            loss = new DrawnLoss(options.loss, sequences * options.longest, draws, options.units);
            byItem = new DrawnLoss.ByItem(
                    new RowGradients(model.items().length, options.units), new RowGradients(model.items().length, 1));
        }

        void run(List<int[]> windows, DrawnItems drawn, float scale) {
            PackedSequences packed = PackedSequences.learned(windows);
            loss.add(pass.forward(packed), packed.next(), model, drawn, scale, byItem);
            pass.backward(loss.byStates(), gradient, byItem.vectors());
            loss.collect(drawn, byItem);
        }

        /** Adds what another part found, which is 0 afterwards. */
        void addAll(Part other) {
            move(other.gradient.input(), gradient.input());
            move(other.gradient.recurrent(), gradient.recurrent());
            move(new float[][] {other.gradient.bias()}, new float[][] {gradient.bias()});
            byItem.vectors().addAll(other.byItem.vectors());
            byItem.bias().addAll(other.byItem.bias());
            other.clear();
        }

        void clear() {
            byItem.vectors().clear();
            byItem.bias().clear();
        }

        private static void move(float[][] from, float[][] to) {
            for (int i = 0; i < from.length; i++) {
                Rows.addScaled(to[i], 1, from[i]);
                Arrays.fill(from[i], 0);
            }
        }
    }

    /**
     * Trains.
     *
     * @param sequences at least one with two events
     * @param start     (items, units) vectors of the items to begin with; numbers in the sequences are below their number
     * @param epochs    at most
     * @param goesOn    asked after each epoch with its number, from 1, and the model as it is then, which changes afterwards
     * @param work      counts events read
     */
    LstmModel train(
            List<EventSequence> sequences,
            float[][] start,
            int epochs,
            long seed,
            BiPredicate<Integer, LstmModel> goesOn,
            Work work) {
        List<int[]> windows = windows(sequences);
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("no sequence has two events; there is nothing to learn from");
        }
        if (start.length == 0 || start[0].length != options.units) {
            throw new IllegalArgumentException("the items' vectors have to be " + options.units + " wide");
        }
        SplittableRandom random = new SplittableRandom(seed);
        LstmModel model = LstmModel.random(start, alone(windows, start.length), random);
        DrawnItems drawn = new DrawnItems(start.length, options.draws, options.units);
        List<Part> parts = new ArrayList<>();
        for (int p = 0; p < PARTS; p++) {
            parts.add(new Part(model, drawn.size()));
        }
        Part first = parts.getFirst();
        // So many steps that the rate does not fall.
        AdamW dense = new AdamW(new AdamW.Options(options.rate, 0, 1, LONGEST_GRADIENT), Integer.MAX_VALUE);
        dense.add(model.layer().input(), first.gradient.input());
        dense.add(model.layer().recurrent(), first.gradient.recurrent());
        dense.add(model.layer().bias(), first.gradient.bias());
        RowAdam vectors = new RowAdam(model.items(), 0);
        RowAdam biases = new RowAdam(model.bias(), 0);
        for (int epoch = 1; epoch <= epochs; epoch++) {
            Collections.shuffle(windows, Random.from(random));
            for (int from = 0; from < windows.size(); from += options.batch) {
                List<int[]> batch = windows.subList(from, Math.min(windows.size(), from + options.batch));
                drawn.draw(model, random);
                int events = events(batch);
                IntStream.range(0, PARTS).parallel().forEach(p -> parts.get(p).run(part(batch, p), drawn, 1f / events));
                parts.subList(1, PARTS).forEach(first::addAll);
                dense.step();
                vectors.step(first.byItem.vectors(), options.rate);
                biases.step(first.byItem.bias(), options.rate);
                first.clear();
                parts.forEach(part -> part.pass.weightsChanged());
                work.done(events);
            }
            if (!goesOn.test(epoch, model)) {
                break;
            }
        }
        return model;
    }

    /** Epochs at most. */
    int epochs(List<EventSequence> sequences) {
        List<int[]> windows = windows(sequences);
        return options.horizon.epochs(Math.max(1, Math.ceilDiv(windows.size(), options.batch)), events(windows));
    }

    private static int events(List<int[]> windows) {
        return windows.stream().mapToInt(window -> window.length - 1).sum();
    }

    private static List<int[]> part(List<int[]> batch, int part) {
        List<int[]> some = new ArrayList<>();
        for (int i = part; i < batch.size(); i += PARTS) {
            some.add(batch.get(i));
        }
        return some;
    }

    /** Of one event more than are read: each but the last is read, each but the first was to be told. */
    private List<int[]> windows(List<EventSequence> sequences) {
        List<int[]> windows = new ArrayList<>();
        for (EventSequence sequence : sequences) {
            for (int end = sequence.length(); end > 1; end -= options.longest) {
                windows.add(Arrays.copyOfRange(sequence.items(), Math.max(0, end - 1 - options.longest), end));
            }
        }
        return windows;
    }

    /** (items) the log odds of each without regard to what came before it: how often it came, and half a time more, over how often it is drawn. */
    private float[] alone(List<int[]> windows, int items) {
        double drawn = (double) events(windows) * Math.min(options.draws, items) / items;
        float[] odds = new float[items];
        Arrays.fill(odds, 0.5f);
        for (int[] window : windows) {
            for (int k = 1; k < window.length; k++) {
                odds[window[k]]++;
            }
        }
        for (int i = 0; i < items; i++) {
            odds[i] = (float) Math.log(odds[i] / drawn);
        }
        return odds;
    }
}
