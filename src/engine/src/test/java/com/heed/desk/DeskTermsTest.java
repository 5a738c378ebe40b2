package com.heed.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.Language;
import com.heed.plan.ResponseStep;
import com.heed.queueing.ServiceLevel;
import com.heed.routing.Channel;
import com.heed.routing.ContactClass;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeskTermsTest {
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Channel PHONE =
            new Channel("phone", "Phone", true, 50, 5, 6, 8, 300, Set.of(Language.ENGLISH));
    private static final DeskTerms DESK = terms(List.of(
            new Shift(WEEKDAYS, 9 * 60, 12 * 60, 4),
            new Shift(WEEKDAYS, 12 * 60, 18 * 60, 6),
            new Shift(Set.of(DayOfWeek.SATURDAY), 10 * 60, 14 * 60, 2)));

    private static DeskTerms terms(List<Shift> shifts) {
        return new DeskTerms(
                DeskTerms.Policy.PRICES,
                60,
                20,
                3,
                120,
                0.02,
                1000,
                2.5,
                7,
                ZoneId.of("Asia/Shanghai"),
                Set.of(LocalDate.of(2026, 10, 1)),
                Map.of(
                        "phone",
                        new ChannelTerms(
                                true,
                                2,
                                10,
                                4,
                                60,
                                List.of(new ResponseStep(100, 10)),
                                shifts,
                                Set.of("refunds"),
                                Map.of(ContactClass.SIMPLE, 0.97),
                                new ServiceLevel(0.8, 0.25))));
    }

    @Test
    void agentsAreThoseOfTheShiftOfTheHour() {
        assertThat(DESK.agents(PHONE, LocalDateTime.of(2026, 11, 23, 8, 59))).isZero();
        assertThat(DESK.agents(PHONE, LocalDateTime.of(2026, 11, 23, 9, 0))).isEqualTo(4);
        assertThat(DESK.agents(PHONE, LocalDateTime.of(2026, 11, 23, 12, 0))).isEqualTo(6);
        assertThat(DESK.agents(PHONE, LocalDateTime.of(2026, 11, 23, 18, 0))).isZero();
        assertThat(DESK.agents(PHONE, LocalDateTime.of(2026, 11, 28, 13, 59))).isEqualTo(2);
        assertThat(DESK.meanAgents(
                        PHONE, LocalDateTime.of(2026, 11, 23, 11, 30), LocalDateTime.of(2026, 11, 23, 12, 30)))
                .isEqualTo(5);
    }

    @Test
    void nobodyWorksOnAHoliday() {
        assertThat(DESK.agents(PHONE, LocalDateTime.of(2026, 10, 1, 10, 0))).isZero();
        assertThat(DESK.open(PHONE, LocalDateTime.of(2026, 10, 1, 10, 0))).isFalse();
        assertThat(DESK.open(PHONE, LocalDateTime.of(2026, 10, 2, 10, 0))).isTrue();
    }

    @Test
    void aChannelWithoutShiftsIsAlwaysOpenWithItsAgents() {
        DeskTerms unstated = DeskTerms.unstated(ZoneId.of("UTC"));
        assertThat(unstated.agents(PHONE, LocalDateTime.of(2026, 10, 1, 3, 0))).isEqualTo(8);
        assertThat(unstated.open(PHONE, LocalDateTime.of(2026, 10, 1, 3, 0))).isTrue();
    }

    @Test
    void overlappingShiftsAreRefused() {
        assertThatThrownBy(() -> terms(
                        List.of(new Shift(WEEKDAYS, 540, 720, 4), new Shift(Set.of(DayOfWeek.FRIDAY), 719, 800, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shifts 1 and 2 overlap");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(DeskTermsJson.read(DeskTermsJson.write(DESK))).isEqualTo(DESK);
        DeskTerms unstated = DeskTerms.unstated(ZoneId.of("Europe/Berlin"));
        assertThat(DeskTermsJson.read(DeskTermsJson.write(unstated))).isEqualTo(unstated);
    }

    @Test
    void aWrongFieldIsNamed() {
        assertThatThrownBy(() -> DeskTermsJson.read("{\"failureCost\": -1}")).hasMessageContaining("failureCost -1.0");
        assertThatThrownBy(() -> DeskTermsJson.read("{\"zone\": \"Mars\"}")).hasMessageContaining("zone 'Mars'");
        assertThatThrownBy(() -> DeskTermsJson.read("{\"channels\": {\"chat\": {\"settles\": {\"upset\": 2}}}}"))
                .hasMessageContaining("channel 'chat'")
                .hasMessageContaining("2.0");
        assertThatThrownBy(() -> DeskTermsJson.read("{\"channels\": {\"chat\": {\"serviceLevel\": {\"share\": 80}}}}"))
                .hasMessageContaining("a share of 80.0 answered; must lie between 0 and 1");
        assertThatThrownBy(() -> DeskTermsJson.read("no")).hasMessageContaining("not JSON");
    }
}
