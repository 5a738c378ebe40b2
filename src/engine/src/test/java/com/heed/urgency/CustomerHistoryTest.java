package com.heed.urgency;

import static com.heed.urgency.Contacts.MONDAY;
import static com.heed.urgency.Contacts.days;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void aNewCustomerHasNoHistory() {
        assertThat(CustomerHistory.at(MONDAY, List.of())).isEqualTo(CustomerHistory.NONE);
    }
}
