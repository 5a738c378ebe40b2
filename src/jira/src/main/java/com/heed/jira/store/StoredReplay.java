package com.heed.jira.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a replay found. Money is in the project's currency; a saving is what the other way costs less prices, above 0 where prices are cheaper.
 *
 * @param from         first replayed day, such as 2026-08-24
 * @param to           last replayed day
 * @param days         on which the desk worked and somebody came
 * @param contacts     that were replayed
 * @param leftOut      contacts of these weeks that no channel with agents is known to have handled
 * @param late         that came after the last day closed
 * @param learned      contacts before these weeks that prices were learned from
 * @param learnedFrom  day of the first of them
 * @param handleKnown  share of the replayed contacts on which work was logged
 * @param settledKnown share of those of which it is known whether they were settled
 * @param thin         share of what prices did that rests on hardly any contacts of a class on a channel
 * @param thinBelow    so many are hardly any
 * @param currency     ISO 4217
 * @param borrowed     days of the week, such as SATURDAY, on which a channel has nobody and was replayed as on the workday before
 * @param channels     with agents, in the administrator's order
 * @param policies     what was done, rules with overflow, prices
 * @param moved        contacts by the channel that handled them and the one that prices choose (channels, channels)
 */
public record StoredReplay(
        String from,
        String to,
        int weeks,
        int days,
        int contacts,
        int leftOut,
        int late,
        int learned,
        String learnedFrom,
        double handleKnown,
        double settledKnown,
        double thin,
        int thinBelow,
        String currency,
        List<String> borrowed,
        List<OfChannel> channels,
        List<OfPolicy> policies,
        Saving againstRules,
        Saving againstRecorded,
        List<List<Integer>> moved) {

    public StoredReplay {
        borrowed = List.copyOf(borrowed);
        channels = List.copyOf(channels);
        policies = List.copyOf(policies);
        moved = List.copyOf(moved);
    }

    /** @param noted contacts of which the wait for the first answer is known, within the desk's hours @param notedWait mean of it in minutes; 0 without any */
    public record OfChannel(String slug, String name, int noted, double notedWait) {}

    /**
     * @param key      {@code as-it-was}, {@code rules-overflow} or {@code prices}
     * @param cost     money a contact, the sum of the next four
     * @param channels in the order of the channels
     */
    public record OfPolicy(
            String key,
            double cost,
            double handling,
            double failing,
            double waiting,
            double leaving,
            List<Waits> channels) {
        public OfPolicy {
            channels = List.copyOf(channels);
        }
    }

    /** @param sent contacts @param mean minutes waited @param p95 the 95th percentile of a day, mean over the days */
    public record Waits(int sent, double mean, double p95) {}

    /** A figure with its 95 % interval. */
    public record Interval(double mean, double low, double high) {}

    /**
     * @param perContact  null with fewer than two days, as all intervals
     * @param perQuarter  of thirteen weeks like these
     * @param dearerDays  on which prices are dearer
     * @param worst       of them, dearest first, ten at most
     * @param classes     of contacts
     */
    public record Saving(
            @Nullable Interval perContact,
            @Nullable Interval perWeek,
            @Nullable Interval perQuarter,
            int dearerDays,
            List<Day> worst,
            List<OfClass> classes) {
        public Saving {
            worst = List.copyOf(worst);
            classes = List.copyOf(classes);
        }
    }

    /** @param dearer money by which prices are dearer on the day */
    public record Day(String date, int contacts, double dearer) {}

    /** @param perContact saving a contact of the class */
    public record OfClass(
            String key, int contacts, @Nullable Interval perContact) {}

    /** @throws IllegalArgumentException if there is none of this key */
    public OfPolicy policy(String key) {
        return policies.stream()
                .filter(policy -> policy.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a replay has no policy '" + key + "'"));
    }
}
