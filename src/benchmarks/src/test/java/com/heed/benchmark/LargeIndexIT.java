package com.heed.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Language;
import com.heed.text.EncoderUnavailableException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An index of a million answers ({@code -Dheed.soak.answers}), grown, searched and built anew. Prints what it took; minutes to an hour, so it runs in the profile {@code soak} alone. */
class LargeIndexIT {
    private static final int QUESTIONS = 200;

    @Test
    void ofTheTenNearestRepliesOfAMillion98In100AreFound() throws IOException, EncoderUnavailableException {
        int answers = Integer.getInteger("heed.soak.answers", 1_000_000);
        assertThat(RetrievalCost.measure(System.out, Language.ENGLISH, answers, QUESTIONS))
                .isGreaterThanOrEqualTo(0.98);
    }
}
