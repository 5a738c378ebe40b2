package com.heed.lab.route;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.lab.run.WrongUse;
import org.junit.jupiter.api.Test;

class WorkdaysTest {

    @Test
    void daysAreReadSinglyAndFromOneToAnother() {
        assertThat(Workdays.of("mon-fri")).containsExactly(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);
        assertThat(Workdays.of("Sat, mon")).containsExactly(MONDAY, SATURDAY);
        assertThat(Workdays.of("sat-tue")).containsExactly(MONDAY, TUESDAY, SATURDAY, SUNDAY);
        assertThat(Workdays.of("sun")).containsExactly(SUNDAY);
    }

    @Test
    void whatIsNoDayIsRefused() {
        assertThatThrownBy(() -> Workdays.of("mon-")).isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> Workdays.of("weekdays"))
                .hasMessage("--workdays 'weekdays' must be days such as mon-fri or mon,wed,sat.");
    }
}
