package com.heed.similarity;

import com.heed.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The words of one language that ask for a time or an amount, negate, or are opposites, as they stand in {@code marks-en.txt} and {@code marks-zh.txt}. English words are whole words; Chinese ones may
 * stand inside others, since nothing parts them.
 *
 * @param time      that ask when or how long
 * @param amount    that ask how much or how many
 * @param negation  that negate
 * @param plain     that look like a negation and are none, such as <i>能不能</i>; taken out before negations are looked for
 * @param opposites groups of sides, fifteen at most in each; the words of a side say much the same
 */
record MarkWords(
        Language language,
        List<String> time,
        List<String> amount,
        List<String> negation,
        List<String> plain,
        List<List<List<String>>> opposites) {
    private static final int TIME = 1;
    private static final int AMOUNT = 2;
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern LINE = Pattern.compile("(time|amount|negation|plain|opposite): (.+)");
    private static final Map<Language, MarkWords> SHIPPED = new EnumMap<>(Map.of(
            Language.ENGLISH, read(Language.ENGLISH),
            Language.CHINESE, read(Language.CHINESE)));

    /** @param language English or Chinese */
    static MarkWords of(Language language) {
        return Objects.requireNonNull(SHIPPED.get(language), language::tag);
    }

    private static MarkWords read(Language language) {
        String name = "marks-" + language.tag() + ".txt";
        MarkWords words = new MarkWords(
                language,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        try (InputStream in = MarkWords.class.getResourceAsStream(name)) {
            InputStreamReader text = new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8);
            new BufferedReader(text).lines().forEach(words::add);
        } catch (IOException e) {
            throw new UncheckedIOException("'" + name + "' cannot be read: " + e.getMessage(), e);
        }
        return words;
    }

    private void add(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return;
        }
        List<String> words = words(parts.group(2));
        switch (parts.group(1)) {
            case "time" -> time.addAll(words);
            case "amount" -> amount.addAll(words);
            case "negation" -> negation.addAll(words);
            case "plain" -> plain.addAll(words);
            default ->
                opposites.add(Arrays.stream(parts.group(2).split(" \\| "))
                        .map(MarkWords::words)
                        .toList());
        }
    }

    private static List<String> words(String parted) {
        return Arrays.stream(parted.split(" "))
                .map(word -> word.replace('_', ' '))
                .toList();
    }

    /** What the words of a clean text tell. */
    TextMarks marks(String text) {
        String folded = " " + separated(text.toLowerCase(Locale.ROOT).replace('’', '\'')) + " ";
        short[] sides = new short[opposites.size()];
        for (int g = 0; g < sides.length; g++) {
            for (int w = 0; w < opposites.get(g).size(); w++) {
                boolean stands = opposites.get(g).get(w).stream().anyMatch(word -> has(folded, word));
                sides[g] |= (short) (stands ? 1 << w : 0);
            }
        }
        boolean asksTime = time.stream().anyMatch(word -> has(folded, word));
        boolean asksAmount = !asksTime && amount.stream().anyMatch(word -> has(folded, word));
        String bare = folded;
        for (String word : plain) {
            bare = bare.replace(word, " ");
        }
        String left = bare;
        return new TextMarks(
                (asksTime ? TIME : 0) | (asksAmount ? AMOUNT : 0),
                negation.stream().anyMatch(word -> has(left, word)),
                sides,
                sorted(NUMBER.matcher(folded)
                        .results()
                        .mapToInt(found -> found.group().hashCode())),
                sorted(units(folded)));
    }

    private boolean has(String folded, String word) {
        return folded.contains(language == Language.CHINESE ? word : " " + word + " ");
    }

    /** English with one blank between words, apostrophes kept; Chinese as it is. */
    private String separated(String folded) {
        return language == Language.CHINESE
                ? folded
                : folded.replaceAll("[^\\p{L}\\p{M}\\p{N}']+", " ").strip();
    }

    private IntStream units(String folded) {
        if (language != Language.CHINESE) {
            return Arrays.stream(folded.strip().split(" "))
                    .filter(word -> !word.isEmpty())
                    .mapToInt(String::hashCode);
        }
        int[] letters = folded.codePoints().filter(Character::isLetterOrDigit).toArray();
        IntStream pairs = IntStream.range(1, letters.length).map(i -> 31 * letters[i - 1] + letters[i] + (1 << 24));
        return IntStream.concat(Arrays.stream(letters), pairs);
    }

    private static int[] sorted(IntStream hashes) {
        return hashes.sorted().distinct().toArray();
    }
}
