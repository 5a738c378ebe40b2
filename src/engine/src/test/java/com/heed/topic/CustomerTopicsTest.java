package com.heed.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.Contact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerTopicsTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    /** @param known hours after it arrived */
    private static EarlierTopic earlier(String topic, Duration ago, int known) {
        Instant arrived = NOW.minus(ago);
        return new EarlierTopic(topic, arrived, arrived.plus(Duration.ofHours(known)));
    }

    @Test
    void theLastTwoTopicsAndTheTimeSinceTheLastAreFacts() {
        assertThat(CustomerTopics.facts(
                        List.of(
                                earlier("Refund", Duration.ofDays(40), 1),
                                earlier("Parcel", Duration.ofDays(3), 1),
                                earlier("Login", Duration.ofDays(90), 1)),
                        NOW))
                .containsExactly(
                        "asked before=week", "last topic=Parcel", "last topic, week=Parcel", "topic before=Refund");
        assertThat(CustomerTopics.facts(List.of(earlier("Refund", Duration.ofDays(30), 1)), NOW))
                .contains("asked before=month");
        assertThat(CustomerTopics.facts(List.of(earlier("Refund", Duration.ofHours(23), 1)), NOW))
                .contains("asked before=day");
        assertThat(CustomerTopics.facts(List.of(earlier("Refund", Duration.ofDays(31), 1)), NOW))
                .contains("asked before=longer");
    }

    /** The parcel of yesterday was told to be one an hour after the contact arrived. */
    @Test
    void aTopicThatWasNotKnownYetIsNoFact() {
        assertThat(CustomerTopics.facts(
                        List.of(
                                earlier("Parcel", Duration.ofDays(1), 25),
                                earlier("Refund", Duration.ofDays(9), 24),
                                earlier("Login", Duration.ZERO, 0),
                                earlier("Invoice", Duration.ofDays(-1), 0)),
                        NOW))
                .containsExactly("asked before=month", "last topic=Refund", "last topic, month=Refund");
        assertThat(CustomerTopics.facts(List.of(earlier("Parcel", Duration.ofDays(1), 25)), NOW))
                .containsExactly("asked before=no");
    }

    @Test
    void eachCustomerHasContactsOfTheirOwnAndNoFactHasTheirName() {
        CustomerTopics customers = new CustomerTopics();
        customers.add("JIRAUSER1", earlier("Parcel", Duration.ofDays(1), 1));
        customers.add("JIRAUSER2", earlier("Refund", Duration.ofDays(1), 1));

        assertThat(customers.facts("JIRAUSER1", NOW))
                .contains("last topic=Parcel")
                .noneMatch(f -> f.contains("JIRAUSER"));
        assertThat(customers.facts("JIRAUSER2", NOW)).contains("last topic=Refund");
        assertThat(customers.facts("JIRAUSER3", NOW)).containsExactly("asked before=no");
    }

    @Test
    void aContactWithoutACustomerHasNoSuchFact() {
        List<EarlierTopic> earlier = List.of(earlier("Parcel", Duration.ofDays(1), 1));
        Contact visitor = new Contact("1", null, null, null, NOW, "VPN", List.of());
        Contact customer = new Contact("1", null, "JIRAUSER1", null, NOW, "VPN", List.of());

        assertThat(TopicFacts.of(visitor, true, earlier)).isEqualTo(TopicFacts.of(visitor, true));
        assertThat(TopicFacts.of(customer, true, earlier)).contains("last topic=Parcel");
    }

    @Test
    void whatWasKnownBeforeItArrivedIsRefused() {
        assertThatThrownBy(() -> new EarlierTopic("Parcel", NOW, NOW.minusSeconds(1)))
                .hasMessageContaining("2026-11-27T09:59:59Z");
        assertThatThrownBy(() -> new EarlierTopic(" ", NOW, NOW)).hasMessageContaining("without a topic");
    }
}
