package com.heed.jira.model;

import com.heed.Language;
import com.heed.jira.store.ActiveModels;
import com.heed.jira.store.ErrorLog;
import com.heed.learn.ModelFormatException;
import com.heed.learn.ModelPack;
import com.heed.sentiment.SentimentAdaptation;
import com.heed.sentiment.SentimentAdaptations;
import com.heed.topic.TopicModel;
import com.heed.topic.TopicModels;
import com.heed.urgency.ProjectUrgency;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The models of projects that this node has in memory. Each is read at its first use; which one is in use is asked again after {@link #FRESH}, so that every node follows within that time. A model
 * that cannot be read leaves the former one in force.
 */
@Component
public class ProjectModels {
    static final Duration FRESH = Duration.ofSeconds(30);

    /** Projects whose models stay in memory; those read least recently go first. */
    private static final int KEPT = 16;

    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.CHINESE);

    private final ActiveModels active;
    private final ModelFolder folder;
    private final ErrorLog errors;
    private final Clock clock;
    private final Map<Long, Held> held = new LinkedHashMap<>(16, 0.75f, true);

    @Autowired
    public ProjectModels(ActiveModels active, ModelFolder folder, ErrorLog errors) {
        this(active, folder, errors, Clock.systemUTC());
    }

    ProjectModels(ActiveModels active, ModelFolder folder, ErrorLog errors, Clock clock) {
        this.active = active;
        this.folder = folder;
        this.errors = errors;
        this.clock = clock;
    }

    private record Held(
            TopicModels topics,
            SentimentAdaptations moods,
            @Nullable ProjectUrgency urgency,
            Map<ModelSeries, Integer> numbers,
            long askedAt) {
        Held stale() {
            return new Held(topics, moods, urgency, numbers, Long.MIN_VALUE / 2);
        }
    }

    /** The topic models of a project in use. */
    public TopicModels topics(long projectId) {
        return held(projectId).topics;
    }

    /** What a project has taught the shipped sentiment models, as far as it is in use. */
    public SentimentAdaptations moods(long projectId) {
        return held(projectId).moods;
    }

    /** The urgency model of a project in use; empty where only the rules speak. */
    public Optional<ProjectUrgency> urgency(long projectId) {
        return Optional.ofNullable(held(projectId).urgency);
    }

    private synchronized Held held(long projectId) {
        Held now = held.get(projectId);
        if (now == null || clock.millis() - now.askedAt >= FRESH.toMillis()) {
            now = read(projectId, now);
            held.put(projectId, now);
            if (held.size() > KEPT) {
                held.remove(held.keySet().iterator().next());
            }
        }
        return now;
    }

    /** Every topic the models of a project know, by name. */
    public List<String> topicNames(long projectId) {
        return topics(projectId).byLanguage().values().stream()
                .flatMap(model -> model.model().names().stream())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** Makes this node ask at once which model is in use. */
    public synchronized void forget(long projectId) {
        held.computeIfPresent(projectId, (id, now) -> now.stale());
    }

    private Held read(long projectId, @Nullable Held before) {
        Map<Language, TopicModel> topics = new EnumMap<>(Language.class);
        Map<Language, SentimentAdaptation> moods = new EnumMap<>(Language.class);
        Map<ModelSeries, Integer> numbers = new HashMap<>();
        for (Language language : LANGUAGES) {
            TopicModel topic = current(
                    projectId,
                    ModelSeries.topics(language),
                    before,
                    before == null ? null : before.topics.of(language).orElse(null),
                    numbers,
                    TopicModel::of);
            if (topic != null) {
                topics.put(language, topic);
            }
            SentimentAdaptation mood = current(
                    projectId,
                    ModelSeries.moods(language),
                    before,
                    before == null ? null : before.moods.byLanguage().get(language),
                    numbers,
                    pack -> SentimentAdaptation.of(language, pack));
            if (mood != null) {
                moods.put(language, mood);
            }
        }
        ProjectUrgency urgency = current(
                projectId,
                ModelSeries.URGENCY,
                before,
                before == null ? null : before.urgency,
                numbers,
                ProjectUrgency::of);
        return new Held(new TopicModels(topics), new SentimentAdaptations(moods), urgency, numbers, clock.millis());
    }

    /** The model of a series that is in use now, and its number noted. */
    private <M> @Nullable M current(
            long projectId,
            ModelSeries series,
            @Nullable Held before,
            @Nullable M former,
            Map<ModelSeries, Integer> numbers,
            Function<ModelPack, M> reading) {
        int number = active.number(projectId, series.feature());
        numbers.put(series, number);
        if (before != null && number == before.numbers.getOrDefault(series, 0)) {
            return former;
        }
        if (number == 0) {
            return null;
        }
        try {
            return reading.apply(folder.open(projectId, series, number));
        } catch (ModelFormatException e) {
            errors.add("model", null, e);
            return former;
        }
    }
}
