package com.heed.jira.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.heed.jira.Fake;
import com.heed.jira.store.Arrival;
import com.heed.jira.store.Arrivals;
import com.heed.jira.store.Expectations;
import com.heed.jira.store.OpenContacts;
import com.heed.jira.store.Predictions;
import com.heed.routing.ContactClass;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How long what was counted of arrivals is believed: a hundredth of the time it was counted over, one minute at least and one hour at most. */
final class CountedArrivalsTest {
    private final List<Arrival> past = new ArrayList<>();
    private Instant now = DeskOfThree.NINE;
    private int counts;
    private final LiveDesk desk = desk();

    private LiveDesk desk() {
        Arrivals arrivals = new Arrivals(Fake.silent(ActiveObjects.class)) {
            @Override
            public List<Arrival> since(long projectId, Instant since) {
                counts++;
                return List.copyOf(past);
            }

            @Override
            public Optional<Arrival> lastBefore(long projectId, Instant moment) {
                return Optional.empty();
            }
        };
        Predictions predictions = new Predictions(Fake.silent(ActiveObjects.class)) {
            @Override
            public Map<ContactClass, Integer> classes(long projectId, Instant since) {
                return Map.of();
            }
        };
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        return new LiveDesk(
                arrivals,
                new OpenContacts(Fake.silent(ActiveObjects.class)),
                predictions,
                new Expectations(Fake.silent(ActiveObjects.class)),
                clock);
    }

    private double perWeek() {
        return desk.rates(DeskOfThree.PROJECT, new DeskOfThree().terms).perWeek();
    }

    private void came(Duration ago) {
        past.add(new Arrival(past.size(), now.minus(ago), Set.of()));
    }

    private void passes(Duration time) {
        now = now.plus(time);
    }

    @Test
    void theFirstContactsOfAProjectAreKnownWithinTwoMinutes() {
        assertThat(perWeek()).isZero();
        came(Duration.ZERO);
        came(Duration.ZERO);

        passes(Duration.ofSeconds(61));

        assertThat(perWeek()).isPositive();
    }

    @Test
    void anEmptyPastIsNotReadAtEachQuestion() {
        perWeek();
        passes(Duration.ofSeconds(59));
        perWeek();

        assertThat(counts).isEqualTo(1);
    }

    @Test
    void fiveHoursAreBelievedForThreeMinutes() {
        came(Duration.ofHours(5));
        perWeek();
        passes(Duration.ofMinutes(3));
        perWeek();
        assertThat(counts).isEqualTo(1);

        passes(Duration.ofSeconds(1));
        perWeek();

        assertThat(counts).isEqualTo(2);
    }

    @Test
    void weeksAreBelievedForAnHour() {
        came(Duration.ofDays(27));
        perWeek();
        passes(Duration.ofHours(1));
        perWeek();
        assertThat(counts).isEqualTo(1);

        passes(Duration.ofSeconds(1));
        perWeek();

        assertThat(counts).isEqualTo(2);
    }
}
