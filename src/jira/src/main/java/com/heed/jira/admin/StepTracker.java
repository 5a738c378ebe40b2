package com.heed.jira.admin;

import com.atlassian.jira.project.Project;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import java.util.List;

/** The five steps of the set-up above its pages, with the current one marked. */
enum StepTracker {
    PROJECTS("projects", "HeedSetup"),
    CHANNELS("channels", "HeedChannels"),
    FIELDS("fields", "HeedSetup"),
    TRAIN("train", "HeedTraining"),
    GO_LIVE("golive", "HeedSetup");

    private final String key;
    private final String action;

    StepTracker(String key, String action) {
        this.key = key;
        this.action = action;
    }

    String href(Project project) {
        return action + "!default.jspa?project=" + project.getKey();
    }

    /** Writes the tracker with this step as the current one. */
    void write(Html html, Texts texts, Project project) {
        html.open("ol", "class", "aui-progress-tracker heed-tracker");
        for (StepTracker step : List.of(values())) {
            boolean here = step == this;
            html.open(
                            "li",
                            "class",
                            here
                                    ? "aui-progress-tracker-step aui-progress-tracker-step-current"
                                    : "aui-progress-tracker-step",
                            "aria-current",
                            here ? "step" : Html.ABSENT)
                    .element(
                            here ? "span" : "a",
                            texts.text("setup.step." + step.key),
                            "href",
                            here ? Html.ABSENT : step.href(project))
                    .close("li");
        }
        html.close("ol");
    }
}
