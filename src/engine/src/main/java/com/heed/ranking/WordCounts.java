package com.heed.ranking;

import com.heed.learn.ModelFormatException;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In how many texts each word stands, and what that makes of two texts with words in common: BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework", equation 3.15) with k1 = 1.2 and b = 0.75, and the weight of a word as log(1 + (N - n + 0.5) /
 * (n + 0.5)), which is never below 0. Never modified.
 */
final class WordCounts {
    static final double K1 = 1.2;
    static final double B = 0.75;
    /** Words kept in a file. */
    private static final int MOST_WRITTEN = 30_000;

    private static final int MOST_READ = 1_000_000;

    private final Map<Integer, Integer> texts;
    private final int size;
    private final long words;

    private WordCounts(Map<Integer, Integer> texts, int size, long words) {
        this.texts = texts;
        this.size = size;
        this.words = words;
    }

    static WordCounts of(Collection<String> clean) {
        return new WordCounts(new HashMap<>(), 0, 0).and(clean);
    }

    /** These and other texts; a text given twice counts once. */
    WordCounts and(Collection<String> clean) {
        Map<Integer, Integer> all = new HashMap<>(texts);
        Set<String> different = new HashSet<>(clean);
        long length = words;
        for (String text : different) {
            TextWords read = TextWords.of(text);
            for (int unit : read.units()) {
                all.merge(unit, 1, Integer::sum);
            }
            length += read.length();
        }
        return new WordCounts(all, size + different.size(), length);
    }

    int texts() {
        return size;
    }

    /** Weight of a word, above 0. */
    double weight(int unit) {
        int n = texts.getOrDefault(unit, 0);
        return Math.log(1 + (size - n + 0.5) / (n + 0.5));
    }

    /** BM25 of a text for another that asks; 0 where no word is common. Each word of the asking text counts once. */
    double bm25(TextWords asking, TextWords text) {
        double usual = size == 0 ? 1 : (double) words / size;
        double norm = K1 * (1 - B + B * text.length() / usual);
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < asking.units().length && j < text.units().length) {
            int a = asking.units()[i];
            int b = text.units()[j];
            if (a == b) {
                double times = text.times()[j];
                sum += weight(a) * times * (K1 + 1) / (times + norm);
            }
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }
        return sum;
    }

    /** Share of a text's words that stand in another too, each counted by its weight; 0 for a text without words. */
    double share(TextWords text, TextWords in) {
        double all = 0;
        double common = 0;
        for (int unit : text.units()) {
            double weight = weight(unit);
            all += weight;
            common += Arrays.binarySearch(in.units(), unit) >= 0 ? weight : 0;
        }
        return all == 0 ? 0 : common / all;
    }

    /** Sum of the weights of a text's words. */
    double sum(TextWords text) {
        double all = 0;
        for (int unit : text.units()) {
            all += weight(unit);
        }
        return all;
    }

    /** The most frequent words, those of one text left out. */
    void write(DataOutput out) throws IOException {
        List<Map.Entry<Integer, Integer>> kept = texts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .sorted(Comparator.comparingInt((Map.Entry<Integer, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_WRITTEN)
                .toList();
        out.writeInt(size);
        out.writeLong(words);
        out.writeInt(kept.size());
        for (Map.Entry<Integer, Integer> entry : kept) {
            out.writeInt(entry.getKey());
            out.writeInt(entry.getValue());
        }
    }

    /** @throws ModelFormatException if sizes cannot be right */
    static WordCounts read(DataInput in) throws IOException {
        int size = in.readInt();
        long words = in.readLong();
        int count = in.readInt();
        if (size < 0 || words < 0 || count < 0 || count > MOST_READ) {
            throw new ModelFormatException(
                    count + " words of " + size + " texts with " + words + " in all cannot be right");
        }
        Map<Integer, Integer> texts = new HashMap<>();
        for (int i = 0; i < count; i++) {
            texts.put(in.readInt(), in.readInt());
        }
        return new WordCounts(texts, size, words);
    }
}
