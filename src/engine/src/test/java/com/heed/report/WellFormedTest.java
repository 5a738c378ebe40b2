package com.heed.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WellFormedTest {
    @Test
    void plainTextStaysAsItIs() {
        String text = "Grüße, 您好\t👍🏽 👨\u200d👩\u200d👧\nnext";

        assertThat(WellFormed.text(text)).isEqualTo(text);
    }

    @Test
    void halvesOfSurrogatePairsBecomeAMark() {
        String text = WellFormed.text("a\ud83db\udc4d");

        assertThat(text).isEqualTo("a\ufffdb\ufffd");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
    }

    /** A right-to-left override makes "gpj.exe" of "exe.jpg". */
    @Test
    void directionMarksAndControlCharactersDoNotComeThrough() {
        assertThat(WellFormed.text("a\u202egpj\u2066\u200e\u0000\u001b[31m")).isEqualTo("agpj\ufffd\ufffd[31m");
    }
}
