package com.heed.jira.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.heed.desk.ChannelTerms;
import com.heed.desk.DeskTerms;
import com.heed.jira.Fake;
import com.heed.jira.HostComponents;
import com.heed.jira.store.Mode;
import com.heed.jira.store.OpenContact;
import com.heed.jira.store.OpenContacts;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Turn;
import com.heed.jira.store.WrittenNumbers;
import com.heed.jira.write.FieldValue;
import com.heed.jira.write.QueueField;
import com.heed.sequence.NextContact;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A desk of two channels at nine o'clock, and a field that remembers what was written into it. */
final class QueueOrderTest {
    private static final Instant NINE = Instant.parse("2026-11-26T09:00:00Z");
    private static final double MOST_WAIT = 120;

    private final List<OpenContact> open = new ArrayList<>();
    private final Map<Long, Long> field = new HashMap<>();
    private final Map<Long, Long> known = new HashMap<>();
    private ProjectSettings project = new ProjectSettings(
                    Mode.ACT, 0.6, Map.of(), Map.of(), "CNY", List.of(), null, null)
            .withDesk(new DeskTerms(
                    DeskTerms.Policy.RULES,
                    0,
                    0,
                    3,
                    MOST_WAIT,
                    0,
                    0,
                    Double.POSITIVE_INFINITY,
                    7,
                    ZoneOffset.UTC,
                    Set.of(),
                    Map.of("phone", price(2), "email", price(0.15))))
            .withQueue(true, List.of());
    private int writes;
    private Instant now = NINE;

    private static ChannelTerms price(double price) {
        ChannelTerms unstated = DeskTerms.DEFAULT_CHANNEL;
        return new ChannelTerms(
                false,
                price,
                unstated.patienceMinutes(),
                unstated.promiseMinutes(),
                0,
                List.of(),
                List.of(),
                Set.of(),
                Map.of());
    }

    private OpenContact contact(
            long id, String slug, double weight, double handle, double waited, @Nullable Double promise) {
        Instant arrived = now.minusMillis(Math.round(waited * 60_000));
        return new OpenContact(
                id,
                slug,
                "simple",
                weight,
                handle,
                arrived,
                promise == null ? null : arrived.plusMillis(Math.round(promise * 60_000)),
                null,
                "1",
                Turn.AGENT);
    }

    private int refresh() {
        int before = writes;
        Settings settings = new Settings(Fake.silent(ActiveObjects.class)) {
            @Override
            public ProjectSettings ofProject(long projectId) {
                return project;
            }
        };
        OpenContacts contacts = new OpenContacts(Fake.silent(ActiveObjects.class)) {
            @Override
            public List<OpenContact> ofProject(long projectId) {
                return open.stream()
                        .sorted(Comparator.comparing(OpenContact::arrivedAt))
                        .toList();
            }
        };
        WrittenNumbers numbers = new WrittenNumbers(Fake.silent(ActiveObjects.class)) {
            @Override
            public Map<Long, Long> ofProject(long projectId) {
                return Map.copyOf(known);
            }

            @Override
            public void put(long projectId, long issueId, long number) {
                known.put(issueId, number);
            }

            @Override
            public void remove(long issueId) {
                known.remove(issueId);
            }
        };
        QueueField numberField =
                new QueueField(
                        Fake.silent(IssueManager.class),
                        new FieldValue(Fake.silent(CustomFieldManager.class), new HostComponents()),
                        new HostComponents()) {
                    @Override
                    public boolean isThere(ProjectSettings settings) {
                        return true;
                    }

                    @Override
                    public void write(long issueId, ProjectSettings settings, @Nullable Long number) {
                        writes++;
                        if (number == null) {
                            field.remove(issueId);
                        } else {
                            field.put(issueId, number);
                        }
                    }
                };
        new QueueOrder(settings, contacts, numbers, numberField, Clock.fixed(now, ZoneOffset.UTC)).refresh(1);
        assertThat(known).isEqualTo(field);
        return writes - before;
    }

    /** As a queue sorted by the field shows them. */
    private List<Long> sorted() {
        return field.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** As agents would be given them, one after the other. */
    private List<Long> given() {
        List<OpenContact> waiting = open.stream()
                .filter(OpenContact::waits)
                .sorted(Comparator.comparing(OpenContact::arrivedAt))
                .toList();
        WaitingContacts queue = new WaitingContacts(waiting, project.deskTerms(), now);
        NextContact rule = new NextContact(project.deskTerms().mostWaitMinutes());
        List<Long> order = new ArrayList<>();
        while (queue.size() > 0) {
            int place = rule.choose(queue);
            order.add(queue.get(place).issueId());
            queue.remove(place);
        }
        return order;
    }

    @Test
    void sortedByTheFieldTheQueueStandsInTheOrderInWhichContactsAreNext() {
        open.add(contact(1, "email", 1, 6, 20, null));
        open.add(contact(2, "email", 3, 6, 5, null));
        open.add(contact(3, "phone", 1, 4, 1, null));
        open.add(contact(4, "email", 1, 30, 121, null));
        open.add(contact(5, "email", 1, 6, 50, 60.0));

        refresh();

        // The oldest beyond two hours; a call, 2 / 4 a minute of handling; 3 x 0.15 / 6; 0.15 x (1 + 2 x 50 / 60) / 6,
        // which is 0.067; 0.15 / 6.
        assertThat(sorted()).containsExactly(4L, 3L, 2L, 5L, 1L).isEqualTo(given());
    }

    @Test
    void aQueueThatKeepsItsOrderIsNotWrittenAgain() {
        open.add(contact(1, "email", 1, 6, 20, 240.0));
        open.add(contact(2, "email", 1, 6, 5, 240.0));
        assertThat(refresh()).isEqualTo(2);

        now = now.plus(Duration.ofMinutes(30));
        assertThat(refresh()).as("both cost more, in the same order").isZero();

        open.add(contact(3, "email", 3, 6, 0, null));
        assertThat(refresh()).as("the one that came").isEqualTo(1);
        assertThat(sorted()).containsExactly(3L, 1L, 2L);
    }

    @Test
    void whoIsTakenOrAnsweredOrResolvedHasNoNumber() {
        open.add(contact(1, "email", 1, 6, 20, null));
        open.add(contact(2, "email", 1, 7, 19, null));
        open.add(contact(3, "email", 1, 8, 18, null));
        open.add(contact(4, "email", 1, 9, 17, null));
        refresh();

        open.set(0, open.get(0).inHandOf("ana"));
        open.set(1, open.get(1).in("3", Turn.CUSTOMER, now));
        open.remove(2);
        assertThat(refresh()).isEqualTo(3);
        assertThat(field).containsOnlyKeys(4L);
    }

    @Test
    void whereItIsNotWantedOrAgentsSeeNothingTheNumbersGo() {
        open.add(contact(1, "email", 1, 6, 20, null));
        refresh();
        project = project.withMode(Mode.SHADOW, 0.6);
        assertThat(refresh()).isEqualTo(1);
        assertThat(field).isEmpty();

        project = project.withMode(Mode.SUGGEST, 0.6);
        assertThat(refresh()).isEqualTo(1);
        project = project.withQueue(false, List.of());
        assertThat(refresh()).isEqualTo(1);
        assertThat(field).isEmpty();
    }

    @Test
    void ofALongQueueTheFirstOfEachChannelStandExactlyAndTheRestBehindThem() {
        for (long id = 1; id <= 1_000; id++) {
            open.add(contact(id, id % 4 == 0 ? "phone" : "email", 1, 3 + id % 7, 110 - id / 10.0, 60.0 + id % 300));
        }
        int minutes = 0;
        while (refresh() > 0 && minutes < 20) {
            minutes++;
        }
        assertThat(minutes).as("1,000 issues, 500 a minute").isEqualTo(2);
        assertThat(firstOf("phone")).isEqualTo(givenFirstOf("phone"));
        assertThat(firstOf("email")).isEqualTo(givenFirstOf("email"));
        assertThat(sorted()).hasSize(1_000);

        now = now.plus(Duration.ofMinutes(1));
        assertThat(refresh())
                .as("of a thousand that all cost more a minute later")
                .isLessThan(50);
        assertThat(firstOf("email")).isEqualTo(givenFirstOf("email"));
    }

    private List<Long> firstOf(String slug) {
        return sorted().stream()
                .filter(id -> on(id, slug))
                .limit(QueueOrder.EXACT)
                .toList();
    }

    private List<Long> givenFirstOf(String slug) {
        return given().stream()
                .filter(id -> on(id, slug))
                .limit(QueueOrder.EXACT)
                .toList();
    }

    private boolean on(long id, String slug) {
        return open.stream()
                .anyMatch(contact -> contact.issueId() == id && contact.slug().equals(slug));
    }

    /** A day in minutes, with contacts that come, are taken as the rule says, and wait beyond the bound at noon: after each minute the field gives the order, and nobody waits beyond the bound behind somebody younger. */
    @Test
    void allDayLongTheFieldGivesTheOrderAndMostContactsAreWrittenTwice() {
        Random random = new Random(7);
        long id = 0;
        int came = 0;
        for (int minute = 0; minute < 600; minute++) {
            now = NINE.plus(Duration.ofMinutes(minute));
            int arrivals = random.nextInt(minute < 300 ? 4 : 2);
            for (int i = 0; i < arrivals; i++) {
                came++;
                open.add(contact(
                        ++id,
                        random.nextBoolean() ? "email" : "phone",
                        random.nextInt(10) == 0 ? 3 : 1,
                        1 + random.nextInt(20),
                        random.nextDouble(),
                        random.nextInt(3) > 0 ? 60.0 + random.nextInt(300) : null));
            }
            for (int taken = 0; taken < 1 + random.nextInt(2) && !open.isEmpty(); taken++) {
                long next = given().getFirst();
                open.removeIf(contact -> contact.issueId() == next);
            }
            refresh();
            assertThat(sorted()).isEqualTo(given());
            bounded();
        }
        // One in, one out, and the rest for passing others: by ranks each of them would be written whenever another is
        // taken.
        assertThat((double) writes / came).isBetween(1.0, WRITES_A_CONTACT);
    }

    private static final double WRITES_A_CONTACT = 3;

    private void bounded() {
        List<Double> waits = sorted().stream()
                .map(id -> open.stream()
                        .filter(contact -> contact.issueId() == id)
                        .findFirst()
                        .map(contact ->
                                Duration.between(contact.arrivedAt(), now).toMillis() / 60_000.0)
                        .orElseThrow())
                .toList();
        long old = waits.stream().filter(waited -> waited >= MOST_WAIT).count();
        assertThat(waits.subList(0, (int) old)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(waits.subList(0, (int) old)).allMatch(waited -> waited >= MOST_WAIT);
    }
}
