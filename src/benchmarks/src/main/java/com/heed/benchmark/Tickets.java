package com.heed.benchmark;

import com.heed.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Made-up tickets with classes, the same every time: a class has words of its own, of which it shares half with another class, and a fifth of a ticket's words are its class's. The rest
 * are drawn from one list, some words far more often than others. The Chinese list are the words of two characters and more that jieba's dictionary calls most frequent.
 */
final class Tickets {
    private static final int OWN = 12;
    private static final double OWN_SHARE = 0.2;
    private static final int SENTENCE = 12;
    private static final int CHINESE_WORDS = 732;

    private final int words;
    private final boolean chinese;
    private final List<String> list;
    private final List<List<String>> own = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(7);
    private final List<String> texts = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();

    Tickets(Language language, int classes, int words) {
        this.words = words;
        this.chinese = language == Language.CHINESE;
        this.list = chinese ? chineseWords() : englishWords();
        for (int c = 0; c < classes; c++) {
            List<String> some =
                    new ArrayList<>(c == 0 ? List.of() : own.get(c - 1).subList(OWN / 2, OWN));
            while (some.size() < OWN) {
                some.add(list.get(random.nextInt(list.size())));
            }
            own.add(some);
        }
    }

    private record Frequent(String word, int times) {}

    private static List<String> chineseWords() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Tickets.class.getResourceAsStream("/dict.txt"), "dict.txt"),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split(" "))
                    .filter(parts -> parts[0].length() > 1)
                    .map(parts -> new Frequent(parts[0], Integer.parseInt(parts[1])))
                    .sorted(Comparator.comparingInt(Frequent::times).reversed())
                    .limit(CHINESE_WORDS)
                    .map(Frequent::word)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("jieba's dictionary cannot be read", e);
        }
    }

    private static List<String> englishWords() {
        try (InputStream in = Objects.requireNonNull(Tickets.class.getResourceAsStream("words.txt"), "words.txt")) {
            return List.of(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).trim().split("\\s+"));
        } catch (IOException e) {
            throw new IllegalStateException("the list of words cannot be read", e);
        }
    }

    /** Makes so many more. */
    void add(int count) {
        for (int i = 0; i < count; i++) {
            int label = random.nextInt(own.size());
            StringBuilder text = new StringBuilder();
            for (int w = 0; w < words; w++) {
                boolean ofClass = random.nextDouble() < OWN_SHARE;
                // Squared: the first words of the list are frequent, the last ones rare.
                double u = random.nextDouble();
                String word = ofClass ? own.get(label).get(random.nextInt(OWN)) : list.get((int) (u * u * list.size()));
                text.append(w == 0 ? "" : w % SENTENCE == 0 ? stop() : blank()).append(word);
            }
            texts.add(text.toString());
            labels.add(label);
        }
    }

    private String stop() {
        return chinese ? "。" : ". ";
    }

    private String blank() {
        return chinese ? "" : " ";
    }

    List<String> texts(int from, int to) {
        return texts.subList(from, to);
    }

    int[] labels(int from, int to) {
        return labels.subList(from, to).stream().mapToInt(Integer::intValue).toArray();
    }
}
