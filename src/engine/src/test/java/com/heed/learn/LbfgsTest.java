package com.heed.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LbfgsTest {
    /** Rosenbrock's function of 1960 has its minimum 0 at (1, 1), at the end of a bent valley. */
    @Test
    void findsTheEndOfRosenbrocksValley() {
        double[] found = Lbfgs.minimise(
                (x, g) -> {
                    double a = 1 - x[0];
                    double b = x[1] - x[0] * x[0];
                    g[0] = -2 * a - 400 * x[0] * b;
                    g[1] = 200 * b;
                    return a * a + 100 * b * b;
                },
                new double[] {-1.2, 1},
                500,
                1e-9);
        assertThat(found).containsExactly(new double[] {1, 1}, within(1e-6));
    }
}
