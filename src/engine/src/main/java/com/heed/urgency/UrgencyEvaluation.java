package com.heed.urgency;

import com.heed.Language;
import com.heed.evaluation.EvaluatedCase;
import com.heed.evaluation.EvaluatedFeature;
import com.heed.evaluation.EvaluatedFeature.Rival;
import com.heed.evaluation.Evaluation;
import com.heed.evaluation.EvaluationOptions;
import com.heed.evaluation.Excerpt;
import com.heed.evaluation.KeywordRules;
import com.heed.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an urgency model was worth on the newest contacts, beside the commonest level, keyword rules and words alone. Its answer is its most probable level; classes are the keys of the levels, ascending. */
public final class UrgencyEvaluation {
    private static final List<String> CLASSES =
            Arrays.stream(Urgency.values()).map(Urgency::key).toList();

    private UrgencyEvaluation() {}

    /** @param name of the feature on the page */
    public static Evaluation of(String name, UrgencyTraining.Outcome.Learned learned, EvaluationOptions options) {
        return Evaluation.of(feature(name, learned), options);
    }

    /** What is evaluated: the newest contacts, what the model and the baselines said of them, and how many of each level were learned from. */
    public static EvaluatedFeature feature(String name, UrgencyTraining.Outcome.Learned learned) {
        List<UrgencyExample> earlier = learned.earlier();
        KeywordRules rules = KeywordRules.learn(
                earlier.stream().map(example -> words(example.arrival())).toList(),
                earlier.stream().mapToInt(example -> example.level().ordinal()).toArray(),
                CLASSES.size());
        int[] keyword = new int[learned.test().size()];
        int[] words = new int[keyword.length];
        List<EvaluatedCase> cases = new ArrayList<>();
        for (int i = 0; i < keyword.length; i++) {
            UrgencyCase each = learned.test().get(i);
            Arrival arrival = each.contact().arrival();
            List<String> said = words(arrival);
            keyword[i] = rules.of(said);
            words[i] = each.words().ordinal();
            LevelProbabilities p = each.said();
            cases.add(new EvaluatedCase(
                    each.contact().name(),
                    each.truth().ordinal(),
                    new double[] {p.low(), p.medium(), p.high()},
                    false,
                    groups(arrival),
                    Excerpt.of(arrival.text()),
                    rules.clues(said)));
        }
        int[] truths = cases.stream().mapToInt(EvaluatedCase::truth).toArray();
        List<Rival> rivals = List.of(
                Rival.majority(truths, CLASSES.size()),
                Rival.baseline(EvaluatedFeature.KEYWORD, keyword),
                Rival.baseline(EvaluatedFeature.WORDS, words));
        List<Integer> trained = Arrays.stream(Urgency.values())
                .map(level -> (int) earlier.stream()
                        .filter(example -> example.level() == level)
                        .count())
                .toList();
        return new EvaluatedFeature(name, CLASSES, cases, rivals, trained);
    }

    private static List<String> words(Arrival arrival) {
        Language language = arrival.language();
        return language == null
                ? List.of()
                : Words.of(arrival.text(), language).stream()
                        .map(Words.Word::text)
                        .toList();
    }

    private static Map<String, String> groups(Arrival arrival) {
        Map<String, String> groups = new LinkedHashMap<>();
        if (arrival.language() != null) {
            groups.put("language", arrival.language().tag());
        }
        if (arrival.channel() != null) {
            groups.put("channel", arrival.channel());
        }
        return groups;
    }
}
