package com.heed.sentiment;

import com.heed.evaluation.EvaluatedCase;
import com.heed.evaluation.EvaluatedFeature;
import com.heed.evaluation.EvaluatedFeature.Rival;
import com.heed.evaluation.Evaluation;
import com.heed.evaluation.EvaluationOptions;
import com.heed.evaluation.Excerpt;
import com.heed.evaluation.KeywordRules;
import com.heed.text.Words.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an adapted sentiment model was worth on what people said last, beside the commonest class, keyword rules and words alone, and beside the shipped model. */
public final class SentimentEvaluation {
    /** The shipped model among the rivals. */
    public static final String SHIPPED = "shipped";

    private static final List<String> CLASSES =
            Arrays.stream(Polarity.values()).map(Polarity::key).toList();

    private SentimentEvaluation() {}

    /**
     * The figures.
     *
     * @param name of the feature on the page
     */
    public static EvaluatedFeature feature(String name, SentimentTraining.Outcome.Learned learned) {
        List<EvaluatedCase> cases = new ArrayList<>();
        int[] keyword = new int[learned.test().size()];
        int[] words = new int[keyword.length];
        int[] shipped = new int[keyword.length];
        // Each step of the measurement learned from as many examples, and so do its rules.
        Map<Integer, KeywordRules> rules = new TreeMap<>();
        for (int i = 0; i < keyword.length; i++) {
            SentimentCase each = learned.test().get(i);
            KeywordRules known = rules.computeIfAbsent(
                    each.before(), before -> rules(learned.examples().subList(0, before)));
            List<String> said = words(each.example());
            keyword[i] = known.of(said);
            words[i] = each.words().polarity().ordinal();
            shipped[i] = each.shipped().polarity().ordinal();
            SentimentReading reading = each.adapted();
            String channel = each.example().channel();
            cases.add(new EvaluatedCase(
                    each.example().name(),
                    each.example().truth().ordinal(),
                    new double[] {reading.negative(), reading.neutral(), reading.positive()},
                    false,
                    channel == null ? Map.of() : Map.of("channel", channel),
                    Excerpt.of(each.example().newest().clean()),
                    known.clues(said)));
        }
        int[] truths = cases.stream().mapToInt(EvaluatedCase::truth).toArray();
        return new EvaluatedFeature(
                name,
                CLASSES,
                cases,
                List.of(
                        Rival.majority(truths, CLASSES.size()),
                        Rival.baseline(EvaluatedFeature.KEYWORD, keyword),
                        Rival.baseline(EvaluatedFeature.WORDS, words),
                        Rival.candidate(SHIPPED, shipped)),
                List.of());
    }

    /** Evaluates; as {@link #feature}. */
    public static Evaluation of(String name, SentimentTraining.Outcome.Learned learned, EvaluationOptions options) {
        return Evaluation.of(feature(name, learned), options);
    }

    private static KeywordRules rules(List<SentimentExample> examples) {
        return KeywordRules.learn(
                examples.stream().map(SentimentEvaluation::words).toList(),
                examples.stream().mapToInt(each -> each.truth().ordinal()).toArray(),
                CLASSES.size());
    }

    /** Of all a customer wrote. */
    private static List<String> words(SentimentExample example) {
        return example.parts().stream()
                .flatMap(part -> part.words().stream())
                .map(Word::text)
                .toList();
    }
}
