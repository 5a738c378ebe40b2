package com.heed.jira.admin;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.heed.jira.answers.AnswerRuns;
import com.heed.jira.answers.AnswersState;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The index of answers of each project on this node: how many, how old, whether one was broken. */
@Component
public class AnswersHtml {
    private static final double MEGABYTE = 1e6;

    private final AnswersState states;
    private final ProjectManager projects;

    public AnswersHtml(AnswersState states, ProjectManager projects) {
        this.states = states;
        this.projects = projects;
    }

    void write(Html html, Texts texts) {
        html.element("h3", texts.text("health.answers.title"), "class", "heed-step");
        List<Project> known = projects.getProjectObjects().stream()
                .filter(project -> states.of(project.getId()).isPresent())
                .toList();
        if (known.isEmpty()) {
            html.element("p", texts.text("health.answers.none"));
            return;
        }
        html.open("dl", "class", "heed-glance");
        for (Project project : known) {
            states.of(project.getId()).ifPresent(state -> write(html, texts, project, state));
        }
        html.close("dl");
    }

    private static void write(Html html, Texts texts, Project project, AnswersState.OfProject state) {
        List<String> said = new ArrayList<>();
        said.add(texts.text(
                "health.answers.count",
                texts.number(state.answers()),
                texts.number(Math.round(state.bytes() / MEGABYTE))));
        AnswerRuns.Progress progress = state.progress();
        if (progress != null) {
            said.add(texts.text(
                    "health.answers.building", texts.number(progress.read()), texts.number(progress.total())));
        }
        Instant looked = state.looked();
        said.add(
                looked == null
                        ? texts.text("health.answers.unbuilt")
                        : texts.text("health.answers.looked", texts.time(looked)));
        if (state.byWords() > 0) {
            said.add(texts.text("health.answers.words", texts.number(state.byWords())));
        }
        if (state.broken() != null) {
            said.add(texts.text("health.answers.broken"));
        }
        html.open("div", "class", "heed-row", "data-project", project.getKey())
                .element("dt", project.getName())
                .element("dd", String.join(" ", said), "class", "heed-value")
                .close("div");
    }
}
