package com.heed.lab.lstm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.attention.RowGradients;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LstmPassTest {
    private static final int ITEMS = 6;
    private static final int UNITS = 4;
    private static final List<int[]> SEQUENCES = List.of(new int[] {2, 0, 3}, new int[] {3, 1, 4, 1, 5});

    private final LstmModel model = new LstmModel(
            waves(ITEMS, UNITS, 11),
            waves(ITEMS, 1, 12),
            new LstmLayer(waves(UNITS, 4 * UNITS, 13), waves(UNITS, 4 * UNITS, 14), waves(1, 4 * UNITS, 15)[0]));

    /** Weights that any program can make: 0.6 sin(1 + 7 i + 3 j + k), k another number for each matrix. */
    private static float[][] waves(int rows, int width, int k) {
        float[][] values = new float[rows][width];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                values[i][j] = (float) (0.6 * Math.sin(1 + 7 * i + 3 * j + k));
            }
        }
        return values;
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.strip().split(" +", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** By lstm.py beside this test's resources: numpy in double precision, no code shared. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    3 1 4 1 | 0 | 0.035522 -0.006936 -0.007358 0.015056
                    3 1 4 1 | 1 | 0.182661 -0.109053 0.180509 -0.085853
                    3 1 4 1 | 2 | 0.181619 -0.074138 0.132688 -0.048328
                    3 1 4 1 | 3 | 0.285657 -0.127620 0.290892 -0.098927
                    2 0 | 0 | 0.098892 -0.046713 0.075825 -0.030732
                    2 0 | 1 | 0.230748 -0.153519 0.281923 -0.117187""")
    void statesAreThoseOfAnIndependentProgram(String items, int row, String expected) {
        int[] sequence =
                Arrays.stream(numbers(items)).mapToInt(item -> (int) item).toArray();
        float[][] states = new LstmPass(model, 1, 4).forward(PackedSequences.read(sequence));
        double[] values = numbers(expected);
        for (int j = 0; j < UNITS; j++) {
            assertThat((double) states[row][j]).isCloseTo(values[j], within(2e-6));
        }
    }

    @Test
    void aSequenceReadsTheSameAloneAndBesideALongerOne() {
        float[][] together = new LstmPass(model, 2, 4).forward(PackedSequences.learned(SEQUENCES));
        float[][] alone = new LstmPass(model, 1, 4).forward(PackedSequences.read(new int[] {2, 0}));
        assertThat(together[1]).as("second of the first events").containsExactly(alone[0]);
        assertThat(together[3]).as("second of the second events").containsExactly(alone[1]);
    }

    /** A sample of items 0, 5, 1 and 5 again, some of which come next somewhere. */
    private DrawnItems drawn() {
        DrawnItems drawn = new DrawnItems(ITEMS, 4, UNITS);
        for (long seed = 0; ; seed++) {
            drawn.draw(model, new SplittableRandom(seed));
            if (drawn.item(0) == 0 && drawn.item(1) == 5 && drawn.item(2) == 1 && drawn.item(3) == 5) {
                return drawn;
            }
        }
    }

    private final LstmLayer gradient = model.layer().zero();
    private final BinaryLoss.ByItem byItem =
            new BinaryLoss.ByItem(new RowGradients(ITEMS, UNITS), new RowGradients(ITEMS, 1));

    private double learn(DrawnItems drawn, float scale) {
        PackedSequences packed = PackedSequences.learned(SEQUENCES);
        LstmPass pass = new LstmPass(model, 2, 4);
        BinaryLoss loss = new BinaryLoss(8, drawn.size(), UNITS);
        double sum = loss.add(pass.forward(packed), packed.next(), model, drawn, scale, byItem);
        pass.backward(loss.byStates(), gradient, byItem.vectors());
        loss.collect(drawn, byItem);
        return sum;
    }

    /** By complex-step derivatives of the loss in lstm.py. */
    @Test
    void lossAndGradientsAreThoseOfAnIndependentProgram() {
        assertThat(learn(drawn(), 1)).isCloseTo(16.125792, within(2e-5));

        same(byItem.vectors().of(1), "0.538755 -0.489846 -0.006575 -0.682056");
        same(byItem.vectors().of(5), "0.431851 -0.247468 0.379257 -0.163870");
        same(byItem.bias().of(5), "3.459476");
        same(
                gradient.input()[2],
                "0.015207 0.017156 0.041364 0.020861 -0.004867 -0.000189 -0.007816 0.000050 0.008228 0.035078 0.031211 0.034393 -0.255381 -0.039063 -0.256801 -0.038032");
        same(
                gradient.recurrent()[1],
                "0.003064 0.001645 0.004729 0.002383 0.001841 0.000579 0.002485 0.000480 0.003584 0.002922 0.004628 0.003482 0.012101 -0.003814 0.019428 -0.004975");
        same(
                gradient.bias(),
                "-0.086840 -0.026435 -0.115535 -0.044579 -0.025864 -0.007636 -0.028152 -0.005459 -0.064859 -0.048407 -0.082701 -0.066138 -0.368234 0.022644 -0.471436 0.056430");
    }

    private static void same(float[] found, String expected) {
        double[] values = numbers(expected);
        assertThat(found).hasSameSizeAs(values);
        for (int j = 0; j < values.length; j++) {
            assertThat((double) found[j]).as("place " + j).isCloseTo(values[j], within(3e-6));
        }
    }

    /** Every weight, moved a little to either side. */
    @Test
    void gradientsAreThoseOfFiniteDifferences() {
        DrawnItems drawn = drawn();
        float scale = 0.5f;
        learn(drawn, scale);
        DoubleSupplier loss = () -> {
            drawn.read(model);
            PackedSequences packed = PackedSequences.learned(SEQUENCES);
            return scale
                    * new BinaryLoss(8, drawn.size(), UNITS)
                            .add(
                                    new LstmPass(model, 2, 4).forward(packed),
                                    packed.next(),
                                    model,
                                    drawn,
                                    scale,
                                    new BinaryLoss.ByItem(new RowGradients(ITEMS, UNITS), new RowGradients(ITEMS, 1)));
        };
        differences("input", model.layer().input(), gradient.input(), loss);
        differences("recurrent", model.layer().recurrent(), gradient.recurrent(), loss);
        differences("bias", new float[][] {model.layer().bias()}, new float[][] {gradient.bias()}, loss);
        float[][] vectors = new float[ITEMS][];
        Arrays.setAll(vectors, i -> byItem.vectors().of(i));
        differences("items", model.items(), vectors, loss);
        float[][] biases = new float[ITEMS][];
        Arrays.setAll(biases, i -> byItem.bias().of(i));
        differences("biases", model.bias(), biases, loss);
    }

    private static void differences(String name, float[][] weights, float[][] found, DoubleSupplier loss) {
        float step = 4e-3f;
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights[i].length; j++) {
                float was = weights[i][j];
                weights[i][j] = was + step;
                double up = loss.getAsDouble();
                weights[i][j] = was - step;
                double down = loss.getAsDouble();
                weights[i][j] = was;
                assertThat((double) found[i][j])
                        .as("%s %d %d", name, i, j)
                        .isCloseTo((up - down) / (2 * step), within(3e-4));
            }
        }
    }

    /** The state of a sequence does not shrink to nothing over many steps while the forget gate is open: with forget gate 1 and input gate 0 the cell stays. */
    @Test
    void anOpenForgetGateKeepsWhatWasRemembered() {
        float[][] input = {{40, 0, 0, 40}};
        LstmModel one = new LstmModel(
                new float[][] {{1}, {-1}},
                new float[2][1],
                new LstmLayer(input, new float[1][4], new float[] {0, 40, 40, 0}));
        int[] sequence = new int[30];
        Arrays.fill(sequence, 1);
        sequence[0] = 0;
        float[][] states = new LstmPass(one, 1, 30).forward(PackedSequences.read(sequence));
        assertThat(states[0][0]).isCloseTo((float) Math.tanh(1), within(1e-6f));
        assertThat(states[29][0]).isCloseTo((float) Math.tanh(1), within(1e-6f));
    }
}
