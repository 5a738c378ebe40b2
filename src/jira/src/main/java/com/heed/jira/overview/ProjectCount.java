package com.heed.jira.overview;

import com.atlassian.jira.project.Project;
import com.heed.desk.DeskTerms;
import com.heed.jira.measure.ChannelHistory;
import com.heed.jira.measure.Counts;
import com.heed.jira.measure.Recognised;
import com.heed.jira.price.DayPricer;
import com.heed.jira.routing.LiveDesk;
import com.heed.jira.store.Arrivals;
import com.heed.jira.store.Prediction;
import com.heed.jira.store.Predictions;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.StoredOverview;
import com.heed.jira.store.StoredPrediction;
import com.heed.jira.store.StoredPrices;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts a project's past for its pages: contacts by channel and topic, moods, answers, and the prices of the next working day. It reads up to some thousand issues. */
@Component
class ProjectCount {
    /** Of the pages, in days, the shortest first. */
    static final List<Integer> PERIODS = List.of(7, 30);

    private static final int MOST_PREDICTIONS = 1_000;

    private final Settings settings;
    private final Arrivals arrivals;
    private final ChannelHistory history;
    private final Predictions predictions;
    private final LiveDesk desk;
    private final DayPricer pricer;

    ProjectCount(
            Settings settings,
            Arrivals arrivals,
            ChannelHistory history,
            Predictions predictions,
            LiveDesk desk,
            DayPricer pricer) {
        this.settings = settings;
        this.arrivals = arrivals;
        this.history = history;
        this.predictions = predictions;
        this.desk = desk;
        this.pricer = pricer;
    }

    /** @param stopped asked between the steps; null is returned once it says so */
    @Nullable
    StoredOverview count(Project project, Instant now, BooleanSupplier stopped) {
        ProjectSettings known = settings.ofProject(project.getId());
        int handled = arrivals.count(project.getId(), Instant.EPOCH);
        Recognised recognised = history.recognised(project, known, now.minus(Duration.ofDays(PERIODS.getLast())), now);
        if (stopped.getAsBoolean()) {
            return null;
        }
        Map<Long, String> topics = topics(recognised);
        if (stopped.getAsBoolean()) {
            return null;
        }
        List<StoredOverview.Period> periods = new ArrayList<>();
        for (int days : PERIODS) {
            periods.add(period(project, recognised, topics, days, now));
        }
        Map<String, Double> responses = history.responses(project, known);
        return stopped.getAsBoolean()
                ? null
                : new StoredOverview(
                        now.toEpochMilli(),
                        known.deskKey(),
                        handled,
                        responses,
                        periods,
                        prices(project, known, recognised, now));
    }

    /** Topics that Heed was sure of, by issue. */
    private Map<Long, String> topics(Recognised recognised) {
        Map<Long, String> found = new HashMap<>();
        for (Recognised.Seen seen : recognised.newest()) {
            Prediction.Topic topic = predictions
                    .newest(seen.issueId())
                    .map(StoredPrediction::prediction)
                    .map(Prediction::topic)
                    .orElse(null);
            if (topic != null && topic.sure()) {
                found.put(seen.issueId(), topic.label());
            }
        }
        return found;
    }

    private StoredOverview.Period period(
            Project project, Recognised recognised, Map<Long, String> topics, int days, Instant now) {
        Instant from = now.minus(Duration.ofDays(days));
        Map<String, StoredOverview.Tally> byTopic = new TreeMap<>();
        for (String topic : new TreeSet<>(topics.values())) {
            Counts counts = recognised.counts(from, seen -> topic.equals(topics.get(seen.issueId())));
            if (counts.known() + counts.unknown() > 0) {
                byTopic.put(topic, tally(counts));
            }
        }
        TopicMoods moods = TopicMoods.of(predictions.newestOfProject(project.getId(), from, MOST_PREDICTIONS));
        return new StoredOverview.Period(
                days,
                tally(recognised.counts(from, seen -> true)),
                byTopic,
                moods.lines().stream()
                        .map(line -> new StoredOverview.Mood(line.topic(), line.contacts(), line.score()))
                        .toList());
    }

    private static StoredOverview.Tally tally(Counts counts) {
        return new StoredOverview.Tally(counts.bySlug(), counts.unknown(), counts.left(), counts.days());
    }

    /** Staffing is proposed for contacts as they came in over the longest period. */
    private @Nullable StoredPrices prices(Project project, ProjectSettings known, Recognised recognised, Instant now) {
        DeskTerms terms = known.deskTerms();
        Map<String, Double> perDay = recognised
                .counts(now.minus(Duration.ofDays(PERIODS.getLast())), seen -> true)
                .perDay();
        double all = perDay.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Double> shares = new HashMap<>();
        perDay.forEach((slug, contacts) -> shares.put(slug, all == 0 ? 0 : contacts / all));
        desk.countAgain(project.getId(), terms);
        return pricer.price(project.getId(), known.channels(), terms, terms.contactsPerDay(), shares);
    }
}
