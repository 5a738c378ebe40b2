package com.heed.topic;

import com.heed.Language;
import com.heed.evaluation.EvaluatedCase;
import com.heed.evaluation.EvaluatedFeature;
import com.heed.evaluation.EvaluatedFeature.Rival;
import com.heed.evaluation.Evaluation;
import com.heed.evaluation.EvaluationOptions;
import com.heed.evaluation.Excerpt;
import com.heed.evaluation.KeywordRules;
import com.heed.evaluation.Verdict;
import com.heed.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a topic model was worth on the newest contacts, beside the commonest topic, keyword rules and words alone. */
public final class TopicEvaluation {
    private TopicEvaluation() {}

    /** Evaluates; as {@link #feature}. */
    public static Evaluation of(
            String name, Language language, TopicTraining.Outcome.Learned learned, EvaluationOptions options) {
        return Evaluation.of(feature(name, language, learned), options).with(learned.growth());
    }

    /**
     * Whether a model may act by itself where it is sure: the advice is ready or, where there are too few cases for advice, it was right more often than the best baseline on those there are. One that may not
     * still says what it thinks.
     */
    public static boolean mayAct(Evaluation evaluation) {
        return switch (evaluation.verdict()) {
            case Verdict.Ready ready -> true;
            case Verdict.KeepOff off -> false;
            case Verdict.TooFew few -> evaluation.isAhead();
        };
    }

    /**
     * What is evaluated.
     *
     * @param name    of the feature on the page
     * @param learned with at least one contact measured
     */
    public static EvaluatedFeature feature(String name, Language language, TopicTraining.Outcome.Learned learned) {
        List<String> classes = new ArrayList<>(learned.test().get(0).reading().names());
        int known = classes.size();
        // A topic that was too rare to learn is never said; its contacts are wrong unless they are refused.
        learned.test().stream()
                .map(each -> each.example().label())
                .filter(label -> !classes.contains(label))
                .distinct()
                .sorted()
                .forEach(classes::add);
        KeywordRules rules = rules(learned.earlier(), classes.subList(0, known), language);
        List<EvaluatedCase> cases = new ArrayList<>();
        int[] keyword = new int[learned.test().size()];
        int[] words = new int[keyword.length];
        for (int i = 0; i < keyword.length; i++) {
            TopicCase each = learned.test().get(i);
            List<String> said = words(each.example().text().clean(), language);
            keyword[i] = rules.of(said);
            words[i] = each.words().best();
            String channel = each.example().channel();
            cases.add(new EvaluatedCase(
                    each.example().name(),
                    classes.indexOf(each.example().label()),
                    Arrays.copyOf(each.reading().probabilities(), classes.size()),
                    each.reading().refused(),
                    channel == null ? Map.of() : Map.of("channel", channel),
                    Excerpt.of(each.example().text().clean()),
                    rules.clues(said)));
        }
        int[] truths = cases.stream().mapToInt(EvaluatedCase::truth).toArray();
        List<Rival> rivals = List.of(
                Rival.majority(truths, classes.size()),
                Rival.baseline(EvaluatedFeature.KEYWORD, keyword),
                Rival.baseline(EvaluatedFeature.WORDS, words));
        return new EvaluatedFeature(name, classes, cases, rivals, trained(learned.earlier(), classes));
    }

    private static KeywordRules rules(List<TopicExample> examples, List<String> classes, Language language) {
        List<TopicExample> known = examples.stream()
                .filter(example -> classes.contains(example.label()))
                .toList();
        return KeywordRules.learn(
                known.stream()
                        .map(example -> words(example.text().clean(), language))
                        .toList(),
                known.stream()
                        .mapToInt(example -> classes.indexOf(example.label()))
                        .toArray(),
                classes.size());
    }

    private static List<String> words(String clean, Language language) {
        return Words.of(clean, language).stream().map(Words.Word::text).toList();
    }

    private static List<Integer> trained(List<TopicExample> examples, List<String> classes) {
        int[] counts = new int[classes.size()];
        for (TopicExample example : examples) {
            int c = classes.indexOf(example.label());
            if (c >= 0) {
                counts[c]++;
            }
        }
        return Arrays.stream(counts).boxed().toList();
    }
}
