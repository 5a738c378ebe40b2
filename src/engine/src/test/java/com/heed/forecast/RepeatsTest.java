package com.heed.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepeatsTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    private static PastContact contact(String id, double day, @Nullable String customer, @Nullable String topic) {
        Instant arrived = MONDAY.plusSeconds(Math.round(day * 86_400));
        return new PastContact(
                id,
                new ContactFacts(arrived, "simple", Language.ENGLISH, 40, 1),
                "phone",
                1.0,
                5.0,
                null,
                customer,
                topic);
    }

    private static @Nullable Boolean outcome(List<PastContact> contacts, String id) {
        return contacts.stream()
                .filter(contact -> contact.id().equals(id))
                .findFirst()
                .orElseThrow()
                .settled();
    }

    @Test
    void aContactSettledTheMatterIfItsCustomerStaysAway() {
        List<PastContact> found = Repeats.settled(
                List.of(contact("a", 0, "ann", null), contact("b", 3, "ann", null), contact("c", 4, "bob", null)),
                WEEK,
                MONDAY.plus(Duration.ofDays(30)));

        assertThat(outcome(found, "a")).isFalse();
        assertThat(outcome(found, "b")).isTrue();
        assertThat(outcome(found, "c")).isTrue();
    }

    @Test
    void theLastMomentOfTheWeekCountsAndTheNextDoesNot() {
        Instant until = MONDAY.plus(Duration.ofDays(30));

        assertThat(outcome(
                        Repeats.settled(
                                List.of(contact("a", 0, "ann", null), contact("b", 7, "ann", null)), WEEK, until),
                        "a"))
                .isFalse();
        assertThat(outcome(
                        Repeats.settled(
                                List.of(contact("a", 0, "ann", null), contact("b", 7.0001, "ann", null)), WEEK, until),
                        "a"))
                .isTrue();
    }

    @Test
    void whoseWeekIsNotOverIsNotKnownUnlessTheCustomerCameAgain() {
        List<PastContact> found = Repeats.settled(
                List.of(contact("a", 0, "ann", null), contact("b", 1, "ann", null)),
                WEEK,
                MONDAY.plus(Duration.ofDays(2)));

        assertThat(outcome(found, "a")).isFalse();
        assertThat(outcome(found, "b")).isNull();
    }

    @Test
    void anotherTopicIsNotARepeat() {
        List<PastContact> found = Repeats.settled(
                List.of(
                        contact("a", 0, "ann", "invoice"),
                        contact("b", 1, "ann", "login"),
                        contact("c", 2, "ann", "invoice")),
                WEEK,
                MONDAY.plus(Duration.ofDays(30)));

        assertThat(outcome(found, "a")).isFalse();
        assertThat(outcome(found, "b")).isTrue();
    }

    @Test
    void whatSomebodyNotedStaysAndNobodyIsNotACustomer() {
        List<PastContact> found = Repeats.settled(
                List.of(contact("a", 0, "ann", null).withSettled(false), contact("b", 1, null, null)),
                WEEK,
                MONDAY.plus(Duration.ofDays(30)));

        assertThat(outcome(found, "a")).isFalse();
        assertThat(outcome(found, "b")).isNull();
    }

    @Test
    void theOrderOfTheInputDoesNotMatter() {
        List<PastContact> contacts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            contacts.add(contact("c" + i, i % 9, "customer" + i % 7, i % 2 == 0 ? "invoice" : null));
        }
        List<PastContact> found = Repeats.settled(contacts, WEEK, MONDAY.plus(Duration.ofDays(12)));
        Collections.reverse(contacts);

        assertThat(Repeats.settled(contacts, WEEK, MONDAY.plus(Duration.ofDays(12))))
                .isEqualTo(found);
    }

    @Test
    void valuesThatCannotBeAreNamed() {
        PastContact good = contact("HELP-1", 0, null, null);

        assertThatThrownBy(() -> new PastContact("HELP-1", good.facts(), "phone", -1.0, null, null, null, null))
                .hasMessage("contact 'HELP-1' waited -1.0 minutes; must be 0 or more, or unknown");
        assertThatThrownBy(() -> new PastContact("HELP-1", good.facts(), "phone", null, 0.0, null, null, null))
                .hasMessage("contact 'HELP-1' took 0.0 minutes to handle; must be above 0, or unknown");
        assertThatThrownBy(() -> new ContactFacts(MONDAY, "simple", null, -3, 1))
                .hasMessage("words -3 must be 0 or more");
    }
}
