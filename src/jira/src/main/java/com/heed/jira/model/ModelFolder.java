package com.heed.jira.model;

import com.atlassian.jira.config.util.JiraHome;
import com.heed.learn.ModelPack;
import com.heed.learn.Registry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;

/** Where models of projects lie: {@code data/heed/models/PROJECT/FEATURE/NUMBER/} in the home that all nodes share. */
@Component
public class ModelFolder {
    private final JiraHome home;

    public ModelFolder(JiraHome home) {
        this.home = home;
    }

    private Registry registry() {
        return new Registry(
                home.getHome().toPath().resolve("data").resolve("heed").resolve("models"));
    }

    private static String project(long projectId) {
        return Long.toString(projectId);
    }

    /** @throws com.heed.learn.ModelFormatException if there is no such model, or its files are broken */
    public ModelPack open(long projectId, ModelSeries series, int number) {
        return registry().open(project(projectId), series.feature(), number);
    }

    /** Numbers of the models of a project that are kept, ascending. */
    public List<Integer> numbers(long projectId, ModelSeries series) {
        try {
            return registry().numbers(project(projectId), series.feature());
        } catch (IOException e) {
            throw new UncheckedIOException("the models in the shared home cannot be listed: " + e.getMessage(), e);
        }
    }

    /**
     * Keeps a model.
     *
     * @param pack the model, given the number it will carry
     * @return that number
     */
    public int add(long projectId, ModelSeries series, IntFunction<ModelPack> pack) {
        try {
            return registry().add(project(projectId), series.feature(), pack);
        } catch (IOException e) {
            throw new UncheckedIOException("the model cannot be written into the shared home: " + e.getMessage(), e);
        }
    }
}
