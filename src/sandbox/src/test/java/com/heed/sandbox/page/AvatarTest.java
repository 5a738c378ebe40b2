package com.heed.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AvatarTest {
    @ParameterizedTest
    @CsvSource({"Mei Lin,ML", "Ana María de la Cruz,AC", "王芳,王", "heed,H", "'',''", "😡 x,😡X", "ß,SS"})
    void initialsAreTheFirstLettersOfFirstAndLastWord(String name, String initials) {
        assertThat(Avatar.initials(name)).isEqualTo(initials);
    }
}
