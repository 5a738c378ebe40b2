package com.heed.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    /** Labels are drawn from softmax(logits / 3 + shift), so an honest fit has slope 1/3. */
    @Test
    void findsTheTemperatureLabelsWereDrawnWith() {
        SplittableRandom random = new SplittableRandom(1);
        int rows = 20_000;
        double[][] logits = new double[rows][3];
        int[] labels = new int[rows];
        for (int i = 0; i < rows; i++) {
            double[] p = new double[3];
            for (int c = 0; c < 3; c++) {
                logits[i][c] = 6 * (random.nextDouble() - 0.5);
                p[c] = logits[i][c] / 3 + (c == 1 ? 0.7 : 0);
            }
            LinearModel.softmax(p);
            double u = random.nextDouble();
            labels[i] = u < p[0] ? 0 : u < p[0] + p[1] ? 1 : 2;
        }
        Calibration fitted = Calibration.fit(logits, labels);
        assertThat(fitted.slope()).isCloseTo(1.0 / 3, within(0.02));
        assertThat(fitted.shift()[1] - fitted.shift()[0]).isCloseTo(0.7, within(0.05));
        double[][] calibrated = new double[rows][];
        for (int i = 0; i < rows; i++) {
            calibrated[i] = fitted.probabilities(logits[i]);
        }
        assertThat(new Scores(labels, calibrated, 3).expectedCalibrationError()).isLessThan(0.015);
    }
}
