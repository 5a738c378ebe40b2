package com.heed.risk;

import com.heed.risk.KaplanMeier.Stay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long the customers of a desk go on asking, of those who came new: whose first contact on record had no record of as many days before it as mean silence.
 *
 * @param customers  that came new
 * @param stays      days from the first contact to the last before the first silence
 * @param returns    days from the first contact to the second; an end is a return here
 * @param firstReply those whose first contact was answered within a day against the others; null where one of the two is small
 */
public record TimeToSilence(
        int customers,
        KaplanMeier stays,
        KaplanMeier returns,
        @Nullable Compared firstReply) {
    /** Customers that are needed, and of each of two groups that are compared. */
    public static final int LEAST = 30;

    private static final double A_DAY = 24;

    /**
     * Two groups.
     *
     * @param test  whether they differ by more than chance
     */
    public record Compared(Group inTime, Group late, LogRank test) {}

    /** One of two groups. */
    public record Group(int customers, KaplanMeier stays) {
        private static Group of(List<Stay> stays) {
            return new Group(stays.size(), KaplanMeier.of(stays));
        }
    }

    /**
     * Of a desk.
     *
     * @param days of silence that mean leaving
     * @return empty where fewer than {@value #LEAST} came new early enough for it to be known
     */
    public static Optional<TimeToSilence> of(DeskPast past, int days) {
        ActivityHistory history = past.history();
        List<Stay> stays = new ArrayList<>();
        List<Stay> returns = new ArrayList<>();
        List<Stay> inTime = new ArrayList<>();
        List<Stay> late = new ArrayList<>();
        for (String customer : history.customers().keySet()) {
            DeskContact first = past.firstOf(customer);
            Optional<Stay> stay = history.stay(customer, days);
            if (first.day() < history.firstDay() + days || stay.isEmpty()) {
                continue;
            }
            stays.add(stay.get());
            returns.add(toTheSecond(history, customer));
            DeskContact.After replied = first.replied();
            (replied != null && replied.hours() <= A_DAY ? inTime : late).add(stay.get());
        }
        if (stays.size() < LEAST) {
            return Optional.empty();
        }
        Compared compared = inTime.size() < LEAST || late.size() < LEAST
                ? null
                : new Compared(Group.of(inTime), Group.of(late), LogRank.of(inTime, late));
        return Optional.of(new TimeToSilence(stays.size(), KaplanMeier.of(stays), KaplanMeier.of(returns), compared));
    }

    private static Stay toTheSecond(ActivityHistory history, String customer) {
        ActiveDays active = ActiveDays.of(history.of(customer), history.lastDay());
        long first = active.at()[0];
        return active.at().length > 1
                ? new Stay(active.at()[1] - first, true)
                : new Stay(history.lastDay() - first, false);
    }
}
