package com.heed.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.sandbox.transfer.ArchivedChange;
import com.heed.sandbox.transfer.ArchivedChange.Item;
import com.heed.sandbox.transfer.ArchivedComment;
import com.heed.sandbox.transfer.ArchivedIssue;
import com.heed.sandbox.transfer.ArchivedPerson;
import com.heed.sandbox.transfer.ArchivedPerson.Role;
import com.heed.sandbox.transfer.ArchivedRequestType;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The past of the demo project is one that could have happened. */
final class DemoProjectTest {
    private static final Instant END = Instant.parse("2026-11-25T20:00:00Z");
    private static final DemoProject PROJECT = DemoProject.of(DemoProject.SEED, END);
    private static final List<ArchivedIssue> ISSUES = PROJECT.archive().issues();

    @Test
    void theSameSeedAndEndGiveTheSameProject() {
        assertThat(DemoProject.of(DemoProject.SEED, END)).isEqualTo(PROJECT);
        assertThat(DemoProject.make(DemoProject.SEED, END)).isEqualTo(PROJECT.archive());
        assertThat(DemoProject.make(DemoProject.SEED + 1, END)).isNotEqualTo(PROJECT.archive());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T03:00:00Z",
                "2026-11-23T00:00:00Z",
                "2026-12-31T23:59:59Z",
                "2027-03-14T09:26:53.589Z",
                "2028-02-29T12:00:00Z"
            })
    void anotherEndKeepsEveryCount(String end) {
        assertThat(DemoProject.of(DemoProject.SEED, Instant.parse(end)).facts()).isEqualTo(PROJECT.facts());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 77, -5})
    void anotherSeedGivesAnotherProjectOfTheSameKind(long seed) {
        DemoFacts facts = DemoProject.of(seed, END).facts();

        assertThat(facts).isNotEqualTo(PROJECT.facts());
        assertThat(facts.others())
                .containsEntry("contacts", 360)
                .containsEntry("duplicates", 24)
                .containsEntry("reopenings", 30)
                .containsEntry("Time to first response breached", 34)
                .containsEntry("Time to resolution breached", 48);
        assertThat(facts.languages().get("Chinese")).isBetween(126, 155);
        assertThat(facts.moods()).hasSize(5);
        assertThat(facts.channels()).hasSize(5);
    }

    @Test
    void everythingHappensWithinNinetyDaysInOrder() {
        Instant start = END.minus(Duration.ofDays(90));
        for (ArchivedIssue issue : ISSUES) {
            assertThat(issue.created()).isBetween(start, END);
            assertThat(issue.updated()).isBetween(issue.created(), END);
            assertThat(Stream.concat(
                            issue.comments().stream().map(ArchivedComment::created),
                            issue.changes().stream().map(ArchivedChange::at)))
                    .as(issue.key())
                    .allMatch(at -> !at.isBefore(issue.created()) && !at.isAfter(issue.updated()));
            assertThat(issue.comments().stream().map(ArchivedComment::created)).isSorted();
            assertThat(issue.changes().stream().map(ArchivedChange::at))
                    .as(issue.key())
                    .isSorted();
        }
        assertThat(ISSUES.stream().map(ArchivedIssue::created)).isSorted();
    }

    @Test
    void replayingTheChangesLeadsToTodaysValues() {
        for (ArchivedIssue issue : ISSUES) {
            Map<String, String> values = new HashMap<>();
            values.put("status", "Waiting for support");
            for (ArchivedChange change : issue.changes()) {
                for (Item item : change.items()) {
                    if (values.containsKey(item.field())) {
                        assertThat(item.fromText()).as(issue.key()).isEqualTo(values.get(item.field()));
                    }
                    values.put(item.field(), item.toText());
                }
            }
            assertThat(values.get("status")).isEqualTo(issue.status());
            assertThat(values.get("resolution")).as(issue.key()).isEqualTo(issue.resolution());
            assertThat(values.getOrDefault("priority", issue.priority())).isEqualTo(issue.priority());
            assertThat(issue.resolved() == null).isEqualTo(issue.resolution() == null);
            assertThat(lastTo(issue, "assignee")).isEqualTo(issue.assignee());
        }
    }

    @Test
    void aReopeningLeadsFromResolvedToWaitingForSupportAndTakesTheResolutionAway() {
        List<ArchivedChange> reopenings = ISSUES.stream()
                .flatMap(issue -> issue.changes().stream())
                .filter(change -> change.items().stream()
                        .anyMatch(item -> item.field().equals("resolution") && item.toText() == null))
                .toList();

        assertThat(reopenings)
                .hasSize(30)
                .allSatisfy(change -> assertThat(change.items())
                        .containsExactly(
                                new Item("status", null, "Resolved", null, "Waiting for support"),
                                new Item("resolution", null, "Done", null, null)));
    }

    @Test
    void agentsDoTheWorkAndEverybodyNamedIsKnown() {
        Map<String, Role> roles = PROJECT.archive().people().stream()
                .collect(Collectors.toMap(ArchivedPerson::key, ArchivedPerson::role));
        for (ArchivedIssue issue : ISSUES) {
            assertThat(roles.get(issue.reporter())).isEqualTo(Role.CUSTOMER);
            assertThat(issue.changes()).allMatch(change -> roles.get(change.author()) == Role.AGENT);
            assertThat(issue.comments())
                    .allMatch(comment -> comment.internal()
                            ? roles.get(comment.author()) == Role.AGENT
                            : roles.get(comment.author()) == Role.AGENT
                                    || Objects.equals(comment.author(), issue.reporter()));
        }
        assertThat(roles)
                .containsEntry("lena", Role.AGENT)
                .containsEntry("agent", Role.AGENT)
                .containsEntry("customer", Role.CUSTOMER)
                .containsEntry("mei", Role.CUSTOMER);
    }

    @Test
    void thosePrintedAtTheStartHaveContactsToLookAt() {
        Map<String, Long> byReporter = ISSUES.stream()
                .collect(Collectors.groupingBy(issue -> String.valueOf(issue.reporter()), Collectors.counting()));

        assertThat(byReporter.get("customer")).isGreaterThan(5);
        assertThat(byReporter.get("mei")).isGreaterThan(5);
        assertThat(ISSUES).anyMatch(issue -> "agent".equals(issue.assignee()) && issue.resolution() == null);
    }

    @Test
    void duplicatesPointToAnOlderIssueAndAgentsSayWhich() {
        Map<String, ArchivedIssue> byKey =
                ISSUES.stream().collect(Collectors.toMap(ArchivedIssue::key, issue -> issue));
        Set<String> sameCustomer = new HashSet<>();
        for (DemoContact contact : PROJECT.contacts()) {
            String original = contact.duplicateOf();
            if (original == null) {
                continue;
            }
            ArchivedIssue issue = Objects.requireNonNull(byKey.get(contact.key()));
            ArchivedIssue first = Objects.requireNonNull(byKey.get(original));
            assertThat(issue.resolution()).isEqualTo("Duplicate");
            assertThat(first.created()).isBefore(issue.created());
            assertThat(issue.comments()).anyMatch(c -> c.internal() && c.body().contains(original));
            assertThat(contact.copied()).isEqualTo(first.description().equals(issue.description()));
            if (Objects.equals(first.reporter(), issue.reporter())) {
                sameCustomer.add(contact.key());
            }
        }
        assertThat(sameCustomer).hasSize(10);
    }

    @Test
    void peopleWriteByDayMoreThanByNightAndOnWorkdaysMoreThanOnWeekends() {
        Map<DayOfWeek, Long> days = ISSUES.stream()
                .collect(Collectors.groupingBy(
                        issue -> issue.created().atZone(ZoneOffset.UTC).getDayOfWeek(), Collectors.counting()));
        long night = ISSUES.stream()
                .filter(issue -> issue.created().atZone(ZoneOffset.UTC).getHour() >= 20)
                .count();

        assertThat(days.get(DayOfWeek.MONDAY)).isGreaterThan(2 * days.getOrDefault(DayOfWeek.SUNDAY, 0L));
        assertThat(night).as("a sixth of the day").isLessThan(ISSUES.size() / 10);
    }

    @Test
    void aRepairTakesLongerThanALogin() {
        assertThat(medianHours("warranty")).isGreaterThan(2 * medianHours("login"));
    }

    @Test
    void everyTopicHasItsFormWithAHelpInBothLanguages() {
        Set<String> names = PROJECT.archive().requestTypes().stream()
                .map(ArchivedRequestType::name)
                .collect(Collectors.toSet());

        assertThat(names).hasSize(8);
        assertThat(ISSUES).allMatch(issue -> names.contains(String.valueOf(issue.requestType())));
        assertThat(PROJECT.archive().requestTypes())
                .allMatch(type -> !type.help().isBlank() && !type.chineseHelp().isBlank());
    }

    private static double medianHours(String topic) {
        Set<String> keys = PROJECT.contacts().stream()
                .filter(contact -> contact.topic().equals(topic))
                .map(DemoContact::key)
                .collect(Collectors.toSet());
        List<Double> hours = ISSUES.stream()
                .filter(issue -> keys.contains(issue.key()) && issue.resolved() != null)
                .map(issue -> Duration.between(issue.created(), Objects.requireNonNull(issue.resolved()))
                                .toMinutes()
                        / 60.0)
                .sorted()
                .toList();
        return hours.get(hours.size() / 2);
    }

    private static @Nullable String lastTo(ArchivedIssue issue, String field) {
        String last = null;
        for (ArchivedChange change : issue.changes()) {
            for (Item item : change.items()) {
                last = item.field().equals(field) ? item.to() : last;
            }
        }
        return last;
    }
}
