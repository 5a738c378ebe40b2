package com.heed.jira.overview;

import com.heed.desk.DeskTerms;
import com.heed.jira.measure.Counts;
import com.heed.jira.split.Split;
import com.heed.plan.DayPlan;
import com.heed.routing.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a period: contacts as they came, a day on the mean, beside the cheapest split of the same contacts.
 *
 * @param counts what was counted
 * @param lines  channels that are on or were used, in the administrator's order
 * @param today  cost and mean response of the contacts as they came, by the channels' typed figures
 * @param split  null where no contact came on a known channel, or no channel is on
 */
public record Figures(
        Counts counts,
        List<Line> lines,
        Split.Point today,
        @Nullable Split split) {
    /** Two-sided 95 per cent of a normal distribution. */
    private static final double NORMAL_95 = 1.959964;

    /**
     * A channel.
     *
     * @param today       contacts a day
     * @param recommended contacts a day; null where there is no split
     * @param load        today's contacts over the channel's capacity; infinite where it has none
     */
    public record Line(
            Channel channel, double today, @Nullable Double recommended, double cost, double load) {}

    /** Of all contacts of a period. */
    public static Figures of(List<Channel> channels, DeskTerms terms, Counts counts) {
        return of(channels, terms, counts, true);
    }

    /** Of the contacts of one topic. There is no split of theirs: channels have their room for all topics together. */
    public static Figures ofTopic(List<Channel> channels, DeskTerms terms, Counts counts) {
        return of(channels, terms, counts, false);
    }

    private static Figures of(List<Channel> channels, DeskTerms terms, Counts counts, boolean whole) {
        Map<String, Double> perDay = counts.perDay();
        double all = perDay.values().stream().mapToDouble(Double::doubleValue).sum();
        Split split = whole && all > 0 ? split(channels, terms, all) : null;
        DayPlan plan = split == null ? null : split.plan();
        List<Line> lines = new ArrayList<>();
        for (Channel channel : channels) {
            double today = perDay.getOrDefault(channel.slug(), 0.0);
            if (channel.on() || today > 0) {
                Double recommended = null;
                if (plan != null && split != null) {
                    int at = split.channels().indexOf(channel);
                    recommended = at < 0 ? 0.0 : plan.split()[at];
                }
                lines.add(new Line(
                        channel,
                        today,
                        recommended,
                        today * channel.costPerContact(),
                        today == 0 ? 0 : today / channel.capacityPerDay()));
            }
        }
        return new Figures(counts, lines, Split.point(channels, terms, perDay), split);
    }

    private static @Nullable Split split(List<Channel> channels, DeskTerms terms, double contacts) {
        try {
            return Split.of(channels, terms, contacts);
        } catch (IllegalArgumentException e) {
            // Responses that fall in too many ways; the set-up page says so.
            return null;
        }
    }

    public @Nullable DayPlan recommended() {
        return split == null ? null : split.plan();
    }

    /** Contacts a day on known channels. */
    public double contactsPerDay() {
        return lines.stream().mapToDouble(Line::today).sum();
    }

    /**
     * What the recommended split would cost less a day; above 0, else null. With its 95 per cent interval by the number of contacts alone: the channels' figures are taken as typed.
     *
     * @param low  at least 0
     */
    public record Saving(double aDay, double low, double high) {}

    public @Nullable Saving saving() {
        DayPlan plan = recommended();
        int known = counts.known();
        if (plan == null || known == 0 || today.cost() - plan.cost() < 1e-6) {
            return null;
        }
        double saving = today.cost() - plan.cost();
        double share = NORMAL_95 / Math.sqrt(known);
        return new Saving(saving, Math.max(0, saving * (1 - share)), saving * (1 + share));
    }
}
