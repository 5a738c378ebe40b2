package com.heed.jira.training;

import com.heed.action.Departures;
import com.heed.jira.store.LeavingSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Who left within the days after a contact, by what leaving means in the project.
 *
 * @param what  the definition
 * @param whose customers by the person who asked: the person, or the organisation whose leaving is asked about
 * @param days  on which somebody left, since 1970, by customer; of silence not looked at
 * @param asked when each customer asked, of silence alone
 * @param until what is later is not known
 */
record Departed(
        LeavingSettings what,
        Map<String, String> whose,
        Map<String, Long> days,
        Map<String, List<Instant>> asked,
        Instant until)
        implements Departures {

    @Override
    public OptionalDouble stayed(String person, Instant end) {
        Instant by = end.plus(Duration.ofDays(what.days()));
        String customer = whose.get(person);
        if (!what.on() || by.isAfter(until) || customer == null) {
            return OptionalDouble.empty();
        }
        boolean left = what.kind() == LeavingSettings.Kind.SILENCE
                ? asked.getOrDefault(customer, List.of()).stream().noneMatch(at -> at.isAfter(end) && !at.isAfter(by))
                : leftWithin(customer, LeavingPast.day(end), LeavingPast.day(by));
        return OptionalDouble.of(left ? 0 : 1);
    }

    private boolean leftWithin(String customer, long after, long to) {
        Long day = days.get(customer);
        return day != null && day >= after && day <= to;
    }
}
