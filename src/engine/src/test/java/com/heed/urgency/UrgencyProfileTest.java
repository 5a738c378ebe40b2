package com.heed.urgency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.drift.Drift;
import com.heed.drift.Profile;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class UrgencyProfileTest {
    private static final LevelProbabilities LOW = new LevelProbabilities(0.9, 0.1, 0);
    private static final LevelProbabilities HIGH = new LevelProbabilities(0, 0, 1);
    private static final LevelProbabilities OPEN = new LevelProbabilities(0.2, 0.4, 0.4);

    /** Scores: 0.1 / 2 is 0.05; 1; 0.4 / 2 + 0.4 is 0.6. */
    @Test
    void countsLevelsAtTheThresholdAndScoresInTenths() {
        Profile profile = UrgencyProfile.of(List.of(LOW, LOW, HIGH, OPEN), 0.5);

        assertThat(profile.shares("level").counts()).isEqualTo(Map.of("low", 2, "high", 1, "unsure", 1));
        assertThat(profile.shares("score").counts()).isEqualTo(Map.of("0", 2, "9", 1, "6", 1));
    }

    /** PSI of 300 : 100 against 100 : 300, each with half a case more of 401: (p - q) ln(p / q) twice, p = 300.5 / 401, q = 100.5 / 401. */
    @Test
    void tellsHowFarLevelsHaveMoved() {
        Profile then = UrgencyProfile.of(times(300, LOW, 100, HIGH), 0.5);
        Profile now = UrgencyProfile.of(times(100, LOW, 300, HIGH), 0.5);

        List<Drift> drifts = then.to(now);

        assertThat(drifts).extracting(Drift::feature).containsExactly("level", "score");
        double p = 300.5 / 401;
        double q = 100.5 / 401;
        assertThat(drifts).allMatch(drift -> drift.level() == Drift.Level.LARGE);
        assertThat(drifts.get(0).psi()).isCloseTo(2 * (p - q) * Math.log(p / q), within(1e-12));
        assertThat(then.to(then)).allMatch(drift -> drift.psi() == 0);
    }

    private static List<LevelProbabilities> times(int one, LevelProbabilities of, int other, LevelProbabilities with) {
        return Stream.concat(Collections.nCopies(one, of).stream(), Collections.nCopies(other, with).stream())
                .toList();
    }
}
