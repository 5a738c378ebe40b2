package com.heed.ranking;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text as ranking counts them: runs of letters and numbers in small letters, an English plural's last s taken off; of Chinese, each two neighbouring characters, since nothing parts the words. Kept as hashes, so that two texts are compared without
 * allocating.
 *
 * @param units   hashes, ascending, each once
 * @param times   (units) how often each stands in the text
 * @param length  units with their repetitions
 * @param numbers hashes of the numbers, ascending, each once
 * @param asks    whether it has a question mark
 */
record TextWords(int[] units, int[] times, int length, int[] numbers, boolean asks) {
    private static final Pattern RUN =
            Pattern.compile("\\p{N}+(?:[.,:]\\p{N}+)*|[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*");
    private static final int MOST_CHARACTERS = 4_000;
    private static final int LONGEST = 40;
    private static final int SHORTEST_PLURAL = 4;

    /** @param text clean; what stands behind its first {@value #MOST_CHARACTERS} characters is not read */
    static TextWords of(String text) {
        String head = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        Matcher matcher = RUN.matcher(head.toLowerCase(Locale.ROOT));
        int[] found = new int[head.length() + 1];
        int[] numbers = new int[head.length() + 1];
        int size = 0;
        int numbered = 0;
        while (matcher.find()) {
            String run = matcher.group();
            if (Character.isDigit(run.codePointAt(0))) {
                numbers[numbered++] = run.hashCode();
                found[size++] = run.hashCode();
            } else if (isHan(run)) {
                size = pairs(run, found, size);
            } else if (run.length() <= LONGEST) {
                found[size++] = singular(run).hashCode();
            }
        }
        int[] sorted = Arrays.copyOf(found, size);
        Arrays.sort(sorted);
        int[] units = Arrays.stream(sorted).distinct().toArray();
        int[] times = new int[units.length];
        int at = 0;
        for (int unit : sorted) {
            at += units[at] == unit ? 0 : 1;
            times[at]++;
        }
        return new TextWords(
                units,
                times,
                size,
                Arrays.stream(numbers, 0, numbered).sorted().distinct().toArray(),
                head.indexOf('?') >= 0 || head.indexOf('？') >= 0);
    }

    private static boolean isHan(String run) {
        return run.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
    }

    private static int pairs(String run, int[] into, int from) {
        int size = from;
        int[] points = run.codePoints().toArray();
        if (points.length == 1) {
            into[size++] = points[0];
        }
        for (int i = 1; i < points.length; i++) {
            into[size++] = 31 * points[i - 1] + points[i] + (1 << 24);
        }
        return size;
    }

    private static String singular(String word) {
        return word.length() >= SHORTEST_PLURAL && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** Words of several texts as one. */
    static TextWords joined(java.util.List<TextWords> texts) {
        java.util.TreeMap<Integer, Integer> counts = new java.util.TreeMap<>();
        java.util.TreeSet<Integer> numbers = new java.util.TreeSet<>();
        int length = 0;
        boolean asks = false;
        for (TextWords text : texts) {
            for (int i = 0; i < text.units.length; i++) {
                counts.merge(text.units[i], text.times[i], Integer::sum);
            }
            for (int number : text.numbers) {
                numbers.add(number);
            }
            length += text.length;
            asks |= text.asks;
        }
        return new TextWords(
                counts.keySet().stream().mapToInt(Integer::intValue).toArray(),
                counts.values().stream().mapToInt(Integer::intValue).toArray(),
                length,
                numbers.stream().mapToInt(Integer::intValue).toArray(),
                asks);
    }

    /** How many of this text's numbers stand in another. */
    int numbersIn(TextWords other) {
        int common = 0;
        for (int number : numbers) {
            common += Arrays.binarySearch(other.numbers, number) >= 0 ? 1 : 0;
        }
        return common;
    }
}
