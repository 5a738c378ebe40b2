package com.heed.lab.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    /** As NumPy's quantile. */
    @Test
    void quantilesAreThoseOfNumPy() {
        List<Double> values = List.of(3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0);

        assertThat(Quantiles.of(values, 0.5)).isEqualTo(3.5);
        assertThat(Quantiles.of(values, 0.9)).isCloseTo(6.9, within(1e-12));
        assertThat(Quantiles.of(values, 0.25)).isEqualTo(1.75);
        assertThat(Quantiles.of(values, 0)).isEqualTo(1);
        assertThat(Quantiles.of(values, 1)).isEqualTo(9);
        assertThat(Quantiles.of(List.of(7.0), 0.9)).isEqualTo(7);
    }

    @Test
    void periodsAreAsFineAsAChartCanShow() {
        assertThat(periods("2024-03-01T10:00:00Z", "2024-03-05T10:00:00Z").labels())
                .containsExactly("2024-03-01", "2024-03-02", "2024-03-03", "2024-03-04", "2024-03-05");
        assertThat(periods("2024-01-03T10:00:00Z", "2024-06-30T10:00:00Z").unit())
                .isEqualTo(Periods.Unit.WEEK);
        assertThat(periods("2022-01-31T10:00:00Z", "2024-02-01T10:00:00Z").labels())
                .startsWith("2022-01", "2022-02")
                .endsWith("2024-01", "2024-02")
                .hasSize(26);
        assertThat(periods("2009-12-25T10:00:00Z", "2014-12-16T10:00:00Z").labels())
                .startsWith("2009 Q4", "2010 Q1")
                .endsWith("2014 Q4")
                .hasSize(21);
        assertThat(periods("1990-01-01T00:00:00Z", "2024-01-01T00:00:00Z").labels())
                .hasSize(35);
        assertThat(Periods.of(List.of(), ZoneOffset.UTC).starts()).isEmpty();
    }

    @Test
    void aDayEndsAtMidnightOfItsZone() {
        Instant late = Instant.parse("2024-03-01T20:00:00Z");
        Periods shanghai = Periods.of(List.of(Instant.parse("2024-03-01T01:00:00Z"), late), ZoneId.of("Asia/Shanghai"));

        assertThat(shanghai.labels()).containsExactly("2024-03-01", "2024-03-02");
        assertThat(shanghai.indexOf(late)).isEqualTo(1);
        assertThat(shanghai.indexOf(null)).isEqualTo(-1);
        assertThat(shanghai.indexOf(Instant.parse("2030-01-01T00:00:00Z"))).isEqualTo(-1);
    }

    private static Periods periods(String first, String last) {
        return Periods.of(List.of(Instant.parse(last), Instant.parse(first)), ZoneOffset.UTC);
    }
}
