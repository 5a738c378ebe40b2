package com.heed.lab.route;

import com.heed.lab.run.WrongUse;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The days of the week on which a desk works, as typed. */
final class Workdays {

    private static final List<String> NAMES = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private Workdays() {}

    /**
     * Reads {@code mon-fri}, {@code mon,wed,sat} or {@code sat-tue}.
     *
     * @throws WrongUse if a day is not known
     */
    static Set<DayOfWeek> of(String typed) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : typed.split(",")) {
            String[] ends = part.strip().split("-", 2);
            DayOfWeek to = day(ends[ends.length - 1], typed);
            for (DayOfWeek day = day(ends[0], typed); ; day = day.plus(1)) {
                days.add(day);
                if (day == to) {
                    break;
                }
            }
        }
        return days;
    }

    private static DayOfWeek day(String name, String typed) {
        int day = NAMES.indexOf(name.strip().toLowerCase(Locale.ROOT));
        if (day < 0) {
            throw new WrongUse("--workdays '" + typed + "' must be days such as mon-fri or mon,wed,sat.");
        }
        return DayOfWeek.of(day + 1);
    }
}
