package com.heed.jira.model;

import com.heed.Language;
import com.heed.jira.store.ActiveModels;
import com.heed.jira.store.ErrorLog;
import com.heed.learn.ModelFormatException;
import com.heed.suggestion.ProjectReplies;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The models of replies that this node has in memory. They are apart from {@link ProjectModels} because they are large, up to 10 MB, and only those who prepare replies in the background need them: no page ever waits for one to be read. Which one is in use is asked each time. A model that
 * cannot be read leaves the former one in force.
 */
@Component
public class ReplyModels {
    /** Those read least recently go first. */
    private static final int KEPT = 8;

    private final ActiveModels active;
    private final ModelFolder folder;
    private final ErrorLog errors;
    private final Map<String, Held> held = new LinkedHashMap<>(16, 0.75f, true);

    public ReplyModels(ActiveModels active, ModelFolder folder, ErrorLog errors) {
        this.active = active;
        this.folder = folder;
        this.errors = errors;
    }

    /** @param number that was asked for, whether or not it could be read */
    private record Held(int number, @Nullable ProjectReplies model) {}

    /** The model in use; empty where nothing was learned, or it was taken out of use. */
    public synchronized Optional<ProjectReplies> of(long projectId, Language language) {
        if (language != Language.ENGLISH && language != Language.CHINESE) {
            return Optional.empty();
        }
        ModelSeries series = ModelSeries.replies(language);
        int number = active.number(projectId, series.feature());
        String key = projectId + "/" + series.feature();
        if (number == 0) {
            held.remove(key);
            return Optional.empty();
        }
        Held before = held.get(key);
        if (before == null || before.number != number) {
            before = new Held(number, read(projectId, series, number, language, before));
            held.put(key, before);
            if (held.size() > KEPT) {
                held.remove(held.keySet().iterator().next());
            }
        }
        return Optional.ofNullable(before.model);
    }

    private @Nullable ProjectReplies read(
            long projectId, ModelSeries series, int number, Language language, @Nullable Held before) {
        try {
            return ProjectReplies.of(language, folder.open(projectId, series, number));
        } catch (ModelFormatException e) {
            errors.add("model", null, e);
            return before == null ? null : before.model;
        }
    }
}
