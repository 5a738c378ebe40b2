package com.heed.jira.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.desk.Shift;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShiftLinesTest {
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final List<FieldProblem> problems = new ArrayList<>();

    private List<Shift> read(String text) {
        return ShiftLines.read(text, "shifts", problems);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon-Fri 09:00-12:00 4",
                "  monday \u2013 Friday   9:00 - 12:00   4 agents",
                "Mon to Fri 09:00 to 12:00 4",
                "Mon, Tue, Wed, Thu, Fri 09:00-12:00 4",
                "周一至周五 09:00-12:00 4",
                "周一到周五 09\uff1a00至12\uff1a00 4人",
                "星期一、星期二、星期三、星期四、星期五 9:00-12:00 4 名",
            })
    void aMorningOfFourFromMondayToFridayIsReadInBothLanguages(String line) {
        assertThat(read(line)).containsExactly(new Shift(WORKDAYS, 540, 720, 4));
        assertThat(problems).isEmpty();
    }

    @Test
    void daysMayGoOverTheWeekendAndStandAlone() {
        assertThat(read("Sat-Mon 00:00-24:00 1\n\nThu 10:00-11:30 2\n每天 08:00-08:00 1"))
                .containsExactly(
                        new Shift(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY), 0, 1440, 1),
                        new Shift(EnumSet.of(DayOfWeek.THURSDAY), 600, 690, 2));
        assertThat(problems)
                .containsExactly(FieldProblem.of("shifts", "channels.invalid.shifts.order", "每天 08:00-08:00 1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon-Fri",
                "09:00-12:00 4",
                "Mon-Fri 09:00 4",
                "Mun 09:00-12:00 4",
                "Mon 09:61-12:00 4",
                "Mon 09:00-25:00 4",
                "Mon-Wed-Fri 09:00-12:00 4"
            })
    void whatCannotBeReadIsNamed(String line) {
        assertThat(read(line)).isEmpty();
        assertThat(problems).containsExactly(FieldProblem.of("shifts", "channels.invalid.shifts.line", line));
    }

    @Test
    void overlappingShiftsAreNamedWithTheirLines() {
        read("Mon-Fri 09:00-12:00 4\nFri 12:00-18:00 2\nFri-Sat 11:59-13:00 1");

        assertThat(problems)
                .containsExactly(
                        FieldProblem.of(
                                "shifts",
                                "channels.invalid.shifts.overlap",
                                "Mon-Fri 09:00-12:00 4",
                                "Fri-Sat 11:59-13:00 1"),
                        FieldProblem.of(
                                "shifts",
                                "channels.invalid.shifts.overlap",
                                "Fri 12:00-18:00 2",
                                "Fri-Sat 11:59-13:00 1"));
    }

    @Test
    void shiftsAreWrittenForTheReaderAndReadTheSameAgain() {
        List<Shift> shifts = List.of(
                new Shift(WORKDAYS, 540, 720, 4),
                new Shift(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.SUNDAY), 780, 1440, 12));

        assertThat(ShiftLines.write(shifts, Locale.ENGLISH))
                .isEqualTo("Mon-Fri 09:00-12:00 4\nMon, Tue, Sun 13:00-24:00 12");
        assertThat(ShiftLines.write(shifts, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("周一至周五 09:00-12:00 4\n周一、周二、周日 13:00-24:00 12");
        assertThat(read(ShiftLines.write(shifts, Locale.ENGLISH))).isEqualTo(shifts);
        assertThat(read(ShiftLines.write(shifts, Locale.SIMPLIFIED_CHINESE))).isEqualTo(shifts);
        assertThat(problems).isEmpty();
    }
}
