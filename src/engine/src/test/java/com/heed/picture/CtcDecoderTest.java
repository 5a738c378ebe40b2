package com.heed.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class CtcDecoderTest {
    private static final String BREAK = "-";
    private final CtcDecoder decoder = new CtcDecoder(List.of("a", "b"));

    /** Graves et al. 2006, section 3.1: both paths are the labelling aab. */
    @Test
    void pathsOfThePaperAreItsLabelling() {
        assertThat(decoder.read(path("a-ab-")).text()).isEqualTo("aab");
        assertThat(decoder.read(path("-aa--abb")).text()).isEqualTo("aab");
    }

    @Test
    void theClassAfterTheLastCharacterIsABlank() {
        assertThat(decoder.read(path("aa  b b")).text()).isEqualTo("a b b");
        assertThat(decoder.classes()).isEqualTo(4);
    }

    @Test
    void confidenceIsTheMeanOfCharactersAlone() {
        FloatBuffer steps = FloatBuffer.wrap(new float[] {
            0.9f, 0.1f, 0, 0, // a break counts for nothing
            0.2f, 0.8f, 0, 0, // a
            0.3f, 0.7f, 0, 0, // the same a
            0, 0.4f, 0.6f, 0 // b
        });

        CtcDecoder.Reading reading = decoder.read(steps);

        assertThat(reading.text()).isEqualTo("ab");
        assertThat(reading.confidence()).isCloseTo((0.8 + 0.6) / 2, within(1e-6));
    }

    @Test
    void nothingButBreaksIsNoText() {
        assertThat(decoder.read(path("---"))).isEqualTo(new CtcDecoder.Reading("", 0));
        assertThat(decoder.read(path(""))).isEqualTo(new CtcDecoder.Reading("", 0));
    }

    private static FloatBuffer path(String path) {
        float[] steps = new float[path.length() * 4];
        for (int i = 0; i < path.length(); i++) {
            steps[i * 4 + (BREAK + "ab ").indexOf(path.charAt(i))] = 1;
        }
        return FloatBuffer.wrap(steps);
    }
}
