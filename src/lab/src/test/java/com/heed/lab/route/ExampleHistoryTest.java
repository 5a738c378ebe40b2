package com.heed.lab.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExampleHistoryTest {

    /** The shipped past is what the simulator makes of the shipped desk, and nothing else. */
    @Test
    void theShippedPastIsThatOfTheSimulator() throws IOException {
        try (InputStream in = ExampleHistory.class.getResourceAsStream("small-desk.csv")) {
            assertThat(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(ExampleHistory.csv());
        }
    }
}
