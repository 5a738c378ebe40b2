package com.heed.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.Language;
import com.heed.learn.ModelFormatException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OnnxSentenceEncoderTest {
    private static final OnnxSentenceEncoder ENCODER = new OnnxSentenceEncoder(2);

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    private static double cosine(String a, String b, Language language) throws EncoderUnavailableException {
        float[] x = ENCODER.encode(a, language).sentence();
        float[] y = ENCODER.encode(b, language).sentence();
        double dot = 0;
        for (int j = 0; j < x.length; j++) {
            dot += (double) x[j] * y[j];
        }
        return dot;
    }

    /** Cosines measured once with the reference tokenizer after lower-casing; as shipped, the first pair would be at 1. */
    @Test
    void productNamesAreToldApartInChinese() throws EncoderUnavailableException {
        assertThat(cosine("Jira无法登录", "WiFi无法登录", Language.CHINESE)).isCloseTo(0.742, within(0.01));
        assertThat(cosine("VPN连接失败", "vpn连不上", Language.CHINESE)).isCloseTo(0.880, within(0.01));
        assertThat(cosine("VPN连接失败", "打印机卡纸", Language.CHINESE)).isCloseTo(0.298, within(0.01));
    }

    @Test
    void vectorsHaveLengthOneAndTheWidthOfTheirModel() throws EncoderUnavailableException {
        assertThat(cosine("I cannot log in", "I cannot log in", Language.ENGLISH))
                .isCloseTo(1, within(1e-5));
        assertThat(ENCODER.encode("I cannot log in", Language.ENGLISH).inner()).hasSize(384);
        assertThat(ENCODER.encode("无法登录", Language.CHINESE).inner()).hasSize(512);
    }

    @Test
    void sayingTheSameIsNearerThanSayingAnother() throws EncoderUnavailableException {
        assertThat(cosine("I cannot log in", "login does not work", Language.ENGLISH))
                .isGreaterThan(cosine("I cannot log in", "where is my parcel", Language.ENGLISH));
    }

    @Test
    void threadsAndNeighboursDoNotChangeAVector() throws Exception {
        List<String> texts = IntStream.range(0, 24)
                .mapToObj(i -> "text number " + i + " about a parcel".repeat(i % 5))
                .toList();
        List<float[]> alone;
        try (OnnxSentenceEncoder one = new OnnxSentenceEncoder(1)) {
            alone = texts.stream().map(text -> vector(one, text)).toList();
        }
        try (OnnxSentenceEncoder two = new OnnxSentenceEncoder(2);
                ExecutorService pool = Executors.newFixedThreadPool(6)) {
            List<Future<float[]>> together = pool.invokeAll(texts.stream()
                    .map(text -> (Callable<float[]>) () -> vector(two, text))
                    .toList());
            for (int i = 0; i < texts.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        }
    }

    /** Topic and sentiment pool the tokens; urgency and patterns only want the vectors, and must not pay for a second run of the model. */
    @Test
    void aTextThatWasPooledIsNotEncodedAgainForItsVectorsAlone() throws EncoderUnavailableException {
        AtomicInteger passes = new AtomicInteger();
        TextVector pooled = ENCODER.encode("where is my refund", Language.ENGLISH, counting("a", passes));
        TextVector plain = ENCODER.encode("where is my refund", Language.ENGLISH);
        assertThat(plain.sentence()).isSameAs(pooled.sentence());
        assertThat(plain.inner()).isSameAs(pooled.inner());
        assertThat(plain.pooled()).isEmpty();
        assertThat(ENCODER.encode("where is my refund", Language.ENGLISH, counting("a", passes)))
                .isSameAs(pooled);
        assertThat(passes).hasValue(1);
    }

    @Test
    void anotherPoolingOfTheSameTextSeesItsTokens() throws EncoderUnavailableException {
        AtomicInteger passes = new AtomicInteger();
        TextVector one = ENCODER.encode("my parcel is late", Language.ENGLISH, counting("one", passes));
        TextVector other = ENCODER.encode("my parcel is late", Language.ENGLISH, counting("other", passes));
        assertThat(passes).hasValue(2);
        assertThat(other.sentence()).isEqualTo(one.sentence());
        assertThat(other.pooled()).isEqualTo(one.pooled());
    }

    /** Pools nothing but the number of tokens, and counts the texts that pass. */
    private static TokenPooling counting(String identity, AtomicInteger passes) {
        return new TokenPooling() {
            @Override
            public String identity() {
                return identity;
            }

            @Override
            public Pass start() {
                passes.incrementAndGet();
                return new Pass() {
                    private int tokens;

                    @Override
                    public void token(float[] vector) {
                        tokens++;
                    }

                    @Override
                    public float[] finish() {
                        return new float[] {tokens};
                    }
                };
            }
        };
    }

    private static float[] vector(SentenceEncoder encoder, String text) {
        try {
            return encoder.encode(text, Language.ENGLISH).inner();
        } catch (EncoderUnavailableException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aLongTextIsReadInPartsUpToALimit() throws EncoderUnavailableException {
        TextVector two = ENCODER.encode("parcel ".repeat(600), Language.ENGLISH);
        assertThat(two.tokens()).isEqualTo(600);
        assertThat(two.cut()).isFalse();
        TextVector five = ENCODER.encode("parcel ".repeat(3_000), Language.ENGLISH);
        assertThat(five.tokens()).isEqualTo(2_040);
        assertThat(five.cut()).isTrue();
        assertThat(ENCODER.encode("", Language.ENGLISH).tokens()).isZero();
    }

    @Test
    void theSecondReadingComesFromTheCache() throws EncoderUnavailableException {
        TextVector first = ENCODER.encode("cached", Language.ENGLISH);
        assertThat(ENCODER.encode("cached", Language.ENGLISH)).isSameAs(first);
    }

    /** Adds the tokens up, so that what it saw can be compared with the mean the encoder makes itself. */
    private static TokenPooling sum(@Nullable String identity, AtomicInteger tokens) {
        return new TokenPooling() {
            @Override
            public @Nullable String identity() {
                return identity;
            }

            @Override
            public Pass start() {
                float[] sum = new float[384];
                return new Pass() {
                    @Override
                    public void token(float[] vector) {
                        tokens.incrementAndGet();
                        for (int j = 0; j < sum.length; j++) {
                            sum[j] += vector[j];
                        }
                    }

                    @Override
                    public float[] finish() {
                        return sum;
                    }
                };
            }
        };
    }

    @Test
    void aPoolingSeesEachTokenOfTheInnerLayerOnce() throws EncoderUnavailableException {
        AtomicInteger tokens = new AtomicInteger();
        TextVector vector = ENCODER.encode("where is my parcel", Language.ENGLISH, sum(null, tokens));
        assertThat(tokens).hasValue(vector.tokens() + 2);
        for (int j = 0; j < vector.inner().length; j++) {
            assertThat(vector.pooled()[j] / tokens.get()).isCloseTo(vector.inner()[j], within(1e-4f));
        }
    }

    @Test
    void aPooledVectorIsCachedUnderThePoolingsName() throws EncoderUnavailableException {
        AtomicInteger tokens = new AtomicInteger();
        ENCODER.encode("cached with a pooling", Language.ENGLISH, sum("a", tokens));
        int once = tokens.get();
        assertThat(ENCODER.encode("cached with a pooling", Language.ENGLISH, sum("a", tokens))
                        .pooled())
                .hasSize(384);
        assertThat(tokens).hasValue(once);
        ENCODER.encode("cached with a pooling", Language.ENGLISH, sum("b", tokens));
        assertThat(tokens).hasValue(2 * once);
        assertThat(ENCODER.encode("cached with a pooling", Language.ENGLISH).pooled())
                .isEmpty();
    }

    @Test
    void aPoolingWithoutANameSeesATextEachTime() throws EncoderUnavailableException {
        AtomicInteger tokens = new AtomicInteger();
        ENCODER.encode("seen twice", Language.ENGLISH, sum(null, tokens));
        int once = tokens.get();
        ENCODER.encode("seen twice", Language.ENGLISH, sum(null, tokens));
        assertThat(tokens).hasValue(2 * once);
    }

    @Test
    void creatingLoadsNothingAndClosingEndsIt() throws EncoderUnavailableException {
        OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(1);
        assertThat(encoder.state()).isInstanceOf(EncoderState.NotLoaded.class);
        encoder.encode("hello", Language.ENGLISH);
        assertThat(encoder.state()).isInstanceOf(EncoderState.Ready.class);
        encoder.close();
        encoder.close();
        assertThatThrownBy(() -> encoder.encode("hello", Language.ENGLISH)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aBrokenFileNeverReachesTheRuntime() {
        byte[] whole = EncoderModel.CHINESE.onnx();
        assertThatThrownBy(
                        () -> EncoderModel.verified("zh.onnx", java.util.Arrays.copyOf(whole, whole.length / 2), "00"))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("zh.onnx")
                .hasMessageContaining("install the app again");
    }

    @Test
    void thereIsNoEncoderForOtherLanguages() {
        assertThatThrownBy(() -> ENCODER.encode("bonjour", Language.OTHER))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
