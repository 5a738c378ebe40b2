package com.heed.jira.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.jira.store.Arrival;
import com.heed.surge.SurgeOptions;
import com.heed.surge.SurgeReading.Figures;
import com.heed.surge.SurgeSubject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class SurgeReaderTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** Three weeks and a half after the clocks went back. */
    private static final Instant NOW = Instant.parse("2026-11-18T15:00:00Z");

    private final SurgeReader reader = new SurgeReader(SurgeOptions.DEFAULT, BERLIN);
    private final Optional<Arrival> before = Optional.of(arrival(1, NOW.minus(Duration.ofDays(30)), "negative"));

    private static Arrival arrival(long issue, Instant at, String... subjects) {
        return new Arrival(issue, at, Set.of(subjects));
    }

    /** So many contacts of a subject within the six hours before a moment, with ids from {@code first} on. */
    private static List<Arrival> contacts(long first, int count, Instant end, String... subjects) {
        return LongStream.range(0, count)
                .mapToObj(i -> arrival(first + i, end.minus(Duration.ofMinutes(10 + i)), subjects))
                .toList();
    }

    private static List<Arrival> usual(int eachWeek, String... subjects) {
        List<Arrival> all = new ArrayList<>();
        for (int week = 4; week >= 1; week--) {
            // Before the change of the clocks the same hour on the wall is an hour earlier by the sun.
            Instant end = NOW.atZone(BERLIN).minusWeeks(week).toInstant();
            all.addAll(contacts(100L + 10 * (4 - week), eachWeek, end, subjects));
        }
        return all;
    }

    @Test
    void twelveWhereNoneAreUsualIsAnAlarmOfTheChanceThatAllFallIntoOneOfFiveWindows() {
        List<SurgeReader.Found> found = reader.read(contacts(500, 12, NOW, "negative"), before, Map.of(), NOW);

        assertThat(found).hasSize(1);
        Figures figures = found.getFirst().figures();
        assertThat(found.getFirst().subject()).isEqualTo(new SurgeSubject.Negative());
        assertThat(figures.count()).isEqualTo(12);
        assertThat(figures.expected()).isZero();
        assertThat(figures.p()).isCloseTo(Math.pow(0.2, 12), within(1e-15));
        assertThat(Duration.between(figures.from(), figures.to())).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void asManyAsInEachOfTheWeeksBeforeIsNone() {
        List<Arrival> contacts = new ArrayList<>(usual(10, "type:Delivery"));
        contacts.addAll(contacts(500, 12, NOW, "type:Delivery"));

        assertThat(reader.read(contacts, before, Map.of(), NOW)).isEmpty();
    }

    @Test
    void threeTimesTheUsualIsAnAlarmOnThatTypeAlone() {
        List<Arrival> contacts = new ArrayList<>(usual(10, "type:Delivery", "negative"));
        contacts.addAll(contacts(500, 10, NOW, "negative"));
        contacts.addAll(contacts(600, 35, NOW, "type:Delivery"));

        List<SurgeReader.Found> found = reader.read(contacts, before, Map.of(), NOW);

        assertThat(found)
                .extracting(SurgeReader.Found::subject)
                .containsExactly(new SurgeSubject.RequestType("Delivery"));
        assertThat(found.getFirst().figures().expected()).isEqualTo(10.0);
    }

    @Test
    void nineAreTooFew() {
        assertThat(reader.read(contacts(500, 9, NOW, "negative"), before, Map.of(), NOW))
                .isEmpty();
    }

    @Test
    void anAlarmIsToldOnceInTwentyFourHours() {
        List<Arrival> contacts = contacts(500, 12, NOW, "negative");

        assertThat(reader.read(contacts, before, Map.of("negative", NOW.minus(Duration.ofHours(23))), NOW))
                .isEmpty();
        assertThat(reader.read(contacts, before, Map.of("negative", NOW.minus(Duration.ofHours(24))), NOW))
                .hasSize(1);
        assertThat(reader.read(contacts, before, Map.of("type:Delivery", NOW.minus(Duration.ofHours(1))), NOW))
                .as("an alarm on another subject does not silence this one")
                .hasSize(1);
    }

    @Test
    void withoutAContactBeforeTheWeeksComparedNothingIsSaid() {
        assertThat(reader.read(contacts(500, 40, NOW, "negative"), Optional.empty(), Map.of(), NOW))
                .isEmpty();
    }

    @Test
    void keysOfANewerVersionArePassedOver() {
        assertThat(reader.read(contacts(500, 40, NOW, "planet:Mars"), before, Map.of("planet:Mars", NOW), NOW))
                .isEmpty();
    }

    @Test
    void comparesFourWeeksBackOnTheWall() {
        assertThat(reader.earliest(NOW))
                .as("10:00 in winter is 10:00 in summer, an hour earlier by the sun")
                .isEqualTo(Instant.parse("2026-10-21T08:00:00Z"));
        Instant inWinter = Instant.parse("2026-12-16T15:00:00Z");
        assertThat(reader.earliest(inWinter)).isEqualTo(Instant.parse("2026-11-18T09:00:00Z"));
    }

    /** Heed came a week ago, and somebody answered an issue of last year: the weeks between look empty because nobody read them. */
    @Test
    void aRecordWithUnreadIssuesIsNotComplete() {
        List<Arrival> read = contacts(900, 18, NOW, "negative");
        List<Long> all = LongStream.range(1, 918).boxed().toList();

        assertThat(SurgeReader.isComplete(read, arrival(5, Instant.EPOCH, "negative"), all))
                .isFalse();
        assertThat(SurgeReader.isComplete(read, arrival(899, Instant.EPOCH, "negative"), all))
                .isTrue();
        assertThat(SurgeReader.isComplete(read, arrival(897, Instant.EPOCH, "negative"), all))
                .as("18 of 20: one in ten may have been moved in or failed")
                .isTrue();
        assertThat(SurgeReader.isComplete(read, arrival(896, Instant.EPOCH, "negative"), all))
                .as("18 of 21")
                .isFalse();
    }
}
