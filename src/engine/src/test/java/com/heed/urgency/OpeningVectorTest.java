package com.heed.urgency;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OpeningVectorTest {
    @Test
    void oneChineseTextInTwentyMakesTheChineseEncoderReadAll() {
        List<String> texts = new ArrayList<>(Collections.nCopies(19, "the printer is slow"));
        assertThat(OpeningVector.encoderFor(List.of())).isEqualTo(Language.ENGLISH);
        assertThat(OpeningVector.encoderFor(texts)).isEqualTo(Language.ENGLISH);
        texts.add("打印机很慢");
        assertThat(OpeningVector.encoderFor(texts)).isEqualTo(Language.CHINESE);
        texts.add("");
        assertThat(OpeningVector.encoderFor(texts)).isEqualTo(Language.ENGLISH);
    }
}
