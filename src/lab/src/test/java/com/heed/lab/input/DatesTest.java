package com.heed.lab.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.lab.run.WrongUse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatesTest {
    @Test
    void timesAreReadAsJirasWriteThem() {
        Map<String, String> written = Map.ofEntries(
                Map.entry("2024-03-21T14:05:06.000+0100", "2024-03-21T13:05:06Z"),
                Map.entry("2024-03-21T14:05:06+01:00", "2024-03-21T13:05:06Z"),
                Map.entry("2024-03-21T14:05:06Z", "2024-03-21T14:05:06Z"),
                Map.entry("2024-03-21 14:05", "2024-03-21T14:05:00Z"),
                Map.entry("2024-03-21 14:05:06.0", "2024-03-21T14:05:06Z"),
                Map.entry("2024/3/21 14:05", "2024-03-21T14:05:00Z"),
                Map.entry("21/Mar/24 2:05 PM", "2024-03-21T14:05:00Z"),
                Map.entry("21/Mar/2024 14:05", "2024-03-21T14:05:00Z"),
                Map.entry("21/三月/24 2:05 下午", "2024-03-21T14:05:00Z"),
                Map.entry("21/3月/24 2:05 下午", "2024-03-21T14:05:00Z"),
                Map.entry("2024年3月21日 14:05", "2024-03-21T14:05:00Z"),
                Map.entry("21.03.2024 14:05", "2024-03-21T14:05:00Z"),
                Map.entry("21/03/2024 14:05", "2024-03-21T14:05:00Z"),
                Map.entry("03/21/2024 02:05:06 PM", "2024-03-21T14:05:06Z"),
                Map.entry("2024-03-21", "2024-03-21T00:00:00Z"));

        written.forEach((text, moment) -> assertThat(
                        dates(null).learn(List.of(text), i -> "here").read(text))
                .as(text)
                .isEqualTo(Instant.parse(moment)));
    }

    /** One date beyond the twelfth settles which part is the month. */
    @Test
    void theOrderOfDayAndMonthIsLearntFromAllTimes() {
        Dates american = dates(null).learn(List.of("3/2/2024 10:00", "3/21/2024 10:00"), i -> "here");

        assertThat(american.read("3/2/2024 10:00")).isEqualTo(Instant.parse("2024-03-02T10:00:00Z"));
        assertThatThrownBy(() -> dates(null).learn(List.of("3/2/2024 10:00"), i -> "here"))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("can be read with the day or the month first");
        assertThat(dates("M/d/yyyy H:mm")
                        .learn(List.of("3/2/2024 10:00"), i -> "here")
                        .read("3/2/2024 10:00"))
                .isEqualTo(Instant.parse("2024-03-02T10:00:00Z"));
    }

    @Test
    void aTimeThatIsNotWrittenAsThoseBeforeItIsNamedWithItsRow() {
        assertThatThrownBy(() ->
                        dates(null).learn(List.of("2024-03-20", "2024-03-21", "yesterday"), i -> "'a.csv', row " + i))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining(
                        "'a.csv', row 2: 'yesterday' is not a time as '2024-03-21' before it is. Mend it");
    }

    @Test
    void aTimeThatNobodyKnowsIsNamed() {
        assertThatThrownBy(() -> dates(null).learn(List.of("yesterday", "2024-03-21"), i -> "'a.csv', row " + i))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining(
                        "'a.csv', row 0: 'yesterday' is not a time Heed knows; say how times are written");
        assertThatThrownBy(() -> dates("qqqqqq b").learn(List.of("x"), i -> "here"))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("--date-format 'qqqqqq b'");
    }

    private static Dates dates(@org.jspecify.annotations.Nullable String given) {
        return new Dates(ZoneOffset.UTC, given);
    }
}
