package com.heed.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Contact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TopicFactsTest {
    private static Contact contact(@Nullable String channel, @Nullable String requestType, String at) {
        return new Contact("1", channel, "JIRAUSER1", requestType, Instant.parse(at), "VPN", List.of());
    }

    @Test
    void aContactIsKnownByItsChannelRequestTypeAndTime() {
        // 2026-11-28 is a Saturday.
        assertThat(TopicFacts.of(contact("email", "Get IT help", "2026-11-28T14:59:00Z"), true))
                .containsExactly("channel=email", "request type=Get IT help", "hours=12", "weekend=true");
        assertThat(TopicFacts.of(contact(null, null, "2026-11-27T23:10:00Z"), true))
                .containsExactly("hours=20", "weekend=false");
    }

    @Test
    void theRequestTypeIsNoFactOfATopicItDecides() {
        assertThat(TopicFacts.of(contact("email", "Get IT help", "2026-11-28T14:59:00Z"), false))
                .containsExactly("channel=email", "hours=12", "weekend=true");
    }

    @Test
    void theCustomerIsNoFact() {
        assertThat(TopicFacts.of(contact("email", "Get IT help", "2026-11-28T14:59:00Z"), true))
                .noneMatch(fact -> fact.contains("JIRAUSER1"));
    }
}
