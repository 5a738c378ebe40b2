package com.heed.jira.measure;

import com.atlassian.jira.project.Project;
import com.heed.jira.store.OverviewLog;
import com.heed.jira.store.StoredOverview;
import java.util.Map;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/** What is known of a project's channels without reading any issue: what was counted last, and how many contacts came. What is not known is left out, never guessed. */
@Component
public class ChannelMeasures {
    private final OverviewLog counted;
    private final ChannelHistory history;

    public ChannelMeasures(OverviewLog counted, ChannelHistory history) {
        this.counted = counted;
        this.history = history;
    }

    /** Mean minutes from arrival to the first public answer of an agent in the last 90 days, by slug; a channel with too few answered contacts has no entry, and none has before the first count. */
    public Map<String, Double> responses(Project project) {
        return counted.newest(project.getId()).map(StoredOverview::responses).orElse(Map.of());
    }

    /** Contacts a day over the last four weeks, or empty where none came. */
    public OptionalDouble contactsPerDay(Project project) {
        return history.contactsPerDay(project);
    }
}
