package com.heed.lab.jira;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The time from a first to a last moment, cut into days, weeks, months, quarters or years: the finest of which at most {@value #MOST} are needed.
 *
 * @param starts first day of each, in order
 */
record Periods(Unit unit, List<LocalDate> starts, ZoneId zone) {
    static final int MOST = 40;

    /** Length of a period. */
    enum Unit {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR;

        private LocalDate start(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
                case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
                case YEAR -> day.withDayOfYear(1);
            };
        }

        private LocalDate next(LocalDate start) {
            return switch (this) {
                case DAY -> start.plusDays(1);
                case WEEK -> start.plusWeeks(1);
                case MONTH -> start.plusMonths(1);
                case QUARTER -> start.plus(1, IsoFields.QUARTER_YEARS);
                case YEAR -> start.plusYears(1);
            };
        }

        private double days() {
            return switch (this) {
                case DAY -> 1;
                case WEEK -> 7;
                case MONTH -> 30.4;
                case QUARTER -> 91.3;
                case YEAR -> 365.2;
            };
        }

        /** Last part of the text key. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Periods that hold all the moments; none for no moment. */
    static Periods of(Collection<Instant> moments, ZoneId zone) {
        if (moments.isEmpty()) {
            return new Periods(Unit.DAY, List.of(), zone);
        }
        LocalDate first = LocalDate.ofInstant(Collections.min(moments), zone);
        LocalDate last = LocalDate.ofInstant(Collections.max(moments), zone);
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        Unit unit = Unit.YEAR;
        for (Unit finer : Unit.values()) {
            if (days / finer.days() <= MOST - 2) {
                unit = finer;
                break;
            }
        }
        List<LocalDate> starts = new ArrayList<>();
        for (LocalDate start = unit.start(first); !start.isAfter(last); start = unit.next(start)) {
            starts.add(start);
        }
        return new Periods(unit, starts, zone);
    }

    /** Place of the period that holds the moment, or -1. */
    int indexOf(@Nullable Instant moment) {
        return moment == null ? -1 : starts.indexOf(unit.start(LocalDate.ofInstant(moment, zone)));
    }

    List<String> labels() {
        return starts.stream()
                .map(start -> switch (unit) {
                    case DAY, WEEK -> start.toString();
                    case MONTH -> start.toString().substring(0, 7);
                    case QUARTER -> start.getYear() + " Q" + start.get(IsoFields.QUARTER_OF_YEAR);
                    case YEAR -> String.valueOf(start.getYear());
                })
                .toList();
    }
}
