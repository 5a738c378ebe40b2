package com.heed.reply;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import smile.math.distance.EditDistance;

/**
 * How much of a suggested text is in what was sent.
 *
 * <p>Both texts are read word by word, a Chinese character being a word, without regard to case, spaces and punctuation: none of those is what an agent changes an answer for, and the measure needs no
 * dictionary, so that it stays the same when one grows.
 *
 * @param kept     share of the suggestion's words that were sent, each as often as it was there, 0 to 1; words before and after do not count
 * @param distance words to put in, take out or replace to come from one to the other, over the words of the longer one, 0 to 1 (Levenshtein 1966, normalised)
 */
public record SentText(double kept, double distance) {
    /** More words than anybody writes in an answer; the rest is not compared. */
    static final int MOST_WORDS = 4_000;

    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+");

    public SentText {
        if (!(kept >= 0 && kept <= 1) || !(distance >= 0 && distance <= 1)) {
            throw new IllegalArgumentException("kept " + kept + " and distance " + distance + " must be in [0, 1]");
        }
    }

    /** Compares. A suggestion without a word was not sent. */
    public static SentText of(String suggested, String sent) {
        List<String> before = words(suggested);
        List<String> after = words(sent);
        if (before.isEmpty()) {
            return new SentText(0, 1);
        }
        Map<String, Integer> left = new HashMap<>();
        after.forEach(word -> left.merge(word, 1, Integer::sum));
        int kept = 0;
        for (String word : before) {
            if (left.merge(word, -1, Integer::sum) >= 0) {
                kept++;
            }
        }
        // One letter a word: the library compares letters.
        Map<String, Character> letters = new HashMap<>();
        int edits = EditDistance.levenshtein(letters(before, letters), letters(after, letters));
        return new SentText((double) kept / before.size(), (double) edits / Math.max(before.size(), after.size()));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .limit(MOST_WORDS)
                .map(match -> match.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static char[] letters(List<String> words, Map<String, Character> known) {
        char[] letters = new char[words.size()];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = known.computeIfAbsent(words.get(i), word -> (char) known.size());
        }
        return letters;
    }
}
