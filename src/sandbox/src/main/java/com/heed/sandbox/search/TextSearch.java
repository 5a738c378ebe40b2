package com.heed.sandbox.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Search for words in a text: all of them must be there, in any order, as whole words whatever their case; {@code *} stands for any letters and
 * {@code ?} for one; words within {@code "..."} must follow each other. Chinese and Japanese have no blanks between words: each of their characters
 * counts as a word, and those typed together must follow each other. Words are not reduced to stems.
 */
final class TextSearch {
    private static final Pattern TERM = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final List<List<String>> phrases = new ArrayList<>();

    /** @throws JqlException if there is no word to search for, or one that begins with a wildcard */
    TextSearch(String query) {
        Matcher matcher = TERM.matcher(query);
        while (matcher.find()) {
            List<String> phrase = words(matcher.group(1) == null ? matcher.group(2) : matcher.group(1), "*?");
            for (String word : phrase) {
                if (word.startsWith("*") || word.startsWith("?")) {
                    throw new JqlException("A word to search for must not begin with '" + word.charAt(0) + "'.");
                }
            }
            if (!phrase.isEmpty()) {
                phrases.add(phrase);
            }
        }
        if (phrases.isEmpty()) {
            throw new JqlException("There is no word to search for.");
        }
    }

    boolean finds(Value value) {
        if (!(value instanceof Value.Text text)) {
            return false;
        }
        List<String> words = words(text.text(), "");
        return phrases.stream().allMatch(phrase -> stands(phrase, words));
    }

    private static boolean stands(List<String> phrase, List<String> words) {
        for (int start = 0; start + phrase.size() <= words.size(); start++) {
            int length = 0;
            while (length < phrase.size() && fits(phrase.get(length), words.get(start + length))) {
                length++;
            }
            if (length == phrase.size()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a word is what a pattern describes. Goes back to the last star only, which is enough, so that no pattern takes longer than the product of
     * both lengths: a regular expression with several stars would not end on a word of five thousand letters.
     */
    private static boolean fits(String pattern, String word) {
        int p = 0;
        int w = 0;
        int star = -1;
        int resume = 0;
        while (w < word.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = w;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == word.charAt(w))) {
                p++;
                w++;
            } else if (star >= 0) {
                p = star + 1;
                w = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /**
     * Words in small letters.
     *
     * @param kept signs that count as letters
     */
    private static List<String> words(String text, String kept) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(point -> {
            boolean alone = standsAlone(point);
            boolean letter = Character.isLetterOrDigit(point) || kept.indexOf(point) >= 0;
            if ((alone || !letter) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (alone) {
                words.add(Character.toString(point));
            } else if (letter) {
                word.appendCodePoint(point);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean standsAlone(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }
}
