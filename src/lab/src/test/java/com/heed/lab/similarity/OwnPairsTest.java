package com.heed.lab.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Language;
import com.heed.learn.ModelPack;
import com.heed.learn.TrainingTexts;
import com.heed.similarity.PairModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnPairsTest {
    /** Whoever changes a pair has to train again, or this fails. */
    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ENGLISH", "CHINESE"})
    void theShippedWeightsWereLearnedFromThesePairs(Language language) {
        List<OwnPairs.Pair> pairs = OwnPairs.toTrainOn(language);
        ModelPack pack = PairModel.pack(language);

        assertThat(pack.manifest().fingerprint()).isEqualTo(OwnPairs.fingerprint(pairs));
        assertThat(pack.manifest().name()).isEqualTo("pairs-" + language.tag());
        assertThat(TrainingTexts.of(pack).contains(pairs.get(0).texts().key())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ENGLISH", "CHINESE"})
    void noTextIsLearnedFromAndMeasuredOn(Language language) {
        Set<String> learned = new HashSet<>();
        OwnPairs.toTrainOn(language).forEach(pair -> {
            learned.add(pair.texts().first());
            learned.add(pair.texts().other());
        });

        assertThat(OwnPairs.toMeasureOn(language)).isNotEmpty().allSatisfy(pair -> {
            assertThat(learned)
                    .doesNotContain(pair.texts().first(), pair.texts().other());
            assertThat(pair.texts().language()).isEqualTo(language);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ENGLISH", "CHINESE"})
    void aboutHalfAskTheSameAndNoPairStandsTwice(Language language) {
        for (List<OwnPairs.Pair> pairs : List.of(OwnPairs.toTrainOn(language), OwnPairs.toMeasureOn(language))) {
            assertThat(pairs.stream().map(pair -> pair.texts().key())).doesNotHaveDuplicates();
            assertThat(pairs.stream().filter(OwnPairs.Pair::same).count() / (double) pairs.size())
                    .isBetween(0.4, 0.6);
        }
    }

    @Test
    void aPairIsKnownInEitherOrder() {
        assertThat(PairText.of("a", "b").key()).isEqualTo(PairText.of("b", "a").key());
    }
}
