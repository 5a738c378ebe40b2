package com.heed.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankFusionTest {
    /** 1/61 + 1/62, 1/62 + 1/61, 1/63: two that changed places weigh the same, and each list counts by rank alone. */
    @Test
    void listsCountByRankAlone() {
        RankFusion<String> fusion = new RankFusion<>();
        fusion.add(List.of("a", "b", "c"));
        fusion.add(List.of("b", "a"));
        fusion.add(List.of());
        assertThat(fusion.of("a")).isCloseTo(0.0325225, within(1e-7)).isEqualTo(fusion.of("b"));
        assertThat(fusion.of("c")).isCloseTo(0.0158730, within(1e-7));
        assertThat(fusion.of("d")).isZero();
        assertThat(fusion.documents()).containsExactlyInAnyOrder("a", "b", "c");
    }

    /** Another system is handed words with blanks between. */
    @Test
    void noWordHasABlankInIt() {
        for (String text : List.of(
                "Order no. 4711\u00a0B, 3\u3000000 \u20ac \u2014 where\u2028is\tit?",
                "\u8bf7\u95ee\u3000\u9000\u6b3e\u4ec0\u4e48\u65f6\u5019\u5230\u8d26 iPhone\u00a015 Pro\uff1f",
                "Ticket\u200bnumber \ud83d\ude00 A\u0085B")) {
            for (Language language : Language.values()) {
                assertThat(AnswerEncoder.words(text, language))
                        .isNotEmpty()
                        .noneMatch(word -> word.isEmpty() || word.chars().anyMatch(Character::isWhitespace));
            }
        }
    }
}
