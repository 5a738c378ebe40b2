package com.heed.sentiment;

import com.heed.learn.Vocabulary;
import com.heed.text.Words.Word;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Words and pairs of neighbouring words as a sparse vector of length 1: (1 + log tf) * idf, where idf = 1 + log((1 + texts) / (1 + texts with the term)).
 * Terms that were not met in training are left out.
 */
final class WordFeatures {
    private final Vocabulary vocabulary;

    private WordFeatures(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * A text's terms.
     *
     * @param indexes ascending
     * @param values  of length 1 as a vector, or empty
     */
    record Vector(int[] indexes, float[] values) {}

    /**
     * Learns the terms that stand in at least {@code least} texts, the most frequent ones first, {@code most} at most; ties by the alphabet.
     */
    static WordFeatures learn(List<List<Word>> texts, int least, int most) {
        List<Set<String>> terms = texts.stream()
                .<Set<String>>map(words -> new HashSet<>(terms(words)))
                .toList();
        return new WordFeatures(Vocabulary.learn(terms, least, most));
    }

    int size() {
        return vocabulary.size();
    }

    Vector of(List<Word> words) {
        return of(words, Set.of());
    }

    /** The vector of the text from which some words are taken out; their former neighbours become neighbours. */
    Vector of(List<Word> words, Set<String> without) {
        Map<Integer, Integer> counts = new TreeMap<>();
        String previous = null;
        for (Word word : words) {
            if (without.contains(word.text())) {
                continue;
            }
            count(word.text(), counts);
            if (previous != null) {
                count(pair(previous, word.text()), counts);
            }
            previous = word.text();
        }
        int[] indexes = new int[counts.size()];
        float[] values = new float[counts.size()];
        int k = 0;
        double squares = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            indexes[k] = entry.getKey();
            values[k] = vocabulary.weight(entry.getKey(), entry.getValue());
            squares += (double) values[k] * values[k];
            k++;
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int j = 0; j < values.length; j++) {
            values[j] *= scale;
        }
        return new Vector(indexes, values);
    }

    private void count(String term, Map<Integer, Integer> counts) {
        int t = vocabulary.index(term);
        if (t != Vocabulary.UNKNOWN) {
            counts.merge(t, 1, Integer::sum);
        }
    }

    private static List<String> terms(List<Word> words) {
        String[] terms = new String[Math.max(0, 2 * words.size() - 1)];
        for (int i = 0; i < words.size(); i++) {
            terms[2 * i] = words.get(i).text();
            if (i > 0) {
                terms[2 * i - 1] = pair(words.get(i - 1).text(), words.get(i).text());
            }
        }
        return Arrays.asList(terms);
    }

    private static String pair(String first, String second) {
        return first + ' ' + second;
    }

    void write(DataOutput out) throws IOException {
        vocabulary.write(out);
    }

    static WordFeatures read(DataInput in) throws IOException {
        return new WordFeatures(Vocabulary.read(in));
    }
}
