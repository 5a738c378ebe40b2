package com.heed.intent;

import com.heed.learn.LinearModel;
import com.heed.learn.Progress;
import com.heed.learn.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Trains the {@link Gate}: on foreign texts if there are enough, else on whole classes that are held out. Where it refuses is set on known texts, each asked of a regression that did not learn from
 * it; the gate asks the same regressions ever after, so that a new text stands to them as those did (cross-conformal prediction, Vovk 2015; several of them are asked at once, which
 * refuses a little less). Nearest texts are looked for among all but those near the text.
 */
final class GateTrainer {
    /** Fewer foreign texts do not teach the gate; classes are held out beside them. */
    static final int ENOUGH_FOREIGN = 30;

    private static final int FOLDS = 3;
    /** What regressions on vectors that only serve to hold out classes read at most, and what they are asked. */
    private static final int TEXTS = 6_000;

    private static final int ITERATIONS = 30;
    private static final int ASKED = 1_000;
    /** Known texts the threshold is set on, at most. */
    private static final int KNOWN = 3_000;

    private final TextFeatures features;
    private final IntentTrainer.Labelled train;
    private final Runs runs;
    private final int classes;
    private final long seed;
    private final Progress progress;

    GateTrainer(
            TextFeatures features, IntentTrainer.Labelled train, Runs runs, int classes, long seed, Progress progress) {
        this.features = features;
        this.train = train;
        this.runs = runs;
        this.classes = classes;
        this.seed = seed;
        this.progress = progress;
    }

    /**
     * A known text and who is asked about it.
     *
     * @param row        its place among the training texts, or -1 if it is none of them
     * @param regression number of one that did not learn from it
     */
    record Known(IntentText text, int row, int regression) {}

    /**
     * Trains.
     *
     * @param known       at least one
     * @param regressions on vectors, of all classes, at least one
     * @param neighbours  all training texts
     */
    Gate train(List<Known> known, List<LinearModel> regressions, Neighbours neighbours, List<IntentText> foreign) {
        int[] some = VoiceTrainer.sample(IntStream.range(0, known.size()).toArray(), KNOWN);
        List<float[]> signs = Arrays.stream(some)
                .parallel()
                .mapToObj(k -> signs(known.get(k), regressions, neighbours))
                .toList();
        if (foreign.size() >= ENOUGH_FOREIGN || classes < 3) {
            List<float[]> outside = IntStream.range(0, foreign.size())
                    .parallel()
                    .mapToObj(i -> new Signs(regressions.get(i % regressions.size()), neighbours).of(foreign.get(i)))
                    .toList();
            return Gate.fit(signs, outside, signs, regressions);
        }
        List<float[]> inside = new ArrayList<>();
        List<float[]> outside = new ArrayList<>();
        holdOut(foreign, inside, outside);
        return Gate.fit(inside, outside, signs, regressions);
    }

    private float[] signs(Known known, List<LinearModel> regressions, Neighbours neighbours) {
        Neighbours.Said near = known.row < 0
                ? neighbours.of(known.text.sentence())
                : neighbours.of(known.text.sentence(), runs.near(known.row));
        return Gate.signs(regressions.get(known.regression).logits(Standard.features(known.text)), near);
    }

    /**
     * Each fold is read by a regression and neighbours that know neither its texts nor a third of the classes: the texts of these are foreign to them. Of many texts a sample is read.
     */
    private void holdOut(List<IntentText> foreign, List<float[]> inside, List<float[]> outside) {
        int[] labels = train.labels();
        int[] folds = runs.parts(FOLDS, ~seed);
        int[] groups = groups();
        int most = Math.min(labels.length, TEXTS);
        // Of few texts the regressions are as strong as that of the model: else its signs would look like no others.
        int iterations = labels.length < TextFeatures.FEW_TEXTS ? VoiceTrainer.ITERATIONS : ITERATIONS;
        Work work = new Work(progress, "gate", (long) FOLDS * most * iterations);
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            int[] rows = IntStream.range(0, folds.length)
                    .filter(i -> folds[i] != held && groups[labels[i]] != held)
                    .toArray();
            if (rows.length == 0) {
                continue;
            }
            VoiceTrainer trainer = new VoiceTrainer(features, train, classes, rows, work);
            Signs signs = new Signs(trainer.roughlyByVectors(TEXTS, iterations), trainer.neighbours());
            int[] asked = VoiceTrainer.sample(
                    IntStream.range(0, folds.length)
                            .filter(i -> folds[i] == held)
                            .toArray(),
                    ASKED);
            List<float[]> of =
                    train.at(asked).texts().parallelStream().map(signs::of).toList();
            for (int k = 0; k < asked.length; k++) {
                (groups[labels[asked[k]]] == held ? outside : inside).add(of.get(k));
            }
            for (int i = fold; i < foreign.size(); i += FOLDS) {
                outside.add(signs.of(foreign.get(i)));
            }
        }
        work.end();
    }

    private record Signs(LinearModel byVectors, Neighbours neighbours) {
        float[] of(IntentText text) {
            return Gate.signs(byVectors.logits(Standard.features(text)), neighbours.of(text.sentence()));
        }
    }

    /** Groups of classes, as many as there are folds. */
    private int[] groups() {
        int[] order = IntStream.range(0, classes).toArray();
        SplittableRandom random = new SplittableRandom(~seed);
        for (int i = classes - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
        int[] groups = new int[classes];
        for (int k = 0; k < order.length; k++) {
            groups[order[k]] = k % FOLDS;
        }
        return groups;
    }
}
