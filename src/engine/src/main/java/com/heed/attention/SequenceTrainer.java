package com.heed.attention;

import com.heed.learn.Rows;
import com.heed.learn.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Trains a {@link SequenceEncoder} to say what comes next in sequences. Long ones are cut into windows, the newest window full. A batch is dealt into a fixed number of parts that threads work on side by side and whose gradients are added up in order, so that the same sequences, options and seed give the same weights, bit for bit, whatever the number of threads.
 */
public final class SequenceTrainer {
    private static final int PARTS = 8;
    private static final int WARM_UP = 100;
    private static final double LONGEST_GRADIENT = 1;

    private final Options options;

    /**
     * How a model is made and trained.
     *
     * @param width    of vectors and states
     * @param heads    of each block; the width is a multiple of it
     * @param hidden   width of the feed-forward network
     * @param blocks   one after the other
     * @param longest  events that are looked at
     * @param dropout  share of values left out
     * @param loss     where the next item is not told
     * @param batch    sequences a step
     * @param rate     of Adam
     * @param decay    of weights
     * @param horizon  how long it may learn
     */
    public record Options(
            int width,
            int heads,
            int hidden,
            int blocks,
            int longest,
            double dropout,
            NextItemLoss loss,
            int batch,
            double rate,
            double decay,
            Horizon horizon) {
        public Options {
            if (width < 1 || hidden < 1 || blocks < 0 || longest < 1 || batch < 1) {
                throw new IllegalArgumentException("width " + width + ", hidden " + hidden + ", longest " + longest
                        + ", batch " + batch + " must be 1 or more, blocks " + blocks + " 0 or more");
            }
            if (heads < 1 || width % heads != 0) {
                throw new IllegalArgumentException("a width of " + width + " cannot be shared by " + heads + " heads");
            }
        }

        /** With another loss. */
        public Options with(NextItemLoss other) {
            return new Options(width, heads, hidden, blocks, longest, dropout, other, batch, rate, decay, horizon);
        }
    }

    /**
     * How long a model may learn, over which the rate falls to 0. Few sequences are seen more often, since a batch of them moves the weights no further than one of many; many less often.
     *
     * @param epochs      where neither of the bounds is met
     * @param fewestSteps so many batches at least
     * @param mostEvents  so many events read at most, but one epoch at least; goes before the steps
     */
    public record Horizon(int epochs, int fewestSteps, long mostEvents) {
        public Horizon {
            if (epochs < 1 || fewestSteps < 1 || mostEvents < 1) {
                throw new IllegalArgumentException("epochs " + epochs + ", fewest steps " + fewestSteps
                        + " and most events " + mostEvents + " must be 1 or more");
            }
        }

        /** So many, whatever there is to learn from. */
        public static Horizon of(int epochs) {
            return new Horizon(epochs, 1, Long.MAX_VALUE);
        }

        /** For so many. @param batches an epoch, at least 1 @param events read in an epoch */
        public int epochs(int batches, long events) {
            long enough = Math.max(epochs, Math.ceilDiv(fewestSteps, batches));
            return (int) Math.max(1, Math.min(enough, mostEvents / Math.max(1, events)));
        }
    }

    public SequenceTrainer(Options options) {
        this.options = options;
    }

    /** Events to read and the one after each. */
    private record Window(int[] items, int[] gaps, int[] targets) {}

    /** A part of a batch with its own memory. */
    private final class Part {
        private final SequenceModel model;
        private final SequenceModel gradient;
        private final SequencePass pass;
        private final SequenceLoss loss;
        private final RowGradients byItem;

        Part(SequenceModel model, SequenceLoss loss) {
            this.model = model;
            gradient = model.zero();
            pass = new SequencePass(model);
            this.loss = loss;
            byItem = new RowGradients(model.items().length, model.width());
        }

        double run(List<Window> windows, float scale, SplittableRandom random) {
            Dropout dropout = Dropout.of(options.dropout, random);
            double sum = 0;
            for (Window window : windows) {
                float[][] states = pass.forward(window.items, window.gaps, dropout);
                sum += loss.add(states, window.targets, model.items(), scale, byItem, random);
                pass.backward(loss.byState(), dropout, gradient, byItem);
            }
            loss.collect(byItem);
            return sum;
        }
    }

    /**
     * Trains.
     *
     * @param sequences at least one with two events
     * @param start     (items, width) vectors of the items to begin with; numbers in the sequences are below their number
     * @param epochs    at most; no more than {@link #epochs}
     * @param goesOn    asked after each epoch with its number, from 1, and the encoder as it is then, which changes afterwards
     * @param work      counts events read
     */
    public SequenceEncoder train(
            List<EventSequence> sequences,
            float[][] start,
            int epochs,
            long seed,
            BiPredicate<Integer, SequenceEncoder> goesOn,
            Work work) {
        List<Window> windows = windows(sequences);
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("no sequence has two events; there is nothing to learn from");
        }
        if (start.length == 0 || start[0].length != options.width) {
            throw new IllegalArgumentException("the items' vectors have to be " + options.width + " wide");
        }
        SplittableRandom random = new SplittableRandom(seed);
        SequenceModel model =
                SequenceModel.random(start, options.heads, options.hidden, options.blocks, options.longest, random);
        BatchLoss loss = BatchLoss.of(options.loss, counts(windows, start.length), options.width);
        List<Part> parts = new ArrayList<>();
        for (int p = 0; p < PARTS; p++) {
            parts.add(new Part(model, loss.part(options.longest)));
        }
        int batches = Math.ceilDiv(windows.size(), options.batch);
        int horizon = horizon(windows);
        int steps = horizon * batches;
        AdamW dense = new AdamW(
                new AdamW.Options(options.rate, options.decay, Math.clamp(steps / 10, 1, WARM_UP), LONGEST_GRADIENT),
                steps);
        Part first = parts.getFirst();
        register(dense, model, first.gradient);
        RowAdam byRow = new RowAdam(model.items(), options.decay);
        int step = 0;
        for (int epoch = 1; epoch <= Math.min(epochs, horizon); epoch++) {
            shuffle(windows, random);
            for (int from = 0; from < windows.size(); from += options.batch) {
                List<Window> batch = windows.subList(from, Math.min(windows.size(), from + options.batch));
                loss.draw(model.items(), random);
                int events = batch.stream().mapToInt(w -> w.targets.length).sum();
                SplittableRandom[] randoms = new SplittableRandom[PARTS];
                Arrays.setAll(randoms, p -> random.split());
                IntStream.range(0, PARTS)
                        .parallel()
                        .forEach(p -> parts.get(p).run(part(batch, p), 1f / events, randoms[p]));
                for (Part part : parts.subList(1, PARTS)) {
                    move(part.gradient, first.gradient);
                    first.byItem.addAll(part.byItem);
                    part.byItem.clear();
                }
                dense.step();
                byRow.step(first.byItem, dense.rate(++step));
                first.byItem.clear();
                parts.forEach(part -> part.pass.weightsChanged());
                work.done(events);
            }
            if (!goesOn.test(epoch, new SequenceEncoder(model))) {
                break;
            }
        }
        return new SequenceEncoder(model);
    }

    /** Epochs over which the rate falls to 0. */
    public int epochs(List<EventSequence> sequences) {
        return horizon(windows(sequences));
    }

    private int horizon(List<Window> windows) {
        long events = windows.stream().mapToLong(w -> w.targets.length).sum();
        return options.horizon.epochs(Math.max(1, Math.ceilDiv(windows.size(), options.batch)), events);
    }

    private static List<Window> part(List<Window> batch, int part) {
        List<Window> some = new ArrayList<>();
        for (int i = part; i < batch.size(); i += PARTS) {
            some.add(batch.get(i));
        }
        return some;
    }

    private List<Window> windows(List<EventSequence> sequences) {
        List<Window> windows = new ArrayList<>();
        for (EventSequence sequence : sequences) {
            int[] gaps = sequence.gaps();
            for (int end = sequence.length(); end > 1; end -= options.longest) {
                int start = Math.max(0, end - 1 - options.longest);
                windows.add(new Window(
                        Arrays.copyOfRange(sequence.items(), start, end - 1),
                        Arrays.copyOfRange(gaps, start, end - 1),
                        Arrays.copyOfRange(sequence.items(), start + 1, end)));
            }
        }
        return windows;
    }

    private static int[] counts(List<Window> windows, int items) {
        int[] counts = new int[items];
        for (Window window : windows) {
            for (int target : window.targets) {
                counts[target]++;
            }
        }
        return counts;
    }

    private static void shuffle(List<Window> windows, SplittableRandom random) {
        for (int i = windows.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Window swapped = windows.get(i);
            windows.set(i, windows.get(other));
            windows.set(other, swapped);
        }
    }

    private static void register(AdamW optimiser, SequenceModel model, SequenceModel gradient) {
        Parameters.pairs(model, gradient, new Parameters.Visitor() {
            @Override
            public void matrix(float[][] value, float[][] by) {
                optimiser.add(value, by);
            }

            @Override
            public void vector(float[] value, float[] by) {
                optimiser.add(value, by);
            }
        });
    }

    /** Adds gradients to others; they are 0 afterwards. */
    private static void move(SequenceModel from, SequenceModel to) {
        Parameters.pairs(from, to, (a, b) -> {
            Rows.addScaled(b, 1, a);
            Arrays.fill(a, 0);
        });
    }
}
