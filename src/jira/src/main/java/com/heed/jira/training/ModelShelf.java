package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.heed.jira.model.ModelFolder;
import com.heed.jira.model.ModelReports;
import com.heed.jira.model.ModelSeries;
import com.heed.jira.model.ProjectModels;
import com.heed.jira.store.ActiveModels;
import com.heed.learn.ModelPack;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;

/** The models of projects: kept with their reports, and brought into use. */
@Component
class ModelShelf {
    private final ModelFolder folder;
    private final ActiveModels active;
    private final ProjectModels models;
    private final Clock clock = Clock.systemUTC();

    ModelShelf(ModelFolder folder, ActiveModels active, ProjectModels models) {
        this.folder = folder;
        this.active = active;
        this.models = models;
    }

    /** The models in use on this node. */
    ProjectModels models() {
        return models;
    }

    boolean has(Project project, ModelSeries series, int number) {
        return folder.numbers(project.getId(), series).contains(number);
    }

    /**
     * Keeps a model with its report.
     *
     * @param pack  the model, given the number it will carry
     * @param words what the report says, given the same number
     * @return that number
     */
    int add(
            Project project,
            ModelSeries series,
            IntFunction<ModelPack> pack,
            ModelReports.Facts facts,
            IntFunction<ReportWords> words) {
        Instant now = clock.instant();
        return folder.add(
                project.getId(),
                series,
                number -> ModelReports.with(pack.apply(number), facts, now, words.apply(number)));
    }

    /** Keeps a model whose pack has its report already. @param pack the model, given the number it will carry @return that number */
    int add(Project project, ModelSeries series, IntFunction<ModelPack> pack) {
        return folder.add(project.getId(), series, pack);
    }

    /** The pack of the model in use; empty if none is. @throws com.heed.learn.ModelFormatException if its files are broken */
    Optional<ModelPack> packInUse(Project project, ModelSeries series) {
        int number = inUse(project, series);
        return number == 0 ? Optional.empty() : Optional.of(folder.open(project.getId(), series, number));
    }

    /** What a model that was trained further takes over from the one before. */
    @FunctionalInterface
    interface Further {
        /** @param number that the model will carry */
        ModelPack pack(int number, ModelPack.Manifest before);
    }

    /** Keeps a model that was trained further, with the report of the one before. @return its number */
    int addFurther(Project project, ModelSeries series, int before, Further further) {
        ModelPack former = folder.open(project.getId(), series, before);
        return folder.add(
                project.getId(),
                series,
                number -> ModelReports.copied(former, further.pack(number, former.manifest())));
    }

    /** @param number 0 for none */
    void use(Project project, ModelSeries series, int number, String author) {
        active.use(project.getId(), series.feature(), number, author);
        models.forget(project.getId());
    }

    /** Number of the model in use; 0 for none. */
    int inUse(Project project, ModelSeries series) {
        return active.number(project.getId(), series.feature());
    }

    /** Since when the model in use is; empty if none ever was. */
    Optional<Instant> since(Project project, ModelSeries series) {
        List<ActiveModels.Use> uses = active.uses(project.getId(), series.feature(), 1);
        return uses.isEmpty() ? Optional.empty() : Optional.of(uses.get(0).at());
    }
}
