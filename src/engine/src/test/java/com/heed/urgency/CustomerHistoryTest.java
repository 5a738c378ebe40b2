package com.heed.urgency;

import static com.heed.urgency.Contacts.MONDAY;
import static com.heed.urgency.Contacts.days;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CustomerHistoryTest {
    @Test
    void countsWhatWasKnownAtTheMoment() {
        CustomerHistory history = CustomerHistory.at(
                MONDAY,
                List.of(
                        new PastContact(days(-400), -1.0, null),
                        new PastContact(days(-365), -0.3, null),
                        new PastContact(days(-31), 0.2, null),
                        new PastContact(days(-30), -0.8, days(1)),
                        new PastContact(days(-2), null, null),
                        new PastContact(MONDAY, -1.0, null),
                        new PastContact(days(5), -1.0, null)));
        assertThat(history).isEqualTo(new CustomerHistory(2, 4, 2.0 / 3, 2.0, false));
    }

    @Test
    void aReopenedContactCountsFromThenOn() {
        List<PastContact> past = List.of(new PastContact(days(-10), null, days(-1)));
        assertThat(CustomerHistory.at(MONDAY, past).reopened()).isTrue();
        assertThat(CustomerHistory.at(days(-1), past).reopened()).isFalse();
    }

    @Test
    void ofMoreThanTwentyTheNewestAreLookedAt() {
        List<PastContact> past = IntStream.rangeClosed(1, 25)
                .mapToObj(day -> new PastContact(days(-day), day > 20 ? -1.0 : 0.0, day > 20 ? days(-0.5) : null))
                .toList();
        assertThat(CustomerHistory.at(MONDAY, past)).isEqualTo(new CustomerHistory(20, 20, 0.0, 1.0, false));
    }

    @Test
    void aNewCustomerHasNoHistory() {
        assertThat(CustomerHistory.at(MONDAY, List.of())).isEqualTo(CustomerHistory.NONE);
    }
}
