package com.heed.intent;

import com.heed.Language;
import com.heed.learn.Vocabulary;
import com.heed.text.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The different terms of one text and how often each stands in it, in the order in which they first come. A term is a kind and a stretch of letters; none becomes a string of its own, because a reading looks up
 * hundreds of them and keeps none. For one thread.
 *
 * <p>Letters of all words, a blank between them, and of the whole text stand in one array. The hash of a term is {@link String#hashCode()} of its kind and letters, so that it grows by a letter at a time and finds the
 * term in a {@link Vocabulary} as well.
 */
final class TermCounts {
    static final char WORD = 'w';
    static final char PIECE = 'c';

    private static final char END = '_';

    private final char[] letters;
    private int used;

    /** Places of terms by their hash, plus one; 0 is free. */
    private final int[] slots;

    private final char[] kind;
    private final int[] from;
    private final int[] length;
    private final int[] hash;
    private final int[] times;
    private int terms;

    private TermCounts(int letters, int mostTerms) {
        this.letters = new char[letters];
        this.slots = new int[Integer.highestOneBit(Math.max(8, mostTerms)) * 4];
        this.kind = new char[mostTerms];
        this.from = new int[mostTerms];
        this.length = new int[mostTerms];
        this.hash = new int[mostTerms];
        this.times = new int[mostTerms];
    }

    /**
     * Words, pairs of neighbours, and pieces: 2 to 5 characters of words in letters, with their ends marked, or 1 to 3 characters of Chinese text.
     *
     * @param words of the text
     */
    static TermCounts of(String text, List<Words.Word> words, Language language) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean chinese = language == Language.CHINESE;
        int shortest = chinese ? 1 : 2;
        int longest = chinese ? 3 : 5;
        int ofWords = words.stream().mapToInt(word -> word.text().length() + 1).sum();
        int ofRuns = lower.length() + (chinese ? 0 : 2 * runs(lower));
        TermCounts counts = new TermCounts(ofWords + ofRuns, 2 * words.size() + (longest - shortest + 1) * ofRuns);
        counts.addWords(words);
        counts.addRuns(lower, !chinese, shortest, longest);
        return counts;
    }

    private void addWords(List<Words.Word> words) {
        int previous = -1;
        for (Words.Word word : words) {
            int start = used;
            append(word.text());
            add(WORD, start, used - start);
            if (previous >= 0) {
                add(WORD, previous, used - previous);
            }
            letters[used++] = ' ';
            previous = start;
        }
    }

    /** Pieces of each run of letters and numbers. */
    private void addRuns(String text, boolean marked, int shortest, int longest) {
        int at = 0;
        while (at < text.length()) {
            int begin = at;
            while (at < text.length() && isLetterOrNumber(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            if (at == begin) {
                at += Character.charCount(text.codePointAt(at));
                continue;
            }
            int start = used;
            if (marked) {
                letters[used++] = END;
            }
            text.getChars(begin, at, letters, used);
            used += at - begin;
            if (marked) {
                letters[used++] = END;
            }
            addPieces(start, shortest, longest);
        }
    }

    private void addPieces(int start, int shortest, int longest) {
        for (int begin = start; begin + shortest <= used; begin++) {
            int h = PIECE;
            int most = Math.min(longest, used - begin);
            for (int size = 1; size <= most; size++) {
                h = 31 * h + letters[begin + size - 1];
                if (size >= shortest) {
                    add(PIECE, begin, size, h);
                }
            }
        }
    }

    private static int runs(String text) {
        int runs = 0;
        boolean within = false;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            boolean letter = isLetterOrNumber(text.codePointAt(at));
            runs += letter && !within ? 1 : 0;
            within = letter;
        }
        return runs;
    }

    private static boolean isLetterOrNumber(int point) {
        return switch (Character.getType(point)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private void append(String word) {
        word.getChars(0, word.length(), letters, used);
        used += word.length();
    }

    private void add(char of, int start, int size) {
        int h = of;
        for (int j = start; j < start + size; j++) {
            h = 31 * h + letters[j];
        }
        add(of, start, size, h);
    }

    private void add(char of, int start, int size, int h) {
        int mask = slots.length - 1;
        int slot = Vocabulary.spread(h) & mask;
        while (slots[slot] != 0) {
            int term = slots[slot] - 1;
            if (hash[term] == h && kind[term] == of && isStretch(term, start, size)) {
                times[term]++;
                return;
            }
            slot = (slot + 1) & mask;
        }
        kind[terms] = of;
        from[terms] = start;
        length[terms] = size;
        hash[terms] = h;
        times[terms] = 1;
        slots[slot] = ++terms;
    }

    private boolean isStretch(int term, int start, int size) {
        return Arrays.equals(letters, from[term], from[term] + length[term], letters, start, start + size);
    }

    /** How many different ones. */
    int size() {
        return terms;
    }

    /** How often a term stands in the text. @param term from 0 */
    int times(int term) {
        return times[term];
    }

    boolean isWord(int term) {
        return kind[term] == WORD;
    }

    /** Place of a term in a vocabulary, or {@link Vocabulary#UNKNOWN}. */
    int index(int term, Vocabulary vocabulary) {
        return vocabulary.index(kind[term], letters, from[term], length[term], hash[term]);
    }

    /** All as strings, their kind first. */
    Set<String> strings() {
        Set<String> strings = HashSet.newHashSet(terms);
        for (int t = 0; t < terms; t++) {
            strings.add(kind[t] + new String(letters, from[t], length[t]));
        }
        return strings;
    }
}
