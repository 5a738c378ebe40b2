package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.jira.model.ModelFolder;
import com.heed.jira.model.ModelReports;
import com.heed.jira.model.UrgencyModels;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.ActiveModels;
import com.heed.urgency.UrgencyStanding;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What administrators see of a project's urgency models and decide about them. The page and REST say the same because they both ask here. */
@Component
public class UrgencyDesk {
    /** Name of the standing among the figures of a report. */
    static final String STANDING = "standing";

    private final ActiveModels active;
    private final ModelFolder folder;
    private final ModelReports reports;
    private final UrgencyModels models;

    public UrgencyDesk(ActiveModels active, ModelFolder folder, ModelReports reports, UrgencyModels models) {
        this.active = active;
        this.folder = folder;
        this.reports = reports;
        this.models = models;
    }

    /**
     * A model that was learned, with its measurement.
     *
     * @param figures of its report
     */
    public record Measured(int number, UrgencyStanding standing, JsonNode figures) {}

    /** Number of the model in use; 0 where only the rules speak. */
    public int inUse(Project project) {
        return active.number(project.getId(), ModelFolder.URGENCY);
    }

    /** The last times one came into use, newest first. */
    public List<ActiveModels.Use> uses(Project project, int most) {
        return active.uses(project.getId(), ModelFolder.URGENCY, most);
    }

    /** The model in use, or the one that was learned last where none is; empty where nothing was learned. */
    public Optional<Measured> measured(Project project) {
        return measured(project, reports.reported(project.getId(), ModelFolder.URGENCY));
    }

    private Optional<Measured> measured(Project project, int number) {
        return reports.figures(project.getId(), ModelFolder.URGENCY, number)
                .map(figures -> new Measured(
                        number, UrgencyStanding.ofKey(figures.path(STANDING).asText("")), figures));
    }

    /**
     * Brings a model into use that was trained earlier, or none.
     *
     * @param number 0 for none
     * @return what stands in the way, or empty
     */
    public Optional<FieldProblem> use(Project project, int number, ApplicationUser person) {
        if (number != 0) {
            if (!folder.numbers(project.getId(), ModelFolder.URGENCY).contains(number)) {
                return Optional.of(FieldProblem.of("number", "train.nomodel", String.valueOf(number)));
            }
            if (measured(project, number)
                    .filter(model -> model.standing().speaks())
                    .isEmpty()) {
                return Optional.of(FieldProblem.of("number", "urgency.keptoff", String.valueOf(number)));
            }
        }
        active.use(project.getId(), ModelFolder.URGENCY, number, person.getKey());
        models.forget(project.getId());
        return Optional.empty();
    }
}
