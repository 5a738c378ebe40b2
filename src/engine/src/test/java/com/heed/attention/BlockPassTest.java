package com.heed.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockPassTest {
    private static final int WIDTH = 6;
    private static final int HIDDEN = 5;
    private static final int LONGEST = 7;

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

    private static Dense dense(int in, int out, int k) {
        return new Dense(waves(in, out, k), waves(1, out, k + 50)[0]);
    }

    private static AttentionBlock block() {
        return new AttentionBlock(
                new LayerNorm(waves(1, WIDTH, 1)[0], waves(1, WIDTH, 2)[0]),
                new MultiHeadAttention(
                        2,
                        dense(WIDTH, WIDTH, 3),
                        dense(WIDTH, WIDTH, 4),
                        dense(WIDTH, WIDTH, 5),
                        dense(WIDTH, WIDTH, 6)),
                new LayerNorm(waves(1, WIDTH, 7)[0], waves(1, WIDTH, 8)[0]),
                new FeedForward(dense(WIDTH, HIDDEN, 9), dense(HIDDEN, WIDTH, 10)));
    }

    private static boolean[] all() {
        boolean[] real = new boolean[LONGEST];
        Arrays.fill(real, true);
        return real;
    }

    private static float[][] through(AttentionBlock block, float[][] x, int rows, boolean[] real, boolean causal) {
        float[][] output = new float[LONGEST][WIDTH];
        new BlockPass(block, LONGEST, causal).forward(x, rows, real, Dropout.NONE, output);
        return output;
    }

    /** Rows of the output by an independent program in double precision (numpy; @ and einsum, no code shared). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    true | 0 | 0.064298 0.109771 -0.281644 0.447879 -0.605150 0.750309
                    true | 2 | -0.651341 0.739221 -0.812306 0.869133 -0.908564 0.929810
                    true | 4 | -0.568534 0.691237 -0.800104 0.892957 -0.967937 1.023544
                    false | 0 | -0.303681 0.424985 -0.537784 0.639819 -0.729048 0.803685
                    false | 2 | -0.624506 0.657055 -0.676453 0.682312 -0.674514 0.653216
                    false | 4 | -0.568534 0.691237 -0.800104 0.892957 -0.967937 1.023544""")
    void aBlockIsThatOfAnIndependentProgram(boolean causal, int row, String expected) {
        float[][] output = through(block(), waves(LONGEST, WIDTH, 20), 5, all(), causal);
        String[] values = expected.strip().split(" +", -1);
        for (int j = 0; j < WIDTH; j++) {
            assertThat(output[row][j]).isCloseTo(Float.parseFloat(values[j]), within(5e-6f));
        }
    }

    @Test
    void aPlaceOfASequenceInOrderDoesNotDependOnWhatComesAfterIt() {
        float[][] x = waves(LONGEST, WIDTH, 20);
        float[][] whole = through(block(), x, 6, all(), true);
        float[][] cut = through(block(), x, 3, all(), true);
        for (int r = 0; r < 3; r++) {
            assertThat(whole[r]).containsExactly(cut[r]);
        }
    }

    @Test
    void aPlaceThatIsNotRealIsAsIfItWereNotThere() {
        float[][] x = waves(LONGEST, WIDTH, 20);
        boolean[] real = all();
        real[1] = false;
        float[][] masked = through(block(), x, 4, real, false);
        float[][] without = through(block(), new float[][] {x[0], x[2], x[3]}, 3, all(), false);
        for (int j = 0; j < WIDTH; j++) {
            assertThat(masked[3][j]).isCloseTo(without[2][j], within(1e-6f));
        }
    }

    @Test
    void withoutPositionsTheSumOverTheSequenceDoesNotDependOnItsOrder() {
        float[][] x = waves(LONGEST, WIDTH, 20);
        float[] one = sum(through(block(), new float[][] {x[0], x[1], x[2]}, 3, all(), false));
        float[] other = sum(through(block(), new float[][] {x[2], x[0], x[1]}, 3, all(), false));
        for (int j = 0; j < WIDTH; j++) {
            assertThat(one[j]).isCloseTo(other[j], within(2e-6f));
        }
    }

    private static float[] sum(float[][] rows) {
        float[] sum = new float[WIDTH];
        for (int r = 0; r < 3; r++) {
            for (int j = 0; j < WIDTH; j++) {
                sum[j] += rows[r][j];
            }
        }
        return sum;
    }

    /** One loss, a random linear function of the output, through norms, heads, residuals and both layers; floats allow about three digits in a difference quotient. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void gradientsAreThoseOfFiniteDifferences(boolean causal) {
        int rows = 5;
        AttentionBlock block = AttentionBlock.random(WIDTH, 2, HIDDEN, new SplittableRandom(4));
        AttentionBlock gradient = block.zero();
        float[][] x = waves(LONGEST, WIDTH, 20);
        float[][] by = random(LONGEST, WIDTH);
        boolean[] real = all();
        real[2] = false;
        BlockPass pass = new BlockPass(block, LONGEST, causal);
        pass.forward(x, rows, real, Dropout.NONE, new float[LONGEST][WIDTH]);
        float[][] byX = new float[LONGEST][WIDTH];
        pass.backward(rows, Dropout.NONE, by, gradient, byX);

        DoubleSupplier loss = () -> {
            float[][] output = through(block, x, rows, real, causal);
            double sum = 0;
            for (int r = 0; r < rows; r++) {
                for (int j = 0; j < WIDTH; j++) {
                    sum += (double) by[r][j] * output[r][j];
                }
            }
            return sum;
        };
        List<float[][]> weights = parameters(block);
        List<float[][]> gradients = parameters(gradient);
        for (int i = 0; i < weights.size(); i++) {
            FiniteDifferences.check("parameter " + i, weights.get(i), gradients.get(i), loss);
        }
        FiniteDifferences.check("input", Arrays.copyOf(x, rows), byX, loss);
    }

    private static List<float[][]> parameters(AttentionBlock block) {
        List<float[][]> all = new ArrayList<>();
        for (LayerNorm norm : List.of(block.beforeAttention(), block.beforeFeedForward())) {
            all.add(new float[][] {norm.gain(), norm.bias()});
        }
        MultiHeadAttention attention = block.attention();
        for (Dense dense : List.of(
                attention.query(),
                attention.key(),
                attention.value(),
                attention.output(),
                block.feedForward().first(),
                block.feedForward().second())) {
            all.add(dense.weights());
            all.add(new float[][] {dense.bias()});
        }
        return all;
    }

    private static float[][] random(int rows, int width) {
        Random random = new Random(7);
        float[][] values = new float[rows][width];
        for (float[] row : values) {
            for (int j = 0; j < width; j++) {
                row[j] = (float) random.nextGaussian();
            }
        }
        return values;
    }

    /** Longer sequences leave nothing behind in the memory of a pass. */
    @Test
    void aPassServesSequencesOfAnyLengthOneAfterTheOther() {
        AttentionBlock block = block();
        float[][] x = waves(LONGEST, WIDTH, 20);
        float[][] by = random(LONGEST, WIDTH);
        AttentionBlock once = block.zero();
        AttentionBlock after = block.zero();
        BlockPass pass = new BlockPass(block, LONGEST, true);
        float[][] byX = new float[LONGEST][WIDTH];
        float[][] output = new float[LONGEST][WIDTH];
        pass.forward(x, 2, all(), Dropout.NONE, output);
        pass.backward(2, Dropout.NONE, by, once, byX);
        pass.forward(x, LONGEST, all(), Dropout.NONE, output);
        pass.backward(LONGEST, Dropout.NONE, by, block.zero(), byX);
        pass.forward(x, 2, all(), Dropout.NONE, output);
        pass.backward(2, Dropout.NONE, by, after, byX);

        for (int i = 0; i < parameters(once).size(); i++) {
            assertThat(parameters(after).get(i)).isDeepEqualTo(parameters(once).get(i));
        }
    }
}
