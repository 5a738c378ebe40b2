package com.heed.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProportionalOddsTest {
    /**
     * Copenhagen housing conditions (Madsen 1976): satisfaction low, medium, high by contact (low, high), type (tower, apartment, atrium, terrace) and influence
     * (low, medium, high), as the data set housing of R's MASS gives it.
     */
    private static final int[] HOUSING = {
        21, 21, 28, 34, 22, 36, 10, 11, 36, 61, 23, 17, 43, 35, 40, 26, 18, 54, //
        13, 9, 10, 8, 8, 12, 6, 7, 9, 18, 6, 7, 15, 13, 13, 7, 5, 11, //
        14, 19, 37, 17, 23, 40, 3, 5, 23, 78, 46, 43, 48, 45, 86, 15, 25, 62, //
        20, 23, 20, 10, 22, 24, 7, 10, 21, 57, 23, 13, 31, 21, 13, 5, 6, 13
    };

    /** Venables and Ripley, Modern Applied Statistics with S, 4th edition, section 7.3: polr(Sat ~ Infl + Type + Cont). */
    @Test
    void meetsThePublishedFitOfTheHousingData() {
        float[][] x = new float[72][6];
        int[] labels = new int[72];
        double[] counts = new double[72];
        for (int i = 0; i < 72; i++) {
            int influence = i / 3 % 3;
            int type = i / 9 % 4;
            int contact = i / 36;
            x[i][0] = influence == 1 ? 1 : 0;
            x[i][1] = influence == 2 ? 1 : 0;
            x[i][2] = type == 1 ? 1 : 0;
            x[i][3] = type == 2 ? 1 : 0;
            x[i][4] = type == 3 ? 1 : 0;
            x[i][5] = contact;
            labels[i] = i % 3;
            counts[i] = HOUSING[i];
        }
        assertThat(Arrays.stream(HOUSING).sum()).isEqualTo(1_681);
        OrdinalModel model = ProportionalOdds.train(new FeatureRows.Dense(x, 6), labels, counts, 3, 1e-9);
        assertThat(model.weights())
                .containsExactly(new float[] {0.5664f, 1.2888f, -0.5724f, -0.3662f, -1.0910f, 0.3603f}, within(5e-4f));
        assertThat(model.cuts()).containsExactly(new double[] {-0.4961, 0.6907}, within(5e-4));
    }

    @Test
    void theGradientIsThatOfFiniteDifferences() {
        Random random = new Random(7);
        float[][] x = new float[30][4];
        int[] labels = new int[30];
        double[] weights = new double[30];
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < 4; j++) {
                x[i][j] = (float) random.nextGaussian();
            }
            labels[i] = i % 4;
            weights[i] = random.nextDouble();
        }
        var loss = new ProportionalOdds.Loss(new FeatureRows.Dense(x, 4), labels, weights, 4, 0.3);
        double[] at = {0.4, -1.2, 0.3, 0.9, -0.5, 0.2, -0.7};
        double[] gradient = new double[7];
        loss.at(at, gradient);
        double step = 1e-6;
        for (int j = 0; j < at.length; j++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[j] += step;
            down[j] -= step;
            double expected = (loss.at(up, new double[7]) - loss.at(down, new double[7])) / (2 * step);
            assertThat(gradient[j]).as("parameter %d", j).isCloseTo(expected, within(1e-7));
        }
    }

    /** With two classes it is logistic regression, whose closed form for one 0/1 feature is known. */
    @Test
    void twoClassesMeetTheClosedFormOfOneBinaryFeature() {
        float[][] x = new float[20][1];
        int[] y = new int[20];
        for (int i = 0; i < 20; i++) {
            x[i][0] = i < 10 ? 1 : 0;
            y[i] = i < 8 || (i >= 10 && i < 13) ? 1 : 0;
        }
        double[] ones = new double[20];
        Arrays.fill(ones, 1);
        OrdinalModel model = ProportionalOdds.train(new FeatureRows.Dense(x, 1), y, ones, 2, 1e-9);
        assertThat(model.probabilities(model.weights()[0])[1]).isCloseTo(0.8, within(1e-3));
        assertThat(model.probabilities(0)[1]).isCloseTo(0.3, within(1e-3));
    }

    @Test
    void probabilitiesAddUpToOneAndStayAboveNothingFarOut() {
        OrdinalModel model = new OrdinalModel(new float[] {1}, new double[] {-1, 2});
        for (double score : new double[] {-40, -3, 0, 3, 40}) {
            double[] p = model.probabilities(score);
            assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-12));
            assertThat(Arrays.stream(p)).allMatch(one -> one > 0);
        }
        assertThat(model.probabilities(40)[1]).isCloseTo(Math.exp(-38) - Math.exp(-41), within(1e-20));
    }

    @Test
    void comesBackFromItsFileAsItWas() throws IOException {
        OrdinalModel model = new OrdinalModel(new float[] {1.5f, -2}, new double[] {-1, 2});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        OrdinalModel read = OrdinalModel.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(read.weights()).containsExactly(model.weights());
        assertThat(read.cuts()).containsExactly(model.cuts());
    }

    @Test
    void aClassWithoutARowAndCutsOutOfOrderAreRefusedByName() throws IOException {
        assertThatThrownBy(() -> ProportionalOdds.train(
                        new FeatureRows.Dense(new float[][] {{1}, {2}}, 1),
                        new int[] {0, 2},
                        new double[] {1, 1},
                        3,
                        1))
                .hasMessage("no row has class 1; each of the 3 needs one");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(3);
        out.writeInt(1);
        out.writeDouble(2);
        out.writeDouble(1);
        out.writeFloat(0);
        assertThatThrownBy(() -> OrdinalModel.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("cut 1 is 1.0");
    }
}
