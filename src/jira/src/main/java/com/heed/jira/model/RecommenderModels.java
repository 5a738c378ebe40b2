package com.heed.jira.model;

import com.heed.jira.store.ActiveModels;
import com.heed.jira.store.ErrorLog;
import com.heed.learn.ModelFormatException;
import com.heed.recommend.ProjectRecommender;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What projects recommend by, as far as this node has it in memory: they are large, and only those who prepare recommendations in the background need them. Which one is in use is asked each time. A model that cannot be read leaves the former one in force. */
@Component
public class RecommenderModels {
    /** Those read least recently go first. */
    private static final int KEPT = 4;

    private final ActiveModels active;
    private final ModelFolder folder;
    private final ErrorLog errors;
    private final Map<Long, Held> held = new LinkedHashMap<>(16, 0.75f, true);

    public RecommenderModels(ActiveModels active, ModelFolder folder, ErrorLog errors) {
        this.active = active;
        this.folder = folder;
        this.errors = errors;
    }

    /** @param number that was asked for, whether or not it could be read */
    private record Held(int number, @Nullable ProjectRecommender model) {}

    /** The model in use; empty where nothing was learned, or it was taken out of use. */
    public synchronized Optional<ProjectRecommender> of(long projectId) {
        int number = active.number(projectId, ModelSeries.RECOMMEND.feature());
        if (number == 0) {
            held.remove(projectId);
            return Optional.empty();
        }
        Held now = held.get(projectId);
        if (now == null || now.number != number) {
            now = new Held(number, read(projectId, number, now));
            held.put(projectId, now);
            if (held.size() > KEPT) {
                held.remove(held.keySet().iterator().next());
            }
        }
        return Optional.ofNullable(now.model);
    }

    private @Nullable ProjectRecommender read(long projectId, int number, @Nullable Held before) {
        try {
            return ProjectRecommender.of(folder.open(projectId, ModelSeries.RECOMMEND, number));
        } catch (ModelFormatException e) {
            errors.add("model", null, e);
            return before == null ? null : before.model;
        }
    }
}
