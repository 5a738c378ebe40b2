package com.heed.jira.admin;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.heed.jira.answers.AnswerRuns;
import com.heed.jira.answers.AnswersState;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.shared.SharedIndexException;
import com.heed.jira.shared.SharedIndexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The index of answers of each project on this node: how many, how old, whether one was broken. */
@Component
public class AnswersHtml {
    private static final double MEGABYTE = 1e6;

    private final AnswersState states;
    private final SharedIndexes shared;
    private final ProjectManager projects;

    public AnswersHtml(AnswersState states, SharedIndexes shared, ProjectManager projects) {
        this.states = states;
        this.shared = shared;
        this.projects = projects;
    }

    void write(Html html, Texts texts) {
        html.element("h3", texts.text("health.answers.title"), "class", "heed-step");
        List<Project> known = projects.getProjectObjects().stream()
                .filter(project -> states.of(project.getId()).isPresent())
                .toList();
        if (shared.standing().on()) {
            html.element("p", standing(texts, shared.standing()), "class", "heed-shared-standing");
        }
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

    /** How the index that nodes share stands. */
    private static String standing(Texts texts, SharedIndexes.Standing standing) {
        SharedIndexException.Fault fault = standing.fault();
        Instant seen = standing.seen();
        if (fault != null) {
            String why = texts.text(fault.key(), standing.address());
            return texts.text("health.shared.away", standing.address(), why)
                    + (seen == null ? "" : " " + texts.text("health.shared.seen", texts.time(seen)));
        }
        return seen == null
                ? texts.text("health.shared.unseen", standing.address())
                : texts.text("health.shared.ok", standing.address(), texts.time(seen));
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
        Integer shared = state.shared();
        if (shared != null) {
            said.add(texts.text("health.answers.shared", texts.number(shared)));
        }
        if (!state.vectors()) {
            said.add(texts.text("health.answers.wordsOnly"));
        } else if (state.byWords() > 0) {
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
