package com.heed.intent;

import com.heed.Language;
import com.heed.attention.PoolingHeads;
import com.heed.attention.TokenRows;
import com.heed.learn.LinearModel;
import com.heed.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The voices of an intent model, each of which says log probabilities: regression on terms, regression on vectors, nearest neighbours, attention over the tokens of the last layer, regression on facts.
 *
 * @param attention null where there were too few texts to train it
 * @param byFacts   null where nothing was known of the texts beside their words
 */
record Voices(
        Language language,
        Terms terms,
        TermWeights byTerms,
        LinearModel byVectors,
        Neighbours neighbours,
        @Nullable PoolingHeads attention,
        @Nullable FactVoice byFacts) {

    static final int TERMS = 0;

    /** A text of which a smaller share of the terms was met in training is not spoken of by its terms: the few may be digits, or a name. */
    private static final double FEWEST_KNOWN = 0.3;

    /**
     * What they say of one text.
     *
     * @param logs         (voices, classes)
     * @param wordsUnknown whether the voice of terms knows next to nothing of the text and should not be heard
     * @param features     of the text, which the gate reads, too
     * @param near         what its neighbours said
     */
    record Said(List<double[]> logs, boolean wordsUnknown, float[] features, Neighbours.Said near) {}

    int classes() {
        return byTerms.classes();
    }

    int count() {
        return names().size();
    }

    /** Of the voices, in the order in which they speak. */
    List<String> names() {
        List<String> names = new ArrayList<>(List.of("terms", "vectors", "neighbours"));
        if (attention != null) {
            names.add("attention");
        }
        if (byFacts != null) {
            names.add("facts");
        }
        return names;
    }

    /** Log probabilities by terms alone, which need no encoder. */
    double[] byTerms(String clean) {
        return byTerms(terms.of(clean, language));
    }

    private double[] byTerms(Terms.Vector row) {
        return logs(byTerms.logits(row));
    }

    /**
     * What they say.
     *
     * @param words    of the text, in the language of the voices
     * @param facts    known beside the words
     * @param features as {@link Standard#features(float[], float[], float[])} gives them
     * @param units    of the attention's pass; empty where there is none
     */
    Said say(
            String clean,
            List<Words.Word> words,
            Collection<String> facts,
            float[] sentence,
            float[] features,
            float[] units) {
        List<double[]> all = new ArrayList<>(5);
        Terms.Read read = terms.read(clean, words, language);
        all.add(byTerms(read.vector()));
        all.add(logs(byVectors.logits(features)));
        Neighbours.Said near = neighbours.of(sentence);
        all.add(near.logs());
        if (attention != null) {
            all.add(attention.logProbabilities(units));
        }
        if (byFacts != null) {
            all.add(logs(byFacts.logits(facts)));
        }
        return new Said(all, read.known() < FEWEST_KNOWN, features, near);
    }

    /** Of a text that is kept with its tokens. */
    Said say(IntentText text) {
        float[] units = {};
        if (attention != null) {
            PoolingHeads.Pass pass = attention.start();
            TokenRows tokens = text.tokens();
            float[] row = new float[tokens.width()];
            for (int t = 0; t < tokens.rows(); t++) {
                tokens.row(t, row);
                pass.token(row);
            }
            units = pass.finish();
        }
        return say(
                text.clean(),
                Terms.words(text.clean(), language),
                text.facts(),
                text.sentence(),
                Standard.features(text),
                units);
    }

    /** Log of the sum of exp over logits. */
    static double energy(double[] logits) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            largest = Math.max(largest, logit);
        }
        double sum = 0;
        for (double logit : logits) {
            sum += Math.exp(logit - largest);
        }
        return largest + Math.log(sum);
    }

    private static double[] logs(double[] logits) {
        double energy = energy(logits);
        double[] logs = new double[logits.length];
        for (int c = 0; c < logs.length; c++) {
            logs[c] = Math.max(logits[c] - energy, -30);
        }
        return logs;
    }
}
