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
    /** In log odds of positive against negative: they still move where a plain feeling has brought the score to its end. */
    private static final double SMALLEST_MOVE = 0.1;

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
     * The words without which this model's log odds of positive against negative would move most, strongest first. Each is measured by taking all its occurrences out; words are picked for
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
        SentimentReading whole = reading(words);
        List<Moved> moved = new ArrayList<>();
        for (Word word : candidates) {
            SentimentReading without =
                    Readings.of(calibration.probabilities(logits(features.of(words, Set.of(word.text())))));
            double move = logOdds(whole) - logOdds(without);
            if (Math.abs(move) >= SMALLEST_MOVE) {
                moved.add(new Moved(
                        new WordInfluence(text.substring(word.start(), word.end()), whole.score() - without.score()),
                        Math.abs(move)));
            }
        }
        moved.sort(Comparator.comparingDouble((Moved one) -> -one.move));
        return moved.stream().limit(most).map(Moved::influence).toList();
    }

    private record Moved(WordInfluence influence, double move) {}

    private static double logOdds(SentimentReading reading) {
        return Math.log(Math.max(reading.positive(), 1e-12) / Math.max(reading.negative(), 1e-12));
    }

    private double ownWeight(Word word) {
        double[] logits = logits(features.of(List.of(word)));
        return Math.abs(logits[Polarity.POSITIVE.ordinal()]
                - logits[Polarity.NEGATIVE.ordinal()]
                - (model.bias()[Polarity.POSITIVE.ordinal()] - model.bias()[Polarity.NEGATIVE.ordinal()]));
    }
}
