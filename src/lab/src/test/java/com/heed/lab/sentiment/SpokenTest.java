package com.heed.lab.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.lab.run.WrongUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenTest {
    @Test
    void aNumberMeansAnyRowsAndASumThoseReadWrongAndThoseReadRight() {
        assertThat(Spoken.of("50", "--adapt")).isEqualTo(new Spoken.Any(50));
        assertThat(Spoken.of("20+10", "--adapt")).isEqualTo(new Spoken.Chosen(20, 10));
        assertThat(Spoken.of("20+10", "--adapt").rows()).isEqualTo(30);
        assertThat(Spoken.of("20+10", "--adapt").key()).isEqualTo("20+10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0+0", "-3", "5+", "many", "1+2+3", "9999999"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Spoken.of(text, "--adapt"))
                .isInstanceOf(WrongUse.class)
                .hasMessageStartingWith("--adapt '" + text + "' must be a number of rows such as 50");
    }
}
