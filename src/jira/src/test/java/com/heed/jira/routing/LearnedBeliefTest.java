package com.heed.jira.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.desk.StatedBelief;
import com.heed.forecast.ClassMeans;
import com.heed.forecast.ContactFacts;
import com.heed.forecast.PastContact;
import com.heed.forecast.PredictorReport;
import com.heed.forecast.PredictorReport.Ahead;
import com.heed.forecast.Predictors;
import com.heed.forecast.PredictorsJson;
import com.heed.jira.store.Expectation;
import com.heed.jira.store.Expectations;
import com.heed.jira.store.StoredPlan;
import com.heed.routing.ContactClass;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The desk of three has noted two contacts a minute; its past, read from Jira, had one every five minutes, by chat, of twenty minutes' work each. */
final class LearnedBeliefTest {
    private static final Ahead BETTER = new Ahead(1, 0.5, 1.5);
    private static final Ahead WORSE = new Ahead(-1, -1.5, -0.5);
    private static final Predictors PREDICTORS = predictors();

    private final DeskOfThree desk = new DeskOfThree();

    private static List<PastContact> past() {
        List<PastContact> contacts = new ArrayList<>();
        Instant at = DeskOfThree.NINE.minus(Duration.ofDays(42));
        for (int i = 0; at.isBefore(DeskOfThree.NINE); i++, at = at.plus(Duration.ofMinutes(5))) {
            contacts.add(new PastContact(
                    "c" + i, new ContactFacts(at, "simple", null, 5, 1), "chat", null, 20.0, true, null, null));
        }
        return contacts;
    }

    private static Predictors predictors() {
        return Predictors.fit(
                past(), StatedBelief.priors(DeskOfThree.CHANNELS, new DeskOfThree().terms), ZoneOffset.UTC, Set.of());
    }

    private static Expectations.Made learned(Instant at, Expectation.@Nullable Quality quality) {
        ClassMeans means = ClassMeans.of(
                Map.of("simple", 1.0, "complex", 1.0, "upset", 3.0, "unknown", 1.0),
                List.of("phone", "email", "chat"),
                past(),
                PREDICTORS.handling(),
                PREDICTORS.settling());
        return new Expectations.Made(
                at,
                new Expectation(
                        "2026-10-12",
                        "2026-11-22",
                        1,
                        1,
                        1,
                        1,
                        "Z",
                        means,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        quality,
                        PredictorsJson.write(PREDICTORS)));
    }

    private static Expectation.Quality quality(Ahead arrivals, Ahead handling) {
        return new Expectation.Quality(
                "2026-11-12",
                1,
                1,
                new PredictorReport.Arrivals(10, 1, 2, arrivals, 0.8, 0.8, 1, 0),
                new PredictorReport.Handling(10, 1, 2, handling, 1, 0.8),
                null);
    }

    private double arrivalsOfAPeriod() {
        return desk.replanning().plan(DeskOfThree.PROJECT).arrivals().getFirst();
    }

    @Test
    void aPlanGoesByWhatThePastTaught() {
        desk.lastHour = 12;
        desk.learned = learned(DeskOfThree.NINE, quality(BETTER, BETTER));

        StoredPlan plan = desk.replanning().plan(DeskOfThree.PROJECT);

        // Twelve came in the last hour and twelve were to come: (12 + 30) / (12 + 30).
        assertThat(plan.arrivalScale()).isCloseTo(1, within(0.02));
        assertThat(plan.arrivals().getFirst()).isCloseTo(2, within(0.05));
    }

    @Test
    void aContactIsPricedByWhatThePastTaught() {
        desk.learned = learned(DeskOfThree.NINE, quality(BETTER, BETTER));

        assertThat(desk.belief().handleMinutes(ContactClass.SIMPLE, DeskOfThree.CHANNELS.get(2)))
                .isCloseTo(20, within(0.3));
    }

    @Test
    void whatWasWorseThanAGuessIsNotBelieved() {
        desk.learned = learned(DeskOfThree.NINE, quality(WORSE, WORSE));

        assertThat(arrivalsOfAPeriod()).isCloseTo(20, within(1e-6));
        assertThat(desk.belief().handleMinutes(ContactClass.SIMPLE, DeskOfThree.CHANNELS.get(2)))
                .isCloseTo(0.8 * 3.5, within(1e-9));
    }

    @Test
    void whatCouldNotBeMeasuredYetIsNotBelieved() {
        desk.learned = learned(DeskOfThree.NINE, null);

        assertThat(arrivalsOfAPeriod()).isCloseTo(20, within(1e-6));
    }

    @Test
    void whatWasLearnedMoreThanAMonthAgoIsNotBelieved() {
        desk.learned = learned(DeskOfThree.NINE.minus(Duration.ofDays(31)), quality(BETTER, BETTER));

        assertThat(arrivalsOfAPeriod()).isCloseTo(20, within(1e-6));
    }
}
