package com.heed.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.Language;
import com.heed.analysis.ShippedModels;
import com.heed.learn.ModelFormatException;
import com.heed.learn.ModelPack;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.OnnxSentenceEncoder;
import com.heed.text.TextVector;
import com.heed.text.TokenPooling;
import com.heed.text.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The models inside the app with the real encoders. */
class ShippedSentimentTest {
    private static final OnnxSentenceEncoder ENCODER = new OnnxSentenceEncoder(2);
    private static final ShippedModels MODELS = new ShippedModels();

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    private static TextVector encode(String text, Language language, TokenPooling pooling) {
        try {
            return ENCODER.encode(text, language, pooling);
        } catch (EncoderUnavailableException e) {
            throw new AssertionError(e);
        }
    }

    private static SentimentReading read(SentimentModel model, String text) {
        TextVector vector = encode(text, model.language(), model.pooling());
        return model.read(vector, Words.of(text, model.language()));
    }

    /** None of these sentences stands in the training texts. */
    @ParameterizedTest
    @CsvSource({
        "en, NEGATIVE, still waiting for my refund",
        "en, NEGATIVE, This is the third time I report the same problem.",
        "en, NEGATIVE, I was charged twice and nobody cares.",
        "en, NEUTRAL, Please reset my password.",
        "en, NEUTRAL, How do I change my delivery address?",
        "en, NEUTRAL, Could you send me the invoice for March?",
        "en, POSITIVE, 'Thank you so much, that solved it!'",
        "en, POSITIVE, 'not bad at all, works fine now'",
        "en, POSITIVE, 'No problems so far, I am satisfied'",
        "zh, NEGATIVE, 到现在还没退款",
        "zh, NEGATIVE, 等了三天没人回复",
        "zh, NEGATIVE, 质量太差，要求退货",
        "zh, NEUTRAL, 怎么修改收货地址",
        "zh, NEUTRAL, 请问营业时间是几点到几点",
        "zh, NEUTRAL, 我想申请一台新电脑",
        "zh, POSITIVE, 谢谢，问题解决了",
        "zh, POSITIVE, 还不错，用着挺好",
        "zh, POSITIVE, 没什么问题，挺满意的"
    })
    void plainServiceSentencesAreReadRight(String language, Polarity polarity, String text) {
        SentimentModel model = MODELS.sentiment(Language.ofTag(language));
        assertThat(read(model, text).polarity()).isEqualTo(polarity);
    }

    @Test
    void aTextEncodedForAnotherModelIsRefused() {
        SentimentModel model = MODELS.sentiment(Language.ENGLISH);
        TextVector unpooled = encode("hello", Language.ENGLISH, TokenPooling.NONE);
        List<Words.Word> words = Words.of("hello", Language.ENGLISH);
        assertThatThrownBy(() -> model.read(unpooled, words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 hidden units");
    }

    private static ModelPack pack(Map<String, byte[]> files) {
        return new ModelPack(new ModelPack.Manifest("sentiment-zh", 1, ModelPack.SCHEMA, "", 1, Map.of()), files);
    }

    @Test
    void theFilesOfAModelGiveTheModel() {
        SentimentModel model = MODELS.sentiment(Language.CHINESE);
        SentimentModel again = SentimentModel.of(Language.CHINESE, pack(model.files()));
        assertThat(read(again, "态度还可以")).isEqualTo(read(model, "态度还可以"));
    }

    @Test
    void aPackWithoutItsAttentionIsRefused() {
        Map<String, byte[]> files =
                new TreeMap<>(MODELS.sentiment(Language.CHINESE).files());
        files.remove("attention.bin");
        assertThatThrownBy(() -> SentimentModel.of(Language.CHINESE, pack(files)))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("attention.bin");
    }
}
