package com.heed.intent;

import com.heed.learn.ModelFormatException;
import com.heed.learn.Vocabulary;
import com.heed.learn.Work;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The voice that goes by what is known of a text beside its words: multinomial logistic regression on nominal facts, such as {@code channel=email}, each of which is 1 or 0. Facts of fewer than {@value #LEAST}
 * training texts are not known to it; without a known fact it says how frequent the classes are.
 *
 * @param byFacts weights of the facts
 */
record FactVoice(Vocabulary facts, TermWeights byFacts) {
    /** A fact of fewer texts says more of these texts than of others. */
    static final int LEAST = 5;

    private static final int MOST = 2_000;
    private static final int EPOCHS = 12;

    /** The facts worth knowing; none if the texts have none. */
    static Vocabulary vocabulary(Collection<IntentText> texts) {
        return Vocabulary.learn(
                texts.stream()
                        .map(text -> (Set<String>) new HashSet<>(text.facts()))
                        .toList(),
                LEAST,
                MOST);
    }

    /** The known ones among a text's facts. */
    static Terms.Vector row(Vocabulary vocabulary, Collection<String> facts) {
        TreeSet<Integer> known = new TreeSet<>();
        for (String fact : facts) {
            int index = vocabulary.index(fact);
            if (index != Vocabulary.UNKNOWN) {
                known.add(index);
            }
        }
        int[] indexes = known.stream().mapToInt(Integer::intValue).toArray();
        float[] values = new float[indexes.length];
        java.util.Arrays.fill(values, 1);
        return new Terms.Vector(indexes, values);
    }

    /**
     * Learns.
     *
     * @param rows  facts of all texts
     * @param at    which of the texts are learned from
     * @param truth of all texts
     */
    static FactVoice learn(
            Vocabulary vocabulary,
            List<Terms.Vector> rows,
            int[] at,
            IntentTrainer.Labelled truth,
            int classes,
            long seed) {
        TermRegression regression = new TermRegression(vocabulary.size(), classes);
        regression.learn(rows, at, truth.labels(), truth.weights(), EPOCHS, TermRegression.RATE, seed, Work.quiet());
        return new FactVoice(vocabulary, regression.model());
    }

    /** Logits of the classes. */
    double[] logits(Collection<String> known) {
        return byFacts.logits(row(facts, known));
    }

    FactVoice withClasses(int[] from) {
        return new FactVoice(facts, byFacts.withClasses(from));
    }

    void write(DataOutput out) throws IOException {
        facts.write(out);
        byFacts.write(out);
    }

    /** @throws ModelFormatException if the parts do not fit each other */
    static FactVoice read(DataInput in, int classes) throws IOException {
        FactVoice voice = new FactVoice(Vocabulary.read(in), TermWeights.read(in));
        if (voice.byFacts.classes() != classes || voice.byFacts.terms() != voice.facts.size()) {
            throw new ModelFormatException("a voice of " + voice.facts.size() + " facts and " + voice.byFacts.classes()
                    + " classes does not fit its model; train again");
        }
        return voice;
    }
}
