package com.heed.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleSupplier;

/** Holds a gradient to what the loss does when each parameter is moved a little to either side. */
final class FiniteDifferences {
    private FiniteDifferences() {}

    /** Of a whole model in floats. */
    static void check(String name, float[][] parameter, float[][] gradient, DoubleSupplier loss) {
        check(name, parameter, gradient, 4e-3f, 3e-3, loss);
    }

    /** @param step to either side @param error largest that is allowed */
    static void check(
            String name, float[][] parameter, float[][] gradient, float step, double error, DoubleSupplier loss) {
        for (int i = 0; i < parameter.length; i++) {
            for (int j = 0; j < parameter[i].length; j++) {
                float was = parameter[i][j];
                parameter[i][j] = was + step;
                double up = loss.getAsDouble();
                parameter[i][j] = was - step;
                double down = loss.getAsDouble();
                parameter[i][j] = was;
                assertThat((double) gradient[i][j])
                        .as("%s %d %d", name, i, j)
                        .isCloseTo((up - down) / (2 * step), within(error));
            }
        }
    }
}
