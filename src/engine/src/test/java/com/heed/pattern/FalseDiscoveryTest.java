package com.heed.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {
    /** The fifteen p values of the paper of 1995 (section 3.2): at 5 % the first four are kept. Adjusted values by SciPy 1.17, false_discovery_control. */
    private static final double[] PAPER = {
        .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1.0
    };

    private static final double[] ADJUSTED = {
        0.0015,
        0.003,
        0.0095,
        0.035625,
        0.0603,
        0.06385714,
        0.06385714,
        0.0645,
        0.0765,
        0.486,
        0.58118182,
        0.714875,
        0.75323077,
        0.81321429,
        1
    };

    @Test
    void theExampleOfThePaperKeepsFour() {
        double[] adjusted = FalseDiscovery.adjusted(PAPER, 15);
        assertThat(adjusted).containsExactly(ADJUSTED, within(1e-8));
        assertThat(Arrays.stream(adjusted).filter(one -> one <= 0.05).count()).isEqualTo(4);
    }

    @Test
    void testsThatAreNotToldCountAllTheSame() {
        double[] few = {PAPER[3], PAPER[0], PAPER[1], PAPER[2]};
        assertThat(FalseDiscovery.adjusted(few, 15))
                .containsExactly(new double[] {ADJUSTED[3], ADJUSTED[0], ADJUSTED[1], ADJUSTED[2]}, within(1e-8));
        assertThatThrownBy(() -> FalseDiscovery.adjusted(few, 3)).hasMessage("3 tests cannot have 4 p values");
    }
}
