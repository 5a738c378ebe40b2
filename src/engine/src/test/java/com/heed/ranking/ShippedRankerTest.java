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
        assertThat(ranker.weight(Basis.HISTORY).signs()[FitSign.ATTENTION.ordinal()])
                .as("the attention counts")
                .isGreaterThan(0.1);
        assertThat(ranker.weight(Basis.WITHOUT_ATTENTION).signs()[FitSign.ATTENTION.ordinal()])
                .isZero();
        assertThat(ReplyRanker.pack(language).manifest().fingerprint()).matches("[0-9a-f]{64}");
        assertThat(TrainingTexts.of(ReplyRanker.pack(language)).size()).isGreaterThan(1_000);
        assertThat(ranker.bytes()).hasSizeLessThan(4_000_000);
    }
}
