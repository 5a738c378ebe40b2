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

    private final Map<String, Integer> index;
    private final String[] terms;
    private final float[] idf;

    private Vocabulary(String[] terms, float[] idf) {
        this.terms = terms;
        this.idf = idf;
        this.index = new HashMap<>(terms.length * 2);
        for (int t = 0; t < terms.length; t++) {
            index.put(terms[t], t);
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
        return index.getOrDefault(term, UNKNOWN);
    }

    public String term(int index) {
        return terms[index];
    }

    /** (1 + log tf) * idf of a term that stands so many times in a text, at least once. */
    public float weight(int index, int times) {
        return (float) (1 + Math.log(times)) * idf[index];
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
