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
    /** Folder of the urgency models, one for all languages. */
    public static final String URGENCY = "urgency";

    private final JiraHome home;

    public ModelFolder(JiraHome home) {
        this.home = home;
    }

    public Registry registry() {
        return new Registry(
                home.getHome().toPath().resolve("data").resolve("heed").resolve("models"));
    }

    /** Folder of a project. */
    public static String project(long projectId) {
        return Long.toString(projectId);
    }

    /** Numbers of the models of a project that are kept, ascending. */
    public List<Integer> numbers(long projectId, String feature) {
        try {
            return registry().numbers(project(projectId), feature);
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
    public int add(long projectId, String feature, IntFunction<ModelPack> pack) {
        try {
            return registry().add(project(projectId), feature, pack);
        } catch (IOException e) {
            throw new UncheckedIOException("the model cannot be written into the shared home: " + e.getMessage(), e);
        }
    }
}
