package com.heed.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.learn.LinearModel;
import com.heed.learn.ModelFormatException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TermWeightsTest {
    private static final float[][] BY_CLASS = {{0.5f, -1, 2, 0.1f}, {1, 3, -0.25f, 0.3f}};
    private static final float[] BIAS = {0.25f, -0.5f};

    private static TermWeights weights() {
        float[][] byTerm = new float[5][2];
        for (int t = 0; t < 4; t++) {
            for (int c = 0; c < 2; c++) {
                byTerm[t][c] = BY_CLASS[c][t];
            }
        }
        return TermWeights.of(byTerm, 4, BIAS);
    }

    @Test
    void logitsAreThoseOfTheSameWeightsClassByClass() {
        Terms.Vector text = new Terms.Vector(new int[] {1, 3}, new float[] {0.6f, 0.8f});
        double[] logits = weights().logits(text);
        assertThat(logits).isEqualTo(new LinearModel(BY_CLASS, BIAS).logits(text.indexes(), text.values()));
        assertThat(logits[0]).isCloseTo(0.25 - 0.6 + 0.08, org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void classesCanBeTakenInAnotherOrder() {
        TermWeights turned = weights().withClasses(new int[] {1, 0, 1});
        assertThat(turned.bias()).containsExactly(-0.5f, 0.25f, -0.5f);
        assertThat(turned.terms()).isEqualTo(4);
        assertThat(turned.at(2, 1)).isEqualTo(2);
        assertThat(turned.at(2, 2)).isEqualTo(-0.25f);
    }

    @Test
    void whatIsWrittenIsReadAndStandsInTheFileClassByClass() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        weights().write(new DataOutputStream(out));
        TermWeights read = TermWeights.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
        assertThat(read.weights()).isEqualTo(weights().weights());
        assertThat(read.bias()).isEqualTo(BIAS);
        LinearModel asModel = LinearModel.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
        assertThat(asModel.weights()).isDeepEqualTo(BY_CLASS);
    }

    @Test
    void sizesThatCannotBeRightAreRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(1_000);
        data.writeInt(1_000_000);
        assertThatThrownBy(() -> TermWeights.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray()))))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("1000000 terms in 1000 classes");
    }
}
