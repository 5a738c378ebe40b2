package com.heed.jira.model;

import com.atlassian.jira.config.util.JiraHome;
import com.heed.Language;
import com.heed.learn.Registry;
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

    /** Folder of the topic models of a language. */
    public static String topic(Language language) {
        return "topic-" + language.tag();
    }
}
