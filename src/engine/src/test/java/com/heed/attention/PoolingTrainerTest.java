package com.heed.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.learn.Work;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PoolingTrainerTest {
    private static final int WIDTH = 8;
    private static final PoolingTrainer.Options OPTIONS =
            new PoolingTrainer.Options(2, 2, 16, 12, 0.1, 0.1, 0.02, 1e-2, 0.01, 200, 32);

    /**
     * Twelve tokens of noise, one of which carries the class: dimension 0 marks it, dimensions 1 to 3 say which. The mean over the tokens drowns it, so a model that cannot
     * look for it fails.
     */
    private static List<PoolingTrainer.Example> needles(int count, long seed) {
        Random random = new Random(seed);
        List<PoolingTrainer.Example> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int label = random.nextInt(3);
            int place = random.nextInt(12);
            List<short[]> rows = new ArrayList<>();
            for (int t = 0; t < 12; t++) {
                float[] row = new float[WIDTH];
                for (int j = 0; j < WIDTH; j++) {
                    row[j] = (float) random.nextGaussian();
                }
                row[0] = t == place ? 6 : 0;
                if (t == place) {
                    row[1] = row[2] = row[3] = 0;
                    row[1 + label] = 2;
                }
                rows.add(HalfRows.halves(row));
            }
            examples.add(new PoolingTrainer.Example(HalfRows.of(rows), label, 1));
        }
        return examples;
    }

    private static double accuracy(PoolingHeads heads, List<PoolingTrainer.Example> examples) {
        int right = 0;
        float[] token = new float[WIDTH];
        for (PoolingTrainer.Example example : examples) {
            PoolingHeads.Pass pass = heads.start();
            for (int t = 0; t < example.tokens().rows(); t++) {
                example.tokens().row(t, token);
                pass.token(token);
            }
            double[] logs = heads.logProbabilities(pass.finish());
            int best = 0;
            for (int c = 1; c < logs.length; c++) {
                best = logs[c] > logs[best] ? c : best;
            }
            right += best == example.label() ? 1 : 0;
        }
        return (double) right / examples.size();
    }

    @Test
    void itLearnsToFindTheOneTokenThatTells() {
        PoolingHeads heads = new PoolingTrainer(OPTIONS, 3).train(needles(1_500, 1), needles(200, 2), 1);
        assertThat(accuracy(heads, needles(400, 3))).isGreaterThan(0.95);
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        assertThat(trained(1)).isEqualTo(trained(1)).isNotEqualTo(trained(2));
    }

    private static byte[] trained(long seed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PoolingTrainer(OPTIONS, 3)
                .train(needles(100, 1), needles(50, 2), seed)
                .write(new DataOutputStream(out));
        return out.toByteArray();
    }

    @Test
    void headsTrainedFurtherKeepWhatTheyKnowAndAreNotModified() throws IOException {
        PoolingHeads heads = new PoolingTrainer(OPTIONS, 3).train(needles(1_500, 1), List.of(), 1);
        ByteArrayOutputStream before = new ByteArrayOutputStream();
        heads.write(new DataOutputStream(before));
        PoolingTrainer.Options few = new PoolingTrainer.Options(1, 2, 16, 1, 0.1, 0.1, 0.02, 1e-3, 0.01, 200, 32);
        PoolingHeads further = new PoolingTrainer(few, 3).refine(heads, needles(200, 4), 1, Work.quiet());
        assertThat(accuracy(further, needles(400, 3))).isGreaterThan(0.95);
        ByteArrayOutputStream after = new ByteArrayOutputStream();
        heads.write(new DataOutputStream(after));
        assertThat(after.toByteArray()).isEqualTo(before.toByteArray());
        assertThatThrownBy(() -> new PoolingTrainer(few, 4).refine(heads, needles(20, 1), 1, Work.quiet()))
                .hasMessage("heads of 3 classes for 4");
    }

    @Test
    void aLabelOutsideTheClassesIsRefused() {
        List<PoolingTrainer.Example> examples = needles(20, 1);
        PoolingTrainer two = new PoolingTrainer(OPTIONS, 2);
        assertThatThrownBy(() -> two.train(examples, examples, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("label 2")
                .hasMessageContaining("[0, 2)");
    }
}
