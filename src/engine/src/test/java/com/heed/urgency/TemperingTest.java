package com.heed.urgency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TemperingTest {
    private static final double[] SHARES = {0.2, 0.7, 0.1};

    private static double[] logs(double... p) {
        double[] logs = new double[p.length];
        for (int k = 0; k < p.length; k++) {
            logs[k] = Math.log(p[k]);
        }
        return logs;
    }

    /** A model that knows nothing says what its weights made of the shares, the roots of them, and gives the shares back whatever the sharpness. */
    @Test
    void withoutEvidenceEachLevelIsAsLikelyAsUsual() {
        double[] roots = {Math.sqrt(0.2), Math.sqrt(0.7), Math.sqrt(0.1)};
        for (double sharpness : new double[] {0, 0.5, 1}) {
            assertThat(new Tempering(sharpness).probabilities(logs(roots), SHARES))
                    .containsExactly(SHARES, within(1e-12));
        }
        assertThat(new Tempering(0).probabilities(logs(0.9, 0.05, 0.05), SHARES))
                .containsExactly(SHARES, within(1e-12));
    }

    /** Levels are drawn from probabilities of sharpness 0.4; 20,000 of them give it back within three standard errors of about 0.01. */
    @Test
    void findsTheSharpnessTheLevelsWereDrawnWith() {
        Random random = new Random(2);
        Tempering truth = new Tempering(0.4);
        Tempering.Said said = new Tempering.Said();
        for (int i = 0; i < 20_000; i++) {
            double[] logs = {2 * random.nextGaussian(), 2 * random.nextGaussian(), 2 * random.nextGaussian()};
            double[] p = truth.probabilities(logs, SHARES);
            double drawn = random.nextDouble();
            said.add(logs, SHARES, drawn < p[0] ? 0 : drawn < p[0] + p[1] ? 1 : 2, 1);
        }
        assertThat(said.fit().sharpness()).isCloseTo(0.4, within(0.03));
        assertThat(said.loss(said.fit())).isLessThan(said.loss(new Tempering(1)));
    }

    @Test
    void aModelThatIsMoreWrongThanChanceIsNotBelievedAtAll() {
        Tempering.Said said = new Tempering.Said();
        for (int i = 0; i < 30; i++) {
            said.add(logs(0.9, 0.05, 0.05), SHARES, 1, 1);
            said.add(logs(0.05, 0.05, 0.9), SHARES, 1, 1);
        }
        assertThat(said.fit().sharpness()).isZero();
        assertThat(said.gain(new Tempering(1))).isNegative();
        assertThat(said.gain(new Tempering(0))).isZero();
    }
}
