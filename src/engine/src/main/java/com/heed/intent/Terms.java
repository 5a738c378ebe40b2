package com.heed.intent;

import com.heed.Language;
import com.heed.learn.Vocabulary;
import com.heed.text.Words;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The terms of a text as a sparse vector: words and pairs of neighbours in one half, pieces of words (2 to 5 characters of English words with their ends marked, 1 to 3 of Chinese text) in the other. Each half
 * has a length of its own, that of words 1 and that of pieces {@value #PIECES}, which are many and say the same again; a value is (1 + log tf) * idf with idf = 1 + log((1 + texts) / (1 + texts with the term)). Terms that were not met in training are left out.
 */
final class Terms {
    private static final char WORD = 'w';
    private static final char PIECE = 'c';
    private static final double PIECES = 0.5;
    private static final int LONGEST_TEXT = 4_000;

    private final Vocabulary vocabulary;

    private Terms(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * A text's terms.
     *
     * @param indexes ascending
     * @param values  words of length 1, pieces of length {@value #PIECES} as vectors; or empty
     */
    record Vector(int[] indexes, float[] values) {}

    /**
     * Learns the terms that stand in at least {@code least} texts, the most frequent ones first, {@code most} at most; ties by the alphabet.
     *
     * @param texts clean
     */
    static Terms learn(Collection<String> texts, Language language, int least, int most) {
        // The terms of one text at a time: of all texts together they are more than a heap may hold.
        Collection<Set<String>> terms = new AbstractCollection<>() {
            @Override
            public Iterator<Set<String>> iterator() {
                return texts.stream()
                        .map(text -> counts(text, language).keySet())
                        .iterator();
            }

            @Override
            public int size() {
                return texts.size();
            }
        };
        return new Terms(Vocabulary.learn(terms, least, most));
    }

    /** For each of these terms, its place among the terms of another, or {@link Vocabulary#UNKNOWN}. */
    int[] places(Terms other) {
        int[] places = new int[size()];
        for (int t = 0; t < places.length; t++) {
            places[t] = other.vocabulary.index(vocabulary.term(t));
        }
        return places;
    }

    int size() {
        return vocabulary.size();
    }

    /**
     * What is read of a text.
     *
     * @param known share of its different terms that were met in training; 0 for a text without any
     */
    record Read(Vector vector, double known) {}

    /** @param text as {@link #read(String, Language)} */
    Vector of(String text, Language language) {
        return read(text, language).vector();
    }

    /** @param text clean; what stands behind its first {@value #LONGEST_TEXT} characters is not read */
    Read read(String text, Language language) {
        TreeMap<Integer, Float> values = new TreeMap<>();
        double words = 0;
        double pieces = 0;
        Map<String, Integer> counts = counts(text, language);
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            int t = vocabulary.index(entry.getKey());
            if (t != Vocabulary.UNKNOWN) {
                float value = vocabulary.weight(t, entry.getValue());
                values.put(t, value);
                if (entry.getKey().charAt(0) == WORD) {
                    words += (double) value * value;
                } else {
                    pieces += (double) value * value;
                }
            }
        }
        int[] indexes = new int[values.size()];
        float[] scaled = new float[values.size()];
        int k = 0;
        for (Map.Entry<Integer, Float> entry : values.entrySet()) {
            indexes[k] = entry.getKey();
            boolean word = vocabulary.term(entry.getKey()).charAt(0) == WORD;
            double length = word ? Math.sqrt(words) : Math.sqrt(pieces) / PIECES;
            scaled[k++] = (float) (entry.getValue() / length);
        }
        return new Read(new Vector(indexes, scaled), counts.isEmpty() ? 0 : (double) values.size() / counts.size());
    }

    private static Map<String, Integer> counts(String text, Language language) {
        String read = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        Map<String, Integer> counts = new HashMap<>();
        String previous = "";
        for (Words.Word word : Words.of(read, language)) {
            counts.merge(WORD + word.text(), 1, Integer::sum);
            if (!previous.isEmpty()) {
                counts.merge(WORD + previous + ' ' + word.text(), 1, Integer::sum);
            }
            previous = word.text();
        }
        boolean chinese = language == Language.CHINESE;
        for (String run : read.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!run.isEmpty()) {
                pieces(chinese ? run : '_' + run + '_', chinese ? 1 : 2, chinese ? 3 : 5, counts);
            }
        }
        return counts;
    }

    private static void pieces(String run, int shortest, int longest, Map<String, Integer> counts) {
        for (int length = shortest; length <= longest; length++) {
            for (int from = 0; from + length <= run.length(); from++) {
                counts.merge(PIECE + run.substring(from, from + length), 1, Integer::sum);
            }
        }
    }

    void write(DataOutput out) throws IOException {
        vocabulary.write(out);
    }

    static Terms read(DataInput in) throws IOException {
        return new Terms(Vocabulary.read(in));
    }
}
