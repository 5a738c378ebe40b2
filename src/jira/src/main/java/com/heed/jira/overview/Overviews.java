package com.heed.jira.overview;

import com.atlassian.jira.project.Project;
import com.heed.desk.DeskTerms;
import com.heed.jira.measure.ChannelHistory;
import com.heed.jira.measure.Counts;
import com.heed.jira.store.Arrivals;
import com.heed.jira.store.OverviewLog;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.StoredOverview;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The service overview of a project, for its page and for REST alike. What needs issues to be read was counted before; nobody waits for it. */
@Component
public class Overviews {
    /** Contacts that Heed must have noted before there is anything to show. */
    public static final int FEWEST = 50;
    /** Periods in days; the first where none is asked for. */
    public static final List<Integer> PERIODS = ProjectCount.PERIODS;

    /** Periods end at the count: after a day they are another day's. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Settings settings;
    private final ChannelHistory history;
    private final Arrivals arrivals;
    private final OverviewLog log;
    private final OverviewRuns runs;
    private final Clock clock = Clock.systemUTC();

    public Overviews(Settings settings, ChannelHistory history, Arrivals arrivals, OverviewLog log, OverviewRuns runs) {
        this.settings = settings;
        this.history = history;
        this.arrivals = arrivals;
        this.log = log;
        this.runs = runs;
    }

    /** Contacts that Heed has noted in a project. */
    public int handled(Project project) {
        return arrivals.count(project.getId(), Instant.EPOCH);
    }

    /** Has a project counted anew, soon. */
    public void countAgain(Project project) {
        runs.request(project.getId());
    }

    /** The figures of any period, counted while the caller waits. */
    public Figures figures(Project project, Instant from, Instant to) {
        ProjectSettings known = settings.ofProject(project.getId());
        return Figures.of(known.channels(), known.deskTerms(), history.counts(project, known, from, to));
    }

    /** Whether a new count would find anything else: nothing was counted yet, the desk is another, contacts came since, or a day has passed. */
    boolean due(Project project) {
        return due(project, settings.ofProject(project.getId()), log.newest(project.getId()), Duration.ZERO);
    }

    /** @param grace age up to which a count is good although contacts came since */
    private boolean due(Project project, ProjectSettings known, Optional<StoredOverview> stored, Duration grace) {
        if (stored.isEmpty() || stored.get().settings() != known.deskKey()) {
            return true;
        }
        Instant now = clock.instant();
        Instant at = Instant.ofEpochMilli(stored.get().atMillis());
        return at.isBefore(now.minus(LONGEST))
                || (at.isBefore(now.minus(grace))
                        && handled(project) != stored.get().handled());
    }

    /**
     * What was counted last, with the channels and terms of now. Where contacts came since and the count is older than two rounds of the timer, or the desk is another, a new one is asked for.
     *
     * @param days  one of {@link #PERIODS}
     * @param topic null for all
     * @return empty before the first count
     */
    public Optional<Shown> shown(Project project, int days, @Nullable String topic) {
        ProjectSettings known = settings.ofProject(project.getId());
        Optional<StoredOverview> stored = log.newest(project.getId());
        boolean due = due(project, known, stored, OverviewTimer.EVERY.multipliedBy(2));
        if (due) {
            runs.request(project.getId());
        }
        boolean stale = due || runs.isWaiting(project.getId());
        return stored.flatMap(counted ->
                Optional.ofNullable(counted.period(days)).map(period -> shown(counted, period, topic, stale, known)));
    }

    private static Shown shown(
            StoredOverview counted,
            StoredOverview.Period period,
            @Nullable String topic,
            boolean stale,
            ProjectSettings known) {
        DeskTerms terms = known.deskTerms();
        List<String> topics = new ArrayList<>(period.topics().keySet());
        topics.sort(String.CASE_INSENSITIVE_ORDER);
        StoredOverview.Tally none =
                new StoredOverview.Tally(Map.of(), 0, 0, period.all().days());
        Figures figures = topic == null
                ? Figures.of(known.channels(), terms, counts(period.all()))
                : Figures.ofTopic(
                        known.channels(), terms, counts(period.topics().getOrDefault(topic, none)));
        return new Shown(
                Instant.ofEpochMilli(counted.atMillis()),
                stale,
                counted.settings() == known.deskKey(),
                period.days(),
                topic,
                topics,
                figures,
                period.moods().stream()
                        .filter(mood -> topic == null || mood.topic().equals(topic))
                        .toList(),
                counted.prices(),
                known.split());
    }

    private static Counts counts(StoredOverview.Tally tally) {
        return new Counts(tally.bySlug(), tally.unknown(), tally.left(), tally.days());
    }
}
