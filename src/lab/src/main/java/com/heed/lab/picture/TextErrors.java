package com.heed.lab.picture;

import com.heed.Language;
import com.heed.text.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import smile.math.distance.EditDistance;

/**
 * How far what was read is from what stands there, as sums that can be added over pictures.
 *
 * @param characters of the true lines, blanks in a row counted once
 * @param errors     characters to insert, delete or replace (Levenshtein 1966); a line that was not found costs all its characters
 * @param letters    as {@code characters}, without blanks and with full-width forms written as usual ones (NFKC)
 * @param letterErrors as {@code errors}, of such
 * @param lines      true lines
 * @param found      of them, those that were read with at most half of their letters wrong
 * @param exact      of them, those that were read without a wrong letter
 * @param words      different or not, of all true lines, as text features see them
 * @param wordsRead  of what was read
 * @param wordsRight that both have
 */
record TextErrors(
        int characters,
        int errors,
        int letters,
        int letterErrors,
        int lines,
        int found,
        int exact,
        int words,
        int wordsRead,
        int wordsRight) {
    static final TextErrors NONE = new TextErrors(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /**
     * Each true line goes with one line that was read: pairs with the fewest wrong letters first.
     *
     * @param truth lines in any order, none blank
     */
    static TextErrors of(List<String> truth, List<String> read) {
        List<String> left = new ArrayList<>(read);
        List<String> open = new ArrayList<>(truth);
        int characters = open.stream().mapToInt(line -> spaced(line).length()).sum();
        int letters = open.stream().mapToInt(line -> letters(line).length()).sum();
        int errors = 0;
        int letterErrors = 0;
        int found = 0;
        int exact = 0;
        for (Pair pair = nearest(open, left); pair != null; pair = nearest(open, left)) {
            open.remove(pair.truth());
            left.remove(pair.read());
            found++;
            exact += pair.distance() == 0 ? 1 : 0;
            letterErrors += pair.distance();
            errors += Math.min(
                    spaced(pair.truth()).length(), EditDistance.levenshtein(spaced(pair.truth()), spaced(pair.read())));
        }
        for (String lost : open) {
            errors += spaced(lost).length();
            letterErrors += letters(lost).length();
        }
        Map<String, Integer> trueWords = words(truth);
        Map<String, Integer> readWords = words(read);
        int right = trueWords.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), readWords.getOrDefault(word.getKey(), 0)))
                .sum();
        return new TextErrors(
                characters,
                errors,
                letters,
                letterErrors,
                truth.size(),
                found,
                exact,
                sum(trueWords),
                sum(readWords),
                right);
    }

    private record Pair(String truth, String read, int distance) {}

    /** The pair with the smallest share of wrong letters, at most half; null when there is none left. */
    private static @org.jspecify.annotations.Nullable Pair nearest(List<String> truth, List<String> read) {
        Pair best = null;
        double least = 0.5;
        for (String line : truth) {
            String wanted = letters(line);
            for (String other : read) {
                String given = letters(other);
                // The difference in length is the least that has to be inserted or deleted.
                if (Math.abs(wanted.length() - given.length()) > least * wanted.length()) {
                    continue;
                }
                int distance = EditDistance.levenshtein(wanted, given);
                double share = (double) distance / wanted.length();
                if (best == null ? share <= least : share < least) {
                    best = new Pair(line, other, distance);
                    least = share;
                    if (distance == 0) {
                        return best;
                    }
                }
            }
        }
        return best;
    }

    private static String spaced(String line) {
        return line.strip().replaceAll("\\s+", " ");
    }

    private static String letters(String line) {
        return Normalizer.normalize(line, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    private static Map<String, Integer> words(List<String> lines) {
        Map<String, Integer> counts = new HashMap<>();
        for (String line : lines) {
            Words.of(line, Language.CHINESE).forEach(word -> counts.merge(word.text(), 1, Integer::sum));
        }
        return counts;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    TextErrors plus(TextErrors other) {
        return new TextErrors(
                characters + other.characters,
                errors + other.errors,
                letters + other.letters,
                letterErrors + other.letterErrors,
                lines + other.lines,
                found + other.found,
                exact + other.exact,
                words + other.words,
                wordsRead + other.wordsRead,
                wordsRight + other.wordsRight);
    }

    /** Character error rate, blanks included; 0 where there are none. */
    double rate() {
        return share(errors, characters);
    }

    /** Character error rate without blanks. */
    double letterRate() {
        return share(letterErrors, letters);
    }

    double foundShare() {
        return share(found, lines);
    }

    double exactShare() {
        return share(exact, lines);
    }

    /** Of the words that stand there, how many were read. */
    double wordRecall() {
        return share(wordsRight, words);
    }

    /** Of the words that were read, how many stand there. */
    double wordPrecision() {
        return share(wordsRight, wordsRead);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
