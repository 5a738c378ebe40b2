package com.heed.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReplayWordsTest {

    @Test
    void bothLanguagesSayWhatASimulationCannotKnow() {
        assertThat(ReplayWords.cannotKnow(Locale.ENGLISH)).contains("habit").doesNotContain("'");
        assertThat(ReplayWords.cannotKnow(Locale.SIMPLIFIED_CHINESE))
                .contains("习惯")
                .doesNotContain("'");
    }
}
