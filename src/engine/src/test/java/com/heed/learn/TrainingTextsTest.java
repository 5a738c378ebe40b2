package com.heed.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TrainingTextsTest {
    private static ModelPack pack(byte[] content) {
        return new ModelPack(
                new ModelPack.Manifest("sentiment-en", 1, ModelPack.SCHEMA, "", 1, new TreeMap<>()),
                Map.of(TrainingTexts.FILE, content));
    }

    @Test
    void aTextIsKnownWordForWordOnly() {
        TrainingTexts texts = TrainingTexts.of(List.of("The parcel is late.", "谢谢", "The parcel is late."));

        assertThat(texts.size()).isEqualTo(2);
        assertThat(texts.contains("The parcel is late.")).isTrue();
        assertThat(texts.contains("谢谢")).isTrue();
        assertThat(texts.contains("the parcel is late.")).isFalse();
        assertThat(texts.contains("")).isFalse();
    }

    /** The first eight bytes of SHA-256 of "abc" (FIPS 180-2, appendix B.1). */
    @Test
    void prefixesOfSha256AreWrittenInAscendingOrderAndReadAgain() {
        byte[] bytes = TrainingTexts.of(List.of("abc", "x", "y")).bytes();

        assertThat(bytes).hasSize(24);
        assertThat(java.util.HexFormat.of().formatHex(bytes)).contains("ba7816bf8f01cfea");
        TrainingTexts again = TrainingTexts.of(pack(bytes));
        assertThat(List.of("abc", "x", "y")).allMatch(again::contains);
        assertThat(again.contains("z")).isFalse();
    }

    @Test
    void aFileCutShortIsRefused() {
        assertThatThrownBy(() -> TrainingTexts.of(pack(new byte[12])))
                .isInstanceOf(ModelFormatException.class)
                .hasMessage("file 'trained-on.bin' of model 'sentiment-en' has 12 bytes, which is no multiple of 8; "
                        + "train again or install again");
    }
}
