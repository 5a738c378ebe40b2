package com.heed.similarity;

import java.util.Arrays;

/**
 * What the words of a text tell at a glance, kept in the form in which two texts are compared without allocating. Made by {@link MarkWords}.
 *
 * @param asked     bit 0: asks when or how long; bit 1: asks how much or how many
 * @param negated   says that something is not so or does not work
 * @param opposites for each group of opposites, a bit for each side of which a word stands in the text
 * @param numbers   hashes of the numbers in the text, ascending, each once
 * @param units     hashes of what overlap is counted in (words in English, characters and pairs of them in Chinese), ascending, each once
 */
record TextMarks(int asked, boolean negated, short[] opposites, int[] numbers, int[] units) {
    /** Whether in some group both texts take a side and none in common. */
    boolean opposes(TextMarks other) {
        for (int g = 0; g < opposites.length; g++) {
            if (opposites[g] != 0 && other.opposites[g] != 0 && (opposites[g] & other.opposites[g]) == 0) {
                return true;
            }
        }
        return false;
    }

    boolean numbersDiffer(TextMarks other) {
        return numbers.length > 0 && other.numbers.length > 0 && !Arrays.equals(numbers, other.numbers);
    }

    /** Twice the units in common over the units of both (Dice 1945), 0 to 1; 0 where neither text has any. */
    double overlap(TextMarks other) {
        int both = units.length + other.units.length;
        int i = 0;
        int j = 0;
        int common = 0;
        while (i < units.length && j < other.units.length) {
            int order = Integer.compare(units[i], other.units[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return both == 0 ? 0 : 2.0 * common / both;
    }
}
