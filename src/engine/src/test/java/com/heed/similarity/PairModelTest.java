package com.heed.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.Language;
import com.heed.learn.ModelFormatException;
import com.heed.text.OnnxSentenceEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairModelTest {
    private static final PairWeights WEIGHTS = new PairWeights(new double[] {2, 0.5, 1, 0.25, 0.75}, 0.1, 6, -3);
    private static final PairModel MODEL = new PairModel(Language.CHINESE, WEIGHTS);

    /** Vectors (0.6, 0.8) and (0.8, 0.6) have a cosine of 0.96, that is 1.6 above the middle in tenths. 开通 and 关闭 are opposed, one asks for a time. */
    @Test
    void logOddsAreTheSumOfThePartsInEitherOrder() {
        ComparedText one = text("什么时候开通", new float[] {0.6f, 0.8f});
        ComparedText other = text("怎么关闭", new float[] {0.8f, 0.6f});

        PairReading reading = MODEL.read(one, other);

        double odds = 0.1 + 2 * 1.6 - 0.5 - 1;
        assertThat(reading.same()).isCloseTo(1 / (1 + Math.exp(-odds)), within(1e-6));
        assertThat(MODEL.probability(other, one)).isEqualTo(reading.same());
        assertThat(reading.base()
                        + reading.parts().stream()
                                .mapToDouble(PairReading.Part::logOdds)
                                .sum())
                .isCloseTo(Math.log(reading.same() / (1 - reading.same())), within(1e-9));
    }

    @Test
    void wordsThatAgreeAndDifferAreNamed() {
        PairModel english = new PairModel(Language.ENGLISH, WEIGHTS);
        PairReading reading = english.read(english("Reset my password", null), english("Change my password?", null));

        assertThat(reading.agreeing()).containsExactly("my", "password");
        assertThat(reading.onlyFirst()).containsExactly("reset");
        assertThat(reading.onlyOther()).containsExactly("change");
    }

    /** Dice of the words is 2/3, so the log odds are 6 * 2/3 - 3 = 1. */
    @Test
    void withoutVectorsWordsInCommonDecide() {
        PairModel english = new PairModel(Language.ENGLISH, WEIGHTS);

        double p = english.probability(english("Reset my password", null), english("Change my password", new float[2]));

        assertThat(p).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-12));
    }

    @Test
    void aTextOfAnotherLanguageIsRefused() {
        ComparedText english = english("hello", null);

        assertThatThrownBy(() -> MODEL.probability(english, english))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a text of language 'en' was given to the model of 'zh'");
    }

    @Test
    void weightsSurviveTheirFileAndABrokenOneIsRefused() {
        PairWeights again = PairWeights.of(WEIGHTS.bytes());

        assertThat(again.signs()).isEqualTo(WEIGHTS.signs());
        assertThat(again.bytes()).isEqualTo(WEIGHTS.bytes());
        assertThatThrownBy(() -> PairWeights.of("{\"meaning\":1}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("has no number 'asked'");
        assertThatThrownBy(() -> new PairWeights(new double[] {-1, 0, 0, 0, 0}, 0, 0, 0))
                .hasMessage("weight -1.0 must be 0 or more");
    }

    /** Two thousand pairs that contradict the model turn it; ten move it a little. */
    @Test
    void fittingAgainMovesFarWithManyRowsAndLittleWithFew() {
        ComparedText one = text("开通", new float[] {1, 0});
        ComparedText far = text("开通", new float[] {0.5f, (float) Math.sqrt(0.75)});

        double before = MODEL.probability(one, far);
        double few = PairTrainer.refit(MODEL, rows(one, far, 10)).probability(one, far);
        double many = PairTrainer.refit(MODEL, rows(one, far, 2_000)).probability(one, far);

        assertThat(before).isLessThan(0.01);
        assertThat(few).isGreaterThan(before).isLessThan(many);
        assertThat(many).isCloseTo(0.75, within(0.05));
    }

    /** Three in four of these pairs ask the same. */
    private static List<PairTrainer.Row> rows(ComparedText one, ComparedText far, int count) {
        List<PairTrainer.Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new PairTrainer.Row(one, far, i % 4 != 0, 0));
        }
        return rows;
    }

    /** Sentences that stand in no file of ours. */
    @Test
    void theShippedModelsTellPlainCasesApart() {
        try (OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(1)) {
            PairEncoder reader = new PairEncoder(encoder);
            assertThat(said(reader, "我的储蓄卡被人偷了该怎么处理", "储蓄卡被偷了怎么处理")).isGreaterThan(0.7);
            assertThat(said(reader, "我的储蓄卡被人偷了该怎么处理", "明天的会议几点开始")).isLessThan(0.1);
            assertThat(said(reader, "Where can I download my tax form?", "How do I download my tax form?"))
                    .isGreaterThan(0.7);
            assertThat(said(reader, "Where can I download my tax form?", "Is the canteen open tomorrow?"))
                    .isLessThan(0.2);
        }
    }

    private static double said(PairEncoder reader, String one, String other) {
        Language language = PairEncoder.languageOf(one, other);
        return PairModel.shipped(language).probability(reader.read(one, language), reader.read(other, language));
    }

    @Test
    void aTextWithoutLettersHasNoVectorAndOneChineseTextMakesThePairChinese() {
        try (OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(1)) {
            assertThat(new PairEncoder(encoder).read("？！", Language.CHINESE).vector())
                    .isNull();
        }
        assertThat(PairEncoder.languageOf("VPN down", "VPN 坏了")).isEqualTo(Language.CHINESE);
        assertThat(PairEncoder.languageOf("VPN down", "")).isEqualTo(Language.ENGLISH);
    }

    private static ComparedText text(String text, float[] vector) {
        return new ComparedText(
                text, Language.CHINESE, vector, MarkWords.of(Language.CHINESE).marks(text));
    }

    private static ComparedText english(String text, float @org.jspecify.annotations.Nullable [] vector) {
        return new ComparedText(
                text, Language.ENGLISH, vector, MarkWords.of(Language.ENGLISH).marks(text));
    }
}
