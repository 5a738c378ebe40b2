package com.heed.jira.setup;

import com.heed.desk.ChannelTerms;
import com.heed.desk.DeskTerms;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is stated about a desk as a whole, as somebody typed it.
 *
 * @param guardMinutes    blank for no guard
 * @param mostWaitMinutes blank for no limit of age
 * @param exploration     per cent
 * @param contactsPerDay  blank for what is measured
 * @param meanResponse    blank for no limit
 * @param holidays        dates, separated by anything
 */
public record DeskTermsDraft(
        String policy,
        String failureCost,
        String lossCost,
        String guardMinutes,
        String mostWaitMinutes,
        String exploration,
        String contactsPerDay,
        String meanResponse,
        String settledDays,
        String zone,
        String holidays) {
    private static final int MOST_HOLIDAYS = 400;

    public static DeskTermsDraft of(DeskTerms terms) {
        return new DeskTermsDraft(
                terms.policy().key(),
                Typed.plain(terms.failureCost()),
                Typed.plain(terms.lossCost()),
                Typed.plain(terms.guardMinutes()),
                Typed.plain(terms.mostWaitMinutes()),
                Typed.plain(Math.round(terms.exploration() * 10_000) / 100.0),
                terms.contactsPerDay() == 0 ? "" : Typed.plain(terms.contactsPerDay()),
                Typed.plain(terms.meanResponse()),
                Typed.plain(terms.settledDays()),
                terms.zone().getId(),
                terms.holidays().stream().map(LocalDate::toString).collect(Collectors.joining("\n")));
    }

    /** The terms with those of the channels, or null once every fault was noted. */
    @Nullable
    DeskTerms terms(Map<String, ChannelTerms> channels, List<FieldProblem> problems) {
        int before = problems.size();
        double infinite = Double.POSITIVE_INFINITY;
        DoublePredicate money = v -> v >= 0 && v < 1e9;
        double failure = Typed.number(failureCost, 0, money, "failureCost", "channels.invalid.cost", problems);
        double loss = Typed.number(lossCost, 0, money, "lossCost", "channels.invalid.cost", problems);
        double guard = Typed.number(
                guardMinutes, infinite, v -> v >= 0 && v < 1e6, "guardMinutes", "channels.invalid.response", problems);
        double most = Typed.number(
                mostWaitMinutes,
                infinite,
                v -> v > 0 && v < 1e6,
                "mostWaitMinutes",
                "channels.invalid.minutes.open",
                problems);
        double share = Typed.number(
                exploration, 0, v -> v >= 0 && v <= 5, "exploration", "desk.invalid.exploration", problems);
        double contacts = Typed.number(
                contactsPerDay, 0, v -> v >= 0 && v <= 1e8, "contactsPerDay", "desk.invalid.contacts", problems);
        double mean = Typed.number(
                meanResponse,
                infinite,
                v -> v > 0 && v < 1e6,
                "meanResponse",
                "channels.invalid.minutes.open",
                problems);
        double days = Typed.number(
                settledDays,
                7,
                v -> v >= 1 && v <= 90 && Typed.whole(v),
                "settledDays",
                "desk.invalid.settled",
                problems);
        DeskTerms.Policy decides = policy(problems);
        ZoneId clock = zone(problems);
        Set<LocalDate> closed = holidays(problems);
        return problems.size() > before
                ? null
                : new DeskTerms(
                        decides,
                        failure,
                        loss,
                        guard,
                        most,
                        share / 100,
                        contacts,
                        mean,
                        (int) days,
                        clock,
                        closed,
                        channels);
    }

    private DeskTerms.Policy policy(List<FieldProblem> problems) {
        try {
            return DeskTerms.Policy.ofKey(policy);
        } catch (IllegalArgumentException e) {
            problems.add(FieldProblem.of("policy", "desk.invalid.policy", policy));
            return DeskTerms.Policy.RULES;
        }
    }

    private ZoneId zone(List<FieldProblem> problems) {
        try {
            return zone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(zone.strip());
        } catch (DateTimeException e) {
            problems.add(FieldProblem.of("zone", "desk.invalid.zone", zone));
            return ZoneId.systemDefault();
        }
    }

    private Set<LocalDate> holidays(List<FieldProblem> problems) {
        Set<LocalDate> days = new TreeSet<>();
        for (String day : holidays.split("[\\s,\uff0c;\uff1b、]+")) {
            if (day.isEmpty()) {
                continue;
            }
            try {
                days.add(LocalDate.parse(day));
            } catch (DateTimeException e) {
                problems.add(FieldProblem.of("holidays", "desk.invalid.holiday", day));
            }
        }
        if (days.size() > MOST_HOLIDAYS) {
            problems.add(FieldProblem.of("holidays", "desk.invalid.holidays", String.valueOf(MOST_HOLIDAYS)));
        }
        return days;
    }
}
