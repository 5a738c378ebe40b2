package com.heed.forecast;

import static com.heed.forecast.SimulatedPast.CHANNELS;
import static com.heed.forecast.SimulatedPast.CLASSES;
import static com.heed.forecast.SimulatedPast.PRIORS;
import static com.heed.forecast.SimulatedPast.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.Language;
import com.heed.learn.ModelFormatException;
import com.heed.routing.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PredictorsTest {

    private static final Instant BEGIN =
            ZonedDateTime.of(2026, 1, 5, 0, 0, 0, 0, ZONE).toInstant();
    private static final Instant END =
            ZonedDateTime.of(2026, 3, 30, 0, 0, 0, 0, ZONE).toInstant();
    private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.of(2026, 4, 3));

    private static ContactFacts facts(int k, int words) {
        return new ContactFacts(END, CLASSES.get(k), Language.CHINESE, words, k == 2 ? 3 : 1);
    }

    private static void samePredictions(Predictors one, Predictors other) {
        for (int k = 0; k < 3; k++) {
            for (String channel : CHANNELS) {
                for (int words : new int[] {0, 17, 400}) {
                    assertThat(other.handling().predict(facts(k, words), channel))
                            .isEqualTo(one.handling().predict(facts(k, words), channel));
                    assertThat(other.settling().predict(facts(k, words), channel))
                            .isEqualTo(one.settling().predict(facts(k, words), channel));
                }
            }
            for (int hour = 0; hour < 24 * 7; hour += 5) {
                Instant from = one.to().plusSeconds(3600L * hour);
                assertThat(other.arrivals().expected(CLASSES.get(k), from, from.plusSeconds(5000)))
                        .isEqualTo(one.arrivals().expected(CLASSES.get(k), from, from.plusSeconds(5000)));
            }
        }
    }

    @Test
    void whatIsReadPredictsWhatWasWrittenToTheLastBit() {
        Predictors fitted = Predictors.fit(new SimulatedPast(21).contacts(3000, 0, 40), PRIORS, ZONE, HOLIDAYS);
        Predictors read = PredictorsJson.read(PredictorsJson.write(fitted));

        samePredictions(fitted, read);
        assertThat(PredictorsJson.write(read)).isEqualTo(PredictorsJson.write(fitted));
        assertThat(read.contacts()).isEqualTo(3000);
        assertThat(read.calendar()).isEqualTo(new DeskCalendar(ZONE, HOLIDAYS));
        assertThat(read.priors()).isEqualTo(PRIORS);
    }

    @Test
    void theOrderOfTheInputDoesNotMatterToTheLastBit() {
        List<PastContact> past = new SimulatedPast(22).contacts(1500, 0, 40);
        String written = PredictorsJson.write(Predictors.fit(past, PRIORS, ZONE, HOLIDAYS));
        List<PastContact> turned = new ArrayList<>(past);
        Collections.reverse(turned);

        assertThat(PredictorsJson.write(Predictors.fit(turned, PRIORS, ZONE, HOLIDAYS)))
                .isEqualTo(written);
    }

    @Test
    void brokenPredictorsAreRefusedWithASentence() {
        String good =
                PredictorsJson.write(Predictors.fit(new SimulatedPast(23).contacts(50, 0, 10), PRIORS, ZONE, Set.of()));

        assertThatThrownBy(() -> PredictorsJson.read("{"))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageStartingWith("stored predictors are not JSON");
        assertThatThrownBy(() -> PredictorsJson.read("{}"))
                .isInstanceOf(ModelFormatException.class)
                .hasMessage("stored predictors lack 'predictors'; let them be learned again");
        assertThatThrownBy(() -> PredictorsJson.read(good.replace("\"predictors\":1", "\"predictors\":2")))
                .hasMessage("stored predictors have version 2; this Heed reads 1; let them be learned again");
        assertThatThrownBy(() -> PredictorsJson.read(good.replace("\"weights\":[", "\"weights\":[0,")))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("numbers at 'weights'");
        assertThatThrownBy(() -> PredictorsJson.read(good.replace("\"slope\":", "\"slop\":")))
                .hasMessage("stored predictors lack 'slope'; let them be learned again");
        assertThatThrownBy(() -> PredictorsJson.read(good.replace("Europe/Berlin", "Europe/Atlantis")))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("Atlantis");
    }

    @Test
    void withoutAContactThereIsNothingToLearnFrom() {
        assertThatThrownBy(() -> Predictors.fit(List.of(), PRIORS, ZONE, Set.of()))
                .hasMessage("there is no contact to learn from");
    }

    @Test
    void theSetUpOfTheChannelsIsAPrior() {
        Channel phone = new Channel("phone", "Phone", true, 50, 5, 7.5, 3, 200, Set.of(Language.ENGLISH));

        assertThat(Priors.of(List.of(phone)).handleMinutes("simple", "phone")).isEqualTo(7.5);
        assertThat(Priors.of(List.of(phone)).settles("simple", "phone")).isEqualTo(0.75);
    }

    /** The desk of {@link SimulatedPast}: class, channel and words matter; its contacts are Poisson and alike on all days from eight to six. */
    @Test
    void whereThereIsSomethingToFindTheReportSaysSo() {
        List<PastContact> past = new SimulatedPast(24).contacts(12_000, 0, 84);
        PredictorReport report = PredictorReport.of(past, PRIORS, new DeskCalendar(ZONE, Set.of()), BEGIN, END);

        assertThat(report.learned() + report.measured()).isEqualTo(12_000);
        assertThat(report.cut()).isEqualTo(BEGIN.plusSeconds(63 * 86_400));
        PredictorReport.Handling handling = Objects.requireNonNull(report.handling());
        // 3,000 contacts: four standard deviations of a share of 0.8 are 0.029.
        assertThat(handling.contacts()).isEqualTo(report.measured());
        assertThat(handling.coverage()).isCloseTo(0.8, within(0.03));
        assertThat(handling.ahead().low()).isPositive();
        assertThat(handling.plain() - handling.error())
                .isCloseTo(handling.ahead().mean(), within(1e-9));
        assertThat(handling.meanRatio()).isCloseTo(1, within(0.05));
        PredictorReport.Settling settling = Objects.requireNonNull(report.settling());
        assertThat(settling.ahead().low()).isPositive();
        // Ten bins of some 300: noise alone gives about 0.02.
        assertThat(settling.ece()).isLessThan(0.04);
        assertThat(report.arrivals().hours()).isEqualTo(21 * 24 - 1);
        assertThat(report.arrivals().deviance()).isLessThan(report.arrivals().plain());
        assertThat(report.arrivals().hourCoverage()).isGreaterThan(0.8);
    }

    /** Handle times and outcomes are drawn anew without regard to anything: nothing can be ahead of the plain guess by much. */
    @Test
    void whereThereIsNothingToFindTheReportDoesNotInventIt() {
        List<PastContact> past = new SimulatedPast(25).contacts(6000, 0, 84);
        List<PastContact> blind = new ArrayList<>();
        for (int i = 0; i < past.size(); i++) {
            PastContact other = past.get((i * 1237 + 11) % past.size());
            PastContact own = past.get(i);
            blind.add(new PastContact(
                    own.id(), own.facts(), own.channel(), null, other.handleMinutes(), other.settled(), null, null));
        }
        PredictorReport report = PredictorReport.of(blind, PRIORS, new DeskCalendar(ZONE, Set.of()), BEGIN, END);

        PredictorReport.Handling handling = Objects.requireNonNull(report.handling());
        assertThat(Math.abs(handling.ahead().mean())).isLessThan(0.01 * handling.plain());
        PredictorReport.Settling settling = Objects.requireNonNull(report.settling());
        assertThat(Math.abs(settling.ahead().mean())).isLessThan(0.01 * settling.plain());
        assertThat(handling.coverage()).isCloseTo(0.8, within(0.05));
    }

    @Test
    void aShortRecordIsNotMeasured() {
        assertThatThrownBy(() -> PredictorReport.of(
                        List.of(), PRIORS, new DeskCalendar(ZONE, Set.of()), BEGIN, BEGIN.plusSeconds(27 * 86_400)))
                .hasMessage("the record has 27 days; predictors can be measured from 28 days on");
    }
}
