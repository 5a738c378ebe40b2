package com.heed.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.evaluation.EvaluatedCase;
import com.heed.evaluation.EvaluatedFeature;
import com.heed.evaluation.Evaluation;
import com.heed.evaluation.EvaluationOptions;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopicEvaluationTest {
    /** Cases said with 0.9, of which the first are right, and words alone, which are right in the first of them, too. */
    private static Evaluation evaluation(int cases, int right, int wordsRight) {
        List<EvaluatedCase> all = IntStream.range(0, cases)
                .mapToObj(i -> new EvaluatedCase(
                        "case " + i, i < right ? 0 : 1, new double[] {0.9, 0.1}, false, Map.of(), "text", Map.of()))
                .toList();
        int[] words = IntStream.range(0, cases)
                .map(i -> i < wordsRight ? all.get(i).truth() : 1 - all.get(i).truth())
                .toArray();
        return Evaluation.of(
                new EvaluatedFeature(
                        "topic-en",
                        List.of("a", "b"),
                        all,
                        List.of(EvaluatedFeature.Rival.baseline(EvaluatedFeature.WORDS, words)),
                        List.of()),
                EvaluationOptions.standard(1));
    }

    @Test
    void aModelThatIsReadyMayAct() {
        Evaluation ready = evaluation(400, 380, 300);
        assertThat(ready.verdict().key()).isEqualTo("ready");
        assertThat(TopicEvaluation.mayAct(ready)).isTrue();
    }

    /** 390 of 400 are right often enough, but so are those of words alone. */
    @Test
    void aModelThatIsToBeKeptOffMayNot() {
        Evaluation off = evaluation(400, 390, 390);
        assertThat(off.verdict().key()).isEqualTo("keepOff");
        assertThat(TopicEvaluation.mayAct(off)).isFalse();
    }

    @Test
    void ofFewCasesItMayIfItWasRightMoreOftenThanTheBestBaseline() {
        assertThat(evaluation(60, 57, 56).verdict().key()).isEqualTo("tooFew");
        assertThat(TopicEvaluation.mayAct(evaluation(60, 57, 56))).isTrue();
        assertThat(TopicEvaluation.mayAct(evaluation(60, 57, 57))).isFalse();
    }
}
