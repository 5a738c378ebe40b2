package com.heed.sentiment;

import com.heed.learn.Calibration;
import com.heed.learn.LinearModel;
import com.heed.text.Words.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sentiment by words alone: what is left when the encoder cannot be loaded, one voice beside it when it can, and the explanation in both cases.
 *
 * @param features    vocabulary
 * @param model       (3 classes, terms)
 * @param calibration for use without the encoder
 */
record WordSentiment(WordFeatures features, LinearModel model, Calibration calibration) {
    private static final int CANDIDATES = 24;
    private static final double SMALLEST_INFLUENCE = 0.001;

    /** Logits by class in the order of {@link Polarity}. */
    double[] logits(List<Word> words) {
        return logits(features.of(words));
    }

    private double[] logits(WordFeatures.Vector vector) {
        return model.logits(vector.indexes(), vector.values());
    }

    SentimentReading reading(List<Word> words) {
        return Readings.of(calibration.probabilities(logits(words)));
    }

    /**
     * The words without which this model's score would move most, strongest first. Each is measured by taking all its occurrences out; words are picked for
     * measuring by their own weight in the model.
     *
     * @param most words returned at most
     */
    List<WordInfluence> influences(String text, List<Word> words, int most) {
        Map<String, Word> distinct = new LinkedHashMap<>();
        for (Word word : words) {
            if (Character.isLetter(word.text().codePointAt(0))) {
                distinct.putIfAbsent(word.text(), word);
            }
        }
        List<Word> candidates = distinct.values().stream()
                .sorted(Comparator.comparingDouble((Word word) -> -ownWeight(word))
                        .thenComparingInt(Word::start))
                .limit(CANDIDATES)
                .toList();
        double whole = reading(words).score();
        List<WordInfluence> influences = new ArrayList<>();
        for (Word word : candidates) {
            double without = Readings.of(calibration.probabilities(logits(features.of(words, Set.of(word.text())))))
                    .score();
            if (Math.abs(whole - without) >= SMALLEST_INFLUENCE) {
                influences.add(new WordInfluence(text.substring(word.start(), word.end()), whole - without));
            }
        }
        influences.sort(Comparator.comparingDouble((WordInfluence influence) -> -Math.abs(influence.influence())));
        return List.copyOf(influences.subList(0, Math.min(most, influences.size())));
    }

    private double ownWeight(Word word) {
        double[] logits = logits(features.of(List.of(word)));
        return Math.abs(logits[Polarity.POSITIVE.ordinal()]
                - logits[Polarity.NEGATIVE.ordinal()]
                - (model.bias()[Polarity.POSITIVE.ordinal()] - model.bias()[Polarity.NEGATIVE.ordinal()]));
    }
}
