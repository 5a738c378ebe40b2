package com.heed.jira.overview;

import com.heed.jira.split.FrontierStops;
import com.heed.jira.split.Split;
import com.heed.jira.store.StoredOverview;
import com.heed.jira.store.StoredPrices;
import com.heed.jira.store.UsedSplit;
import com.heed.plan.Frontier;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the overview shows of a period, from the last count.
 *
 * @param counted when it was counted
 * @param stale   whether a new count is under way or due
 * @param current whether it was counted by the channels and terms of now
 * @param days    of the period
 * @param topic   null for all
 * @param topics  those of which there are contacts in the period
 * @param figures by the channels and terms of now
 * @param moods   of the topic, or of all
 * @param prices  of the next working day; null where nothing can be planned
 * @param used    the split that Heed keeps to; null for none
 */
public record Shown(
        Instant counted,
        boolean stale,
        boolean current,
        int days,
        @Nullable String topic,
        List<String> topics,
        Figures figures,
        List<StoredOverview.Mood> moods,
        @Nullable StoredPrices prices,
        @Nullable UsedSplit used) {
    public Shown {
        topics = List.copyOf(topics);
        moods = List.copyOf(moods);
    }

    /** Where somebody who moves along the frontier stops; null without one. */
    public @Nullable FrontierStops stops() {
        Split split = figures.split();
        Frontier frontier = split == null ? null : split.frontier();
        return frontier == null ? null : FrontierStops.of(frontier, figures.recommended());
    }
}
