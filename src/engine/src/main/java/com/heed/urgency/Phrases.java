package com.heed.urgency;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words and phrases to be found in texts, English and Chinese in one list. Case, the kind of apostrophe and the number of blanks do not matter. A phrase that begins or ends
 * with a letter or digit of a script with blanks is found only where a word begins or ends: {@code down} is not in {@code download}. Chinese is found anywhere. A phrase right
 * after a negation ({@code not}, {@code no}, {@code non-}, {@code n't}, {@code 不}, {@code 非}, {@code 没}, also with {@code very}, {@code 很}, {@code 太} between) is not counted.
 */
public final class Phrases {
    static final int MOST = 200;
    private static final int LONGEST = 100;

    /** Lookbehinds of bounded length: what makes the phrase behind it mean the opposite. */
    private static final String NO_NEGATION =
            "(?<!\\b(?:not|no|never)\\s(?:very\\s|so\\s|really\\s|that\\s)?)(?<!n't\\s(?:very\\s|so\\s|really\\s|that\\s)?)(?<!\\bnon[- ])"
                    + "(?<![不非没](?:是)?(?:有)?(?:很|太|那么|算|怎么|特别)?)";

    private static final String OPEN = "(?<![\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]])";
    private static final String CLOSE = "(?![\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]])";
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u3000]+");

    private final List<String> words;
    private final Pattern pattern;

    /**
     * @param words from 1 to {@value #MOST}
     * @throws IllegalArgumentException if there is none, too many, or one is empty or too long; names it
     */
    public Phrases(List<String> words) {
        this.words = words.stream().map(Phrases::folded).map(String::strip).toList();
        if (words.isEmpty() || words.size() > MOST) {
            throw new IllegalArgumentException(words.size() + " words in a rule; give 1 to " + MOST);
        }
        for (String word : this.words) {
            if (word.isEmpty() || word.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "the word '" + word + "' of a rule must have 1 to " + LONGEST + " characters");
            }
        }
        this.pattern = pattern(this.words);
    }

    public static Phrases of(String... words) {
        return new Phrases(List.of(words));
    }

    /** As they are compared: in lower case, single blanks, plain apostrophes. */
    public List<String> words() {
        return words;
    }

    /** Whether any of them stands in the text. */
    public boolean in(String text) {
        return pattern.matcher(folded(text)).find();
    }

    private static Pattern pattern(List<String> words) {
        return Pattern.compile(words.stream()
                .map(word -> (isWordy(word.codePointAt(0)) ? OPEN : "")
                        + NO_NEGATION
                        + Pattern.quote(word)
                        + (isWordy(word.codePointBefore(word.length())) ? CLOSE : ""))
                .collect(Collectors.joining("|")));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Phrases phrases && words.equals(phrases.words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    @Override
    public String toString() {
        return words.toString();
    }

    private static boolean isWordy(int point) {
        return Character.isLetterOrDigit(point) && Character.UnicodeScript.of(point) != Character.UnicodeScript.HAN;
    }

    private static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'');
        return SPACES.matcher(plain).replaceAll(" ");
    }
}
