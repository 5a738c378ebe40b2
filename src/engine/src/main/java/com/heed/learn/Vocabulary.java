package com.heed.learn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The terms a model knows, each with its inverse document frequency: idf = 1 + log((1 + texts) / (1 + texts with the term)). */
public final class Vocabulary {
    /** Index of a term that is not known. */
    public static final int UNKNOWN = -1;

    private static final int MOST_TERMS = 1_000_000;

    private final String[] terms;
    private final float[] idf;
    /** Places of terms by their hash, plus one, the next free one where it is taken; 0 is free. */
    private final int[] slots;

    private Vocabulary(String[] terms, float[] idf) {
        this.terms = terms;
        this.idf = idf;
        this.slots = new int[Integer.highestOneBit(Math.max(8, terms.length)) * 4];
        int mask = slots.length - 1;
        for (int t = 0; t < terms.length; t++) {
            int slot = spread(terms[t].hashCode()) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = t + 1;
        }
    }

    /**
     * Learns the terms that stand in at least {@code least} texts, the most frequent ones first, {@code most} at most; ties by the alphabet.
     *
     * @param texts the different terms of each text
     */
    public static Vocabulary learn(Collection<Set<String>> texts, int least, int most) {
        Map<String, Integer> frequency = new HashMap<>();
        for (Set<String> text : texts) {
            for (String term : text) {
                frequency.merge(term, 1, Integer::sum);
            }
        }
        List<Map.Entry<String, Integer>> kept = frequency.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .toList();
        String[] terms = new String[kept.size()];
        float[] idf = new float[kept.size()];
        for (int t = 0; t < terms.length; t++) {
            terms[t] = kept.get(t).getKey();
            idf[t] = (float)
                    (1 + Math.log((1.0 + texts.size()) / (1.0 + kept.get(t).getValue())));
        }
        return new Vocabulary(terms, idf);
    }

    public int size() {
        return terms.length;
    }

    /** Place of a term, from 0, or {@link #UNKNOWN}. */
    public int index(String term) {
        int mask = slots.length - 1;
        for (int slot = spread(term.hashCode()) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
            if (terms[slots[slot] - 1].equals(term)) {
                return slots[slot] - 1;
            }
        }
        return UNKNOWN;
    }

    /**
     * As {@link #index(String)} of a term that is a first character and a stretch of letters, without making a string of them.
     *
     * @param hash {@link String#hashCode()} of that string
     */
    public int index(char first, char[] letters, int from, int length, int hash) {
        int mask = slots.length - 1;
        for (int slot = spread(hash) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
            String term = terms[slots[slot] - 1];
            if (term.length() == length + 1 && term.charAt(0) == first && ends(term, letters, from)) {
                return slots[slot] - 1;
            }
        }
        return UNKNOWN;
    }

    private static boolean ends(String term, char[] letters, int from) {
        for (int j = 1; j < term.length(); j++) {
            if (term.charAt(j) != letters[from + j - 1]) {
                return false;
            }
        }
        return true;
    }

    /** Mixes all bits of a hash into the low ones, for tables of a power of two (Fibonacci hashing, Knuth 1998, volume 3, 6.4). */
    public static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }

    public String term(int index) {
        return terms[index];
    }

    /** (1 + log tf) * idf of a term that stands so many times in a text, at least once. */
    public float weight(int index, int times) {
        return times == 1 ? idf[index] : (float) (1 + Math.log(times)) * idf[index];
    }

    /** Writes the number of terms, then each with its idf. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(terms.length);
        for (int t = 0; t < terms.length; t++) {
            out.writeUTF(terms[t]);
            out.writeFloat(idf[t]);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws ModelFormatException if the size cannot be right
     */
    public static Vocabulary read(DataInput in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > MOST_TERMS) {
            throw new ModelFormatException("a vocabulary of " + size + " terms cannot be right");
        }
        String[] terms = new String[size];
        float[] idf = new float[size];
        for (int t = 0; t < size; t++) {
            terms[t] = in.readUTF();
            idf[t] = in.readFloat();
        }
        return new Vocabulary(terms, idf);
    }
}
