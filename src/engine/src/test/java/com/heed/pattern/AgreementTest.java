package com.heed.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AgreementTest {

    /** The example of scikit-learn's manual: adjusted Rand 4/7. Mutual information log 2 of entropies log 2 and 1.5 log 2: 2 / 2.5. */
    @Test
    void ofFourContactsItIsWhatOneCountsByHand() {
        Agreement agreement = Agreement.of(new int[] {0, 0, 1, 2}, new int[] {0, 0, 1, 1});
        assertThat(agreement.adjustedRand()).isCloseTo(4 / 7.0, within(1e-12));
        assertThat(agreement.mutualInformation()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void namesDoNotMatter() {
        Agreement agreement = Agreement.of(new int[] {7, 7, -1, -1, 3}, new int[] {0, 0, 1, 1, 2});
        assertThat(agreement.adjustedRand()).isCloseTo(1, within(1e-12));
        assertThat(agreement.mutualInformation()).isCloseTo(1, within(1e-12));
    }

    /** Information of chance is above 0 in few contacts, Rand's is not: that is why both are told. */
    @Test
    void chanceAgreesToNothing() {
        SplittableRandom random = new SplittableRandom(1);
        int[] a = random.ints(5_000, 0, 8).toArray();
        int[] b = random.ints(5_000, 0, 8).toArray();
        assertThat(Agreement.of(a, b).adjustedRand()).isCloseTo(0, within(0.003));
        assertThat(Agreement.of(a, b).mutualInformation()).isCloseTo(0, within(0.01));
    }
}
