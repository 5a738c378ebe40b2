package com.heed.jira.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan of the coming hours said, or why there is none.
 *
 * @param fromMillis    when its first period begins, in milliseconds of the epoch
 * @param periodMinutes length of a period
 * @param slugs         (channels)
 * @param minutePrice   (periods, channels) money that one more agent-minute would save; empty without a plan
 * @param agentSaves    (periods, channels) money that one more agent would save during the period; empty without a plan
 * @param backlog       (periods, channels) agent-minutes of work waiting at the end of the period; empty without a plan
 * @param arrivals      (periods) contacts expected
 * @param arrivalScale  by how much the forecast was corrected for what came in the last hour
 * @param cost          money, of all periods; 0 without a plan
 * @param none          key of the sentence that says which limit stands in the way; null where every limit is kept
 * @param noneArgs      of that sentence
 */
public record StoredPlan(
        long fromMillis,
        double periodMinutes,
        List<String> slugs,
        List<List<Double>> minutePrice,
        List<List<Double>> agentSaves,
        List<List<Double>> backlog,
        List<Double> arrivals,
        double arrivalScale,
        double cost,
        @Nullable String none,
        List<String> noneArgs) {

    /** Whether there are prices, be it without a promise that cannot be kept. */
    public boolean priced() {
        return !minutePrice.isEmpty();
    }

    /** The period of a moment; the last one for moments after the plan. */
    public int period(long millis) {
        int period = (int) Math.floor((millis - fromMillis) / (60_000 * periodMinutes));
        return Math.clamp(period, 0, Math.max(0, minutePrice.size() - 1));
    }

    /** Price of an agent-minute on a channel at a moment; 0 for a channel that is not in the plan. */
    public double minutePrice(String slug, long millis) {
        int channel = slugs.indexOf(slug);
        return channel < 0 || !priced() ? 0 : minutePrice.get(period(millis)).get(channel);
    }
}
