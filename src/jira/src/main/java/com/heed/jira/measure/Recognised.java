package com.heed.jira.measure;

import com.heed.routing.Channel;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The newest contacts of a period with the channels they came in on.
 *
 * @param channels of the project
 * @param newest   first the newest one
 * @param left     when the older contacts of the period came that were not looked at
 * @param begins   since when Heed notes what comes in, at or after the period's begin
 * @param to       the moment after the period
 */
public record Recognised(List<Channel> channels, List<Seen> newest, List<Instant> left, Instant begins, Instant to) {

    /** A contact. @param slug null where no channel's source recognises it */
    public record Seen(long issueId, Instant at, @Nullable String slug) {}

    public Recognised {
        channels = List.copyOf(channels);
        newest = List.copyOf(newest);
        left = List.copyOf(left);
    }

    /** Of those at or after a moment that are wanted. Of those not looked at, as large a share is taken to be wanted as of the others. */
    public Counts counts(Instant from, Predicate<Seen> wanted) {
        Map<String, Integer> bySlug = new HashMap<>();
        channels.forEach(channel -> bySlug.put(channel.slug(), 0));
        int unknown = 0;
        int looked = 0;
        int found = 0;
        for (Seen seen : newest) {
            if (seen.at.isBefore(from)) {
                continue;
            }
            looked++;
            if (wanted.test(seen)) {
                found++;
                if (seen.slug == null) {
                    unknown++;
                } else {
                    bySlug.merge(seen.slug, 1, Integer::sum);
                }
            }
        }
        long older = left.stream().filter(at -> !at.isBefore(from)).count();
        int unseen = looked == 0 ? 0 : (int) Math.round((double) older * found / looked);
        return new Counts(bySlug, unknown, unseen, days(from));
    }

    private double days(Instant from) {
        Instant since = begins.isAfter(from) ? begins : from;
        return Math.max(1, (to.toEpochMilli() - since.toEpochMilli()) / 86_400_000.0);
    }
}
