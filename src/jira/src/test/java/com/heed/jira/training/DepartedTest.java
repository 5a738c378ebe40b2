package com.heed.jira.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.CustomerUnit;
import com.heed.jira.store.LeavingSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DepartedTest {
    private static final Instant END = Instant.parse("2026-03-02T09:00:00Z");

    private static Instant day(int days) {
        return END.plus(Duration.ofDays(days));
    }

    /** Persons, each a customer. */
    private static final Map<String, String> THEMSELVES = Map.of("mei", "mei", "wang", "wang", "lee", "lee");

    private static LeavingSettings within(LeavingSettings.Kind kind, int days) {
        return within(kind, CustomerUnit.PERSON, days);
    }

    private static LeavingSettings within(LeavingSettings.Kind kind, CustomerUnit unit, int days) {
        return new LeavingSettings(kind, unit, days, null, null, 0);
    }

    @Test
    void whoAsksAgainWithinTheDaysStayed() {
        Departed silence = new Departed(
                within(LeavingSettings.Kind.SILENCE, 60),
                THEMSELVES,
                Map.of(),
                Map.of("mei", List.of(day(0), day(59)), "wang", List.of(day(0), day(61))),
                day(100));
        assertThat(silence.stayed("mei", END)).hasValue(1);
        assertThat(silence.stayed("wang", END)).hasValue(0);
        assertThat(silence.stayed("mei", day(41)))
                .as("59 days are too few to tell")
                .isEmpty();
    }

    @Test
    void whoIsOnTheListLeftOnThatDay() {
        Departed list = new Departed(
                within(LeavingSettings.Kind.LIST, 60),
                THEMSELVES,
                Map.of("mei", LeavingPast.day(day(30)), "wang", LeavingPast.day(day(70))),
                Map.of(),
                day(100));
        assertThat(list.stayed("mei", END)).hasValue(0);
        assertThat(list.stayed("wang", END)).hasValue(1);
        assertThat(list.stayed("lee", END)).hasValue(1);
        assertThat(new Departed(LeavingSettings.OFF, THEMSELVES, Map.of(), Map.of(), day(100)).stayed("mei", END))
                .isEmpty();
    }

    @Test
    void whoseOrganisationStaysHasStayed() {
        Departed silence = new Departed(
                within(LeavingSettings.Kind.SILENCE, CustomerUnit.ORGANISATION, 60),
                Map.of("mei", "organisation:1", "lee", "organisation:1", "wang", "organisation:2"),
                Map.of(),
                Map.of("organisation:1", List.of(day(0), day(30)), "organisation:2", List.of(day(0))),
                day(100));

        assertThat(silence.stayed("mei", END)).as("a colleague asked again").hasValue(1);
        assertThat(silence.stayed("wang", END)).hasValue(0);
        assertThat(silence.stayed("bo", END)).as("of no organisation").isEmpty();
    }
}
