package com.heed.jira.model;

import com.heed.jira.store.ActiveModels;
import com.heed.jira.store.ErrorLog;
import com.heed.learn.ModelFormatException;
import com.heed.urgency.ProjectUrgency;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The urgency models of projects that this node has in memory, kept and followed as {@link ProjectModels} does. */
@Component
public class UrgencyModels {
    private static final int KEPT = 16;

    private final ActiveModels active;
    private final ModelFolder folder;
    private final ErrorLog errors;
    private final Clock clock;
    private final Map<Long, Held> held = new LinkedHashMap<>(16, 0.75f, true);

    @Autowired
    public UrgencyModels(ActiveModels active, ModelFolder folder, ErrorLog errors) {
        this(active, folder, errors, Clock.systemUTC());
    }

    UrgencyModels(ActiveModels active, ModelFolder folder, ErrorLog errors, Clock clock) {
        this.active = active;
        this.folder = folder;
        this.errors = errors;
        this.clock = clock;
    }

    /** @param number that was asked for; the model may be the one before if it could not be read */
    private record Held(@Nullable ProjectUrgency model, int number, long askedAt) {}

    /** The urgency model of a project in use; empty where only the rules speak. */
    public synchronized Optional<ProjectUrgency> of(long projectId) {
        Held now = held.get(projectId);
        if (now == null || clock.millis() - now.askedAt >= ProjectModels.FRESH.toMillis()) {
            now = read(projectId, now);
            held.put(projectId, now);
            if (held.size() > KEPT) {
                held.remove(held.keySet().iterator().next());
            }
        }
        return Optional.ofNullable(now.model);
    }

    /** Makes this node ask at once which model is in use. */
    public synchronized void forget(long projectId) {
        held.computeIfPresent(projectId, (id, now) -> new Held(now.model, now.number, Long.MIN_VALUE / 2));
    }

    private Held read(long projectId, @Nullable Held before) {
        int number = active.number(projectId, ModelFolder.URGENCY);
        if (before != null && before.number == number || number == 0) {
            return new Held(number == 0 || before == null ? null : before.model, number, clock.millis());
        }
        try {
            ProjectUrgency model = ProjectUrgency.of(
                    folder.registry().open(ModelFolder.project(projectId), ModelFolder.URGENCY, number));
            return new Held(model, number, clock.millis());
        } catch (ModelFormatException e) {
            errors.add("model", null, e);
            return new Held(before == null ? null : before.model, number, clock.millis());
        }
    }
}
