package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which model of a project is in use, and which were before. */
@Component
public class ActiveModels {
    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public ActiveModels(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    ActiveModels(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** One time that a model came into use. */
    public record Use(int number, String author, Instant at) {}

    /** Where a model is in use. */
    public record Place(long projectId, String feature) {}

    /** Number of the model in use by place, over all projects; 0 where it was taken out of use. */
    public Map<Place, Integer> inUse() {
        Map<Place, Integer> numbers = new LinkedHashMap<>();
        for (ModelRow row : ao.find(ModelRow.class, Query.select().order("ID ASC"))) {
            numbers.put(new Place(row.getProjectId(), row.getFeature()), row.getModelNumber());
        }
        return numbers;
    }

    /** Number of the model in use; 0 for none. */
    public int number(long projectId, String feature) {
        List<Use> uses = uses(projectId, feature, 1);
        return uses.isEmpty() ? 0 : uses.get(0).number();
    }

    /** The last times a model came into use, newest first. */
    public List<Use> uses(long projectId, String feature, int most) {
        ModelRow[] rows = ao.find(
                ModelRow.class,
                Query.select()
                        .where("PROJECT_ID = ? AND FEATURE = ?", projectId, feature)
                        .order("ID DESC")
                        .limit(most));
        return Arrays.stream(rows)
                .map(row -> new Use(row.getModelNumber(), row.getAuthor(), Instant.ofEpochMilli(row.getMadeAt())))
                .toList();
    }

    /** @param number 0 to use none */
    public void use(long projectId, String feature, int number, String author) {
        if (number < 0) {
            throw new IllegalArgumentException("model number " + number + " must be 0 or more");
        }
        ao.create(
                ModelRow.class,
                new Columns()
                        .with("PROJECT_ID", projectId)
                        .with("FEATURE", feature)
                        .with("MODEL_NUMBER", number)
                        .with("AUTHOR", author)
                        .with("MADE_AT", clock.millis())
                        .map());
    }
}
