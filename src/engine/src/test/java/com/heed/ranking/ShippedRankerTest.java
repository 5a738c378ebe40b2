package com.heed.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Language;
import com.heed.learn.TrainingTexts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedRankerTest {
    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "CHINESE"})
    void aRankerOfEachLanguageShipsAndSaysWhereItComesFrom(Language language) {
        ReplyRanker ranker = ReplyRanker.shipped(language);

        assertThat(ranker.language()).isEqualTo(language);
        assertThat(attention(ranker, Basis.HISTORY, 1))
                .as("the attention counts")
                .isGreaterThan(0.1);
        assertThat(attention(ranker, Basis.WITHOUT_ATTENTION, 1)).isZero();
        assertThat(ReplyRanker.pack(language).manifest().fingerprint()).matches("[0-9a-f]{64}");
        assertThat(TrainingTexts.of(ReplyRanker.pack(language)).size()).isGreaterThan(1_000);
        assertThat(ranker.bytes()).hasSizeLessThan(4_000_000);
    }

    private static double attention(ReplyRanker ranker, Basis basis, double familiarity) {
        return ranker.weight(basis).at(familiarity).signs()[FitSign.ATTENTION.ordinal()];
    }
}
