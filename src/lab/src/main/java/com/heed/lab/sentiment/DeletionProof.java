package com.heed.lab.sentiment;

import com.heed.sentiment.Polarity;
import com.heed.sentiment.WordInfluence;
import com.heed.text.Words.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Whether the words shown as driving a text really drive it: the full model reads the text without them, and without as many random others. A text counts
 * if it has that many driving words and at least {@value #OTHERS} times as many others.
 *
 * @param texts      that count
 * @param driving    mean change of the score without the driving words
 * @param random     mean change of the score without random words
 * @param difference mean of the difference, with its 95 % bootstrap interval
 */
record DeletionProof(int texts, double driving, double random, double difference, double low, double high) {
    /** Reading each text twice more is what this costs; that many first rows are enough to see it. */
    static final int MOST_TEXTS = 600;

    /** So many times more other words must a text have, so that random ones are really drawn. */
    private static final int OTHERS = 3;

    private static final int RESAMPLES = 2_000;

    /** Change of the score of one text without its driving words and without random ones. */
    record Change(double driving, double random) {}

    /**
     * Measures one text.
     *
     * @param most words taken out
     * @return null if the text has too few words
     */
    static @Nullable Change measure(ReadText text, int most, Judge judge, TextReader reader, SplittableRandom random) {
        Set<String> driving = new LinkedHashSet<>();
        List<WordInfluence> influences = judge.influences(text, most);
        for (WordInfluence influence : influences) {
            for (Word word : text.words()) {
                if (text.clean().substring(word.start(), word.end()).equals(influence.word())) {
                    driving.add(word.text());
                }
            }
        }
        Set<String> distinct = new LinkedHashSet<>();
        for (Word word : text.words()) {
            if (Character.isLetter(word.text().codePointAt(0)) && !driving.contains(word.text())) {
                distinct.add(word.text());
            }
        }
        List<String> others = new ArrayList<>(distinct);
        if (driving.size() < most || others.size() < OTHERS * most) {
            return null;
        }
        Set<String> drawn = new HashSet<>();
        while (drawn.size() < most) {
            drawn.add(others.get(random.nextInt(others.size())));
        }
        double whole = score(judge.read(text));
        return new Change(
                Math.abs(whole - score(judge.read(without(text, driving, reader)))),
                Math.abs(whole - score(judge.read(without(text, drawn, reader)))));
    }

    /** The text without all occurrences of some words. */
    static ReadText without(ReadText text, Set<String> words, TextReader reader) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (Word word : text.words()) {
            if (words.contains(word.text())) {
                rest.append(text.clean(), from, word.start());
                from = word.end();
            }
        }
        return reader.ofClean(
                rest.append(text.clean().substring(from)).toString().strip(), text.language());
    }

    private static double score(double[] p) {
        return p[Polarity.POSITIVE.ordinal()] - p[Polarity.NEGATIVE.ordinal()];
    }

    /** Means over at least one text. */
    static DeletionProof of(List<Change> changes, long seed) {
        double driving = changes.stream().mapToDouble(Change::driving).average().orElse(0);
        double random = changes.stream().mapToDouble(Change::random).average().orElse(0);
        double[] drawn = new double[RESAMPLES];
        SplittableRandom source = new SplittableRandom(seed);
        for (int r = 0; r < RESAMPLES; r++) {
            double sum = 0;
            for (int i = 0; i < changes.size(); i++) {
                Change change = changes.get(source.nextInt(changes.size()));
                sum += change.driving - change.random;
            }
            drawn[r] = sum / changes.size();
        }
        Arrays.sort(drawn);
        return new DeletionProof(
                changes.size(),
                driving,
                random,
                driving - random,
                drawn[(int) (0.025 * (RESAMPLES - 1))],
                drawn[(int) Math.ceil(0.975 * (RESAMPLES - 1))]);
    }
}
