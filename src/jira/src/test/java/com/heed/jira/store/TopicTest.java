package com.heed.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TopicTest {
    private static final Topic DELIVERY = new Topic(
            1,
            1,
            "Delivery",
            "en",
            List.of("parcel", "courier", "late", "tracking", "delivery", "depot"),
            List.of(10L, 11L, 12L, 13L),
            List.of(10L, 11L, 12L, 13L, 14L),
            "admin",
            Instant.EPOCH);

    private static Patterns.Pattern pattern(String language, List<String> words, List<Long> nearest) {
        return new Patterns.Pattern("p0", language, 20, 0.7, null, words, nearest, nearest);
    }

    @Test
    void halfOfTheWordsAreEnough() {
        List<String> half = List.of("tracking", "parcel", "depot", "address", "street", "door");
        List<String> fewer = List.of("tracking", "parcel", "window", "address", "street", "door");

        assertThat(DELIVERY.covers(pattern("en", half, List.of(99L)))).isTrue();
        assertThat(DELIVERY.covers(pattern("en", fewer, List.of(99L)))).isFalse();
    }

    @Test
    void oneSharedWordIsNotEvenHalfOfTwo() {
        assertThat(DELIVERY.covers(pattern("en", List.of("parcel", "gift"), List.of())))
                .isFalse();
    }

    @Test
    void halfOfTheExamplesAreEnough() {
        assertThat(DELIVERY.covers(pattern("en", List.of(), List.of(10L, 11L, 98L, 99L))))
                .isTrue();
        assertThat(DELIVERY.covers(pattern("en", List.of(), List.of(10L, 97L, 98L, 99L))))
                .isFalse();
        assertThat(DELIVERY.covers(pattern("en", List.of(), List.of()))).isFalse();
    }

    @Test
    void anotherLanguageIsAnotherTopic() {
        assertThat(DELIVERY.covers(pattern("zh", DELIVERY.words(), DELIVERY.issueIds())))
                .isFalse();
    }
}
