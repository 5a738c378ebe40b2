package com.heed.lab.sentiment;

import com.heed.evaluation.KeywordRules;
import com.heed.lab.evaluation.Folds;
import com.heed.text.Words.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What keyword rules say of labelled texts. They are learned from the rows the models were adapted to; where there are none, from the other parts of the very texts, in turns: so do they know more of them than the shipped models.
 *
 * @param labels (texts) empty where there were too few texts to learn rules from
 * @param clues  (texts) typical words of each text by class
 */
record Keywords(int[] labels, List<Map<Integer, List<String>>> clues) {
    private static final int PARTS = 5;
    private static final int LEAST_TEXTS = 10;

    static KeywordRules rules(SentimentRows rows) {
        SentimentRows labelled = rows.labelled();
        return KeywordRules.learn(
                labelled.texts().stream().map(Keywords::words).toList(),
                labelled.labels(),
                SentimentLabels.CLASSES.size());
    }

    /** @param rules to go by; null to learn them in turns */
    static Keywords of(List<ReadText> texts, int[] labels, @Nullable KeywordRules rules, long seed) {
        List<List<String>> words = texts.stream().map(Keywords::words).toList();
        if (rules != null) {
            return new Keywords(
                    words.stream().mapToInt(rules::of).toArray(),
                    words.stream().map(rules::clues).toList());
        }
        if (texts.size() < LEAST_TEXTS) {
            return new Keywords(
                    new int[0],
                    words.stream()
                            .map(unused -> Map.<Integer, List<String>>of())
                            .toList());
        }
        int[] said = new int[labels.length];
        List<Map<Integer, List<String>>> clues = new ArrayList<>();
        words.forEach(unused -> clues.add(Map.of()));
        Folds folds = Folds.deal(
                texts.stream().map(ReadText::clean).toList(),
                Arrays.stream(labels).mapToObj(Integer::toString).toList(),
                PARTS,
                seed);
        for (int part = 0; part < PARTS; part++) {
            int[] rest = folds.outside(part);
            if (rest.length > 0) {
                KeywordRules learned = KeywordRules.learn(
                        IntStream.of(rest).mapToObj(words::get).toList(),
                        IntStream.of(rest).map(i -> labels[i]).toArray(),
                        SentimentLabels.CLASSES.size());
                for (int i : folds.in(part)) {
                    said[i] = learned.of(words.get(i));
                    clues.set(i, learned.clues(words.get(i)));
                }
            }
        }
        return new Keywords(said, clues);
    }

    private static List<String> words(ReadText text) {
        return text.words().stream().map(Word::text).toList();
    }
}
