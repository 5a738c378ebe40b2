package com.heed.intent;

import com.heed.Language;
import com.heed.attention.PoolingHeads;
import com.heed.attention.PoolingTrainer;
import com.heed.learn.LinearModel;
import com.heed.learn.ManyClassRegression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Trains the {@link Voices} on some texts. The same texts, labels and seed give the same voices. */
final class VoiceTrainer {
    /** Below, a term that stands in one text only is kept: there is little else to go by. */
    private static final int FEW_TEXTS = 2_000;

    private static final int MOST_TERMS = 60_000;
    private static final double PENALTY = 3e-5;
    private static final double FEW_PENALTY = 1e-4;
    private static final int ITERATIONS = 60;
    private static final int EPOCHS = 14;

    private final Language language;
    private final List<IntentText> texts;
    private final int[] labels;
    private final int classes;

    VoiceTrainer(Language language, List<IntentText> texts, int[] labels, int classes) {
        this.language = language;
        this.texts = texts;
        this.labels = labels;
        this.classes = classes;
    }

    /** @param heads of the attention, 0 for none */
    Voices train(int heads, long seed) {
        Terms terms = Terms.learn(
                texts.stream().map(IntentText::clean).toList(), language, texts.size() < FEW_TEXTS ? 1 : 2, MOST_TERMS);
        List<Terms.Vector> rows =
                texts.stream().map(text -> terms.of(text.clean(), language)).toList();
        LinearModel byTerms = TermRegression.train(rows, labels, terms.size(), classes, seed);
        return new Voices(language, terms, byTerms, byVectors(), neighbours(), attention(heads, seed));
    }

    LinearModel byVectors() {
        List<float[]> raw = texts.stream().map(Standard::features).toList();
        Standard standard = Standard.of(raw);
        double penalty = texts.size() < FEW_TEXTS ? FEW_PENALTY : PENALTY;
        return standard.raw(
                ManyClassRegression.train(standard.rows(raw), labels, weights(), classes, penalty, ITERATIONS));
    }

    /** A class counts by the root of its number of texts, so that a rare one is heard without shouting. */
    private double[] weights() {
        int[] counts = new int[classes];
        for (int label : labels) {
            counts[label]++;
        }
        return Arrays.stream(labels)
                .mapToDouble(label -> 1 / Math.sqrt(counts[label]))
                .toArray();
    }

    Neighbours neighbours() {
        return new Neighbours(texts.stream().map(IntentText::sentence).toArray(float[][]::new), labels, classes);
    }

    private @Nullable PoolingHeads attention(int heads, long seed) {
        if (heads == 0) {
            return null;
        }
        List<PoolingTrainer.Example> examples = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            examples.add(new PoolingTrainer.Example(texts.get(i).tokens(), labels[i], 1));
        }
        PoolingTrainer.Options options = new PoolingTrainer.Options(
                heads, 4, 128, EPOCHS, 0.3, 0.1, 0.05, 1e-3, 0.05, 1_024, IntentTrainer.MOST_TOKENS);
        return new PoolingTrainer(options, classes).train(examples, List.of(), new SplittableRandom(seed).nextLong());
    }
}
