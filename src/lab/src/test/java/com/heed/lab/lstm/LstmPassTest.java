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
import org.junit.jupiter.params.provider.EnumSource;

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
    private final DrawnLoss.ByItem byItem =
            new DrawnLoss.ByItem(new RowGradients(ITEMS, UNITS), new RowGradients(ITEMS, 1));

    private double learn(LstmLoss by, DrawnItems drawn, float scale) {
        PackedSequences packed = PackedSequences.learned(SEQUENCES);
        LstmPass pass = new LstmPass(model, 2, 4);
        DrawnLoss loss = new DrawnLoss(by, 8, drawn.size(), UNITS);
        double sum = loss.add(pass.forward(packed), packed.next(), model, drawn, scale, byItem);
        pass.backward(loss.byStates(), gradient, byItem.vectors());
        loss.collect(drawn, byItem);
        return sum;
    }

    /** By complex-step derivatives of the losses in lstm.py: those by the vectors of two items, a bias, and rows of the layer. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    BCE | 16.125792 | 0.538755 -0.489846 -0.006575 -0.682056 | 0.431851 -0.247468 0.379257 -0.163870 | 3.459476 | 0.015207 0.017156 0.041364 0.020861 -0.004867 -0.000189 -0.007816 0.000050 0.008228 0.035078 0.031211 0.034393 -0.255381 -0.039063 -0.256801 -0.038032 | 0.003064 0.001645 0.004729 0.002383 0.001841 0.000579 0.002485 0.000480 0.003584 0.002922 0.004628 0.003482 0.012101 -0.003814 0.019428 -0.004975 | -0.086840 -0.026435 -0.115535 -0.044579 -0.025864 -0.007636 -0.028152 -0.005459 -0.064859 -0.048407 -0.082701 -0.066138 -0.368234 0.022644 -0.471436 0.056430
                    MSE | 5.655435 | 0.254386 -0.237852 -0.020633 -0.334892 | 0.208136 -0.119614 0.183354 -0.079381 | 1.661751 | 0.006760 0.008040 0.019545 0.009957 -0.002664 -0.000235 -0.004188 -0.000182 0.003386 0.016264 0.014425 0.016025 -0.128361 -0.018235 -0.131277 -0.016190 | 0.001493 0.000798 0.002282 0.001149 0.000915 0.000291 0.001231 0.000250 0.001762 0.001411 0.002266 0.001684 0.006043 -0.001907 0.009681 -0.002526 | -0.042583 -0.012791 -0.056144 -0.021496 -0.012780 -0.003789 -0.013811 -0.002775 -0.031959 -0.023207 -0.040365 -0.031759 -0.183475 0.011529 -0.235400 0.029362
                    CONTRASTIVE | 7.144612 | 0.319558 -0.351194 -0.260215 -0.617943 | -0.022056 -0.004957 -0.050535 0.006928 | 0.642103 | 0.030548 0.025491 0.057757 0.027645 0.001208 0.001563 -0.002814 0.001220 0.024404 0.053716 0.045813 0.046853 -0.243313 -0.054873 -0.259428 -0.047107 | 0.003492 0.001860 0.005227 0.002551 0.001663 0.000515 0.002241 0.000396 0.003667 0.003482 0.004733 0.003812 0.010398 -0.003661 0.017225 -0.004527 | -0.108077 -0.038669 -0.138414 -0.055765 -0.026535 -0.007714 -0.026962 -0.004547 -0.077723 -0.071029 -0.096276 -0.083686 -0.398065 0.039039 -0.518523 0.072701""")
    void lossesAndGradientsAreThoseOfAnIndependentProgram(
            LstmLoss by,
            double loss,
            String firstItem,
            String fifthItem,
            String fifthBias,
            String input,
            String recurrent,
            String bias) {
        assertThat(learn(by, drawn(), 1)).isCloseTo(loss, within(2e-5));

        same(byItem.vectors().of(1), firstItem);
        same(byItem.vectors().of(5), fifthItem);
        same(byItem.bias().of(5), fifthBias);
        same(gradient.input()[2], input);
        same(gradient.recurrent()[1], recurrent);
        same(gradient.bias(), bias);
    }

    private static void same(float[] found, String expected) {
        double[] values = numbers(expected);
        assertThat(found).hasSameSizeAs(values);
        for (int j = 0; j < values.length; j++) {
            assertThat((double) found[j]).as("place " + j).isCloseTo(values[j], within(3e-6));
        }
    }

    /** Every weight, moved a little to either side. */
    @ParameterizedTest
    @EnumSource
    void gradientsAreThoseOfFiniteDifferences(LstmLoss by) {
        DrawnItems drawn = drawn();
        float scale = 0.5f;
        learn(by, drawn, scale);
        DoubleSupplier loss = () -> {
            drawn.read(model);
            PackedSequences packed = PackedSequences.learned(SEQUENCES);
            return scale
                    * new DrawnLoss(by, 8, drawn.size(), UNITS)
                            .add(
                                    new LstmPass(model, 2, 4).forward(packed),
                                    packed.next(),
                                    model,
                                    drawn,
                                    scale,
                                    new DrawnLoss.ByItem(new RowGradients(ITEMS, UNITS), new RowGradients(ITEMS, 1)));
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
