package com.heed.intent;

import com.heed.Language;
import com.heed.learn.Vocabulary;
import com.heed.text.Words;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The terms of a text as a sparse vector: words and pairs of neighbours in one half, pieces of words (2 to 5 characters of English words with their ends marked, 1 to 3 of Chinese text) in the other. Each half
 * has a length of its own, that of words 1 and that of pieces {@value #PIECES}, which are many and say the same again; a value is (1 + log tf) * idf with idf = 1 + log((1 + texts) / (1 + texts with the term)). Terms that were not met in training are left out.
 */
final class Terms {
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
                        .map(text ->
                                counts(text, words(text, language), language).strings())
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

    /** The words of a text, as far as terms are read of it. */
    static List<Words.Word> words(String text, Language language) {
        return Words.of(head(text), language);
    }

    /** @param text as {@link #read(String, Language)} */
    Vector of(String text, Language language) {
        return read(text, language).vector();
    }

    /** @param text clean; what stands behind its first {@value #LONGEST_TEXT} characters is not read */
    Read read(String text, Language language) {
        return read(text, words(text, language), language);
    }

    /**
     * As {@link #read(String, Language)}, of a text whose words were found already.
     *
     * @param words of the whole text
     */
    Read read(String text, List<Words.Word> words, Language language) {
        TermCounts counts = counts(text, words, language);
        long[] known = new long[counts.size()];
        float[] values = new float[counts.size()];
        int k = 0;
        double ofWords = 0;
        double ofPieces = 0;
        for (int term = 0; term < counts.size(); term++) {
            int index = counts.index(term, vocabulary);
            if (index != Vocabulary.UNKNOWN) {
                float value = vocabulary.weight(index, counts.times(term));
                values[term] = value;
                known[k++] = (long) index << Integer.SIZE | term;
                if (counts.isWord(term)) {
                    ofWords += (double) value * value;
                } else {
                    ofPieces += (double) value * value;
                }
            }
        }
        Arrays.sort(known, 0, k);
        double wordLength = Math.sqrt(ofWords);
        double pieceLength = Math.sqrt(ofPieces) / PIECES;
        int[] indexes = new int[k];
        float[] scaled = new float[k];
        for (int i = 0; i < k; i++) {
            int term = (int) known[i];
            indexes[i] = (int) (known[i] >>> Integer.SIZE);
            scaled[i] = (float) (values[term] / (counts.isWord(term) ? wordLength : pieceLength));
        }
        return new Read(new Vector(indexes, scaled), counts.size() == 0 ? 0 : (double) k / counts.size());
    }

    private static TermCounts counts(String text, List<Words.Word> words, Language language) {
        return text.length() <= LONGEST_TEXT
                ? TermCounts.of(text, words, language)
                : TermCounts.of(head(text), words(text, language), language);
    }

    private static String head(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    void write(DataOutput out) throws IOException {
        vocabulary.write(out);
    }

    static Terms read(DataInput in) throws IOException {
        return new Terms(Vocabulary.read(in));
    }
}
