package com.heed.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeywordRulesTest {
    private final List<List<String>> words = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();

    /** “refund” stands in all texts of class 0 and none other, “parcel” in all of class 1; “please” everywhere. */
    private KeywordRules rules() {
        for (int i = 0; i < 40; i++) {
            add(0, "please", "refund", "money" + i);
            add(1, "please", "parcel", "street" + i);
        }
        add(1, "parcel");
        return KeywordRules.learn(
                words, labels.stream().mapToInt(Integer::intValue).toArray(), 2);
    }

    private void add(int label, String... text) {
        words.add(List.of(text));
        labels.add(label);
    }

    @Test
    void theMostTypicalWordsOfEachClassDecide() {
        KeywordRules rules = rules();

        assertThat(rules.rules()).extracting(KeywordRules.Rule::word).containsExactlyInAnyOrder("parcel", "refund");
        assertThat(rules.of(List.of("my", "refund"))).isZero();
        assertThat(rules.of(List.of("the", "parcel"))).isEqualTo(1);
    }

    @Test
    void ofTwoWordsTheMoreTypicalOneDecidesWhereverItStands() {
        KeywordRules rules = rules();
        int first = rules.rules().get(0).label();

        assertThat(rules.of(List.of("refund", "parcel"))).isEqualTo(first);
        assertThat(rules.of(List.of("parcel", "refund"))).isEqualTo(first);
    }

    @Test
    void withoutAWordItIsTheCommonestClass() {
        assertThat(rules().of(List.of("hello"))).isEqualTo(1);
        assertThat(rules().of(List.of())).isEqualTo(1);
    }

    @Test
    void cluesAreTheTypicalWordsOfATextByClass() {
        assertThat(rules().clues(List.of("refund", "for", "parcel", "refund")))
                .isEqualTo(Map.of(0, List.of("refund"), 1, List.of("parcel")));
    }
}
