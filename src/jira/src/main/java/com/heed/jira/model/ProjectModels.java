package com.heed.jira.model;

import com.heed.Language;
import com.heed.jira.store.ActiveModels;
import com.heed.jira.store.ErrorLog;
import com.heed.learn.ModelFormatException;
import com.heed.topic.TopicModel;
import com.heed.topic.TopicModels;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private record Held(TopicModels models, Map<Language, Integer> numbers, long askedAt) {}

    /** The topic models of a project in use. */
    public synchronized TopicModels topics(long projectId) {
        Held now = held.get(projectId);
        if (now == null || clock.millis() - now.askedAt >= FRESH.toMillis()) {
            now = read(projectId, now);
            held.put(projectId, now);
            if (held.size() > KEPT) {
                held.remove(held.keySet().iterator().next());
            }
        }
        return now.models;
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
        Held now = held.get(projectId);
        if (now != null) {
            held.put(projectId, new Held(now.models, now.numbers, Long.MIN_VALUE / 2));
        }
    }

    private Held read(long projectId, @Nullable Held before) {
        Map<Language, TopicModel> models = new EnumMap<>(Language.class);
        Map<Language, Integer> numbers = new EnumMap<>(Language.class);
        for (Language language : LANGUAGES) {
            int number = active.number(projectId, ModelFolder.topic(language));
            TopicModel former =
                    before == null ? null : before.models.of(language).orElse(null);
            boolean unchanged = before != null && number == before.numbers.getOrDefault(language, 0);
            TopicModel model = unchanged ? former : number == 0 ? null : open(projectId, language, number, former);
            numbers.put(language, number);
            if (model != null) {
                models.put(language, model);
            }
        }
        return new Held(new TopicModels(models), numbers, clock.millis());
    }

    private @Nullable TopicModel open(long projectId, Language language, int number, @Nullable TopicModel former) {
        try {
            return TopicModel.of(
                    folder.registry().open(ModelFolder.project(projectId), ModelFolder.topic(language), number));
        } catch (ModelFormatException e) {
            errors.add("model", null, e);
            return former;
        }
    }
}
