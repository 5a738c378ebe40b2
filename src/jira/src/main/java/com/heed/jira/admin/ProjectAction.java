package com.heed.jira.admin;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.jira.access.Access;
import com.heed.jira.desk.Desk;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.setup.FieldProblem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the admin pages share that are about one service project: the list to choose from, the one chosen, and that there is one before anything is done. */
public abstract class ProjectAction extends HeedAction {
    private final ProjectManager projects;
    private final Desk desk;

    private String project = "";

    ProjectAction(Access access, I18nResolver resolver, ProjectManager projects, Desk desk) {
        super(access, resolver);
        this.projects = projects;
        this.desk = desk;
    }

    /** Who asks for something to be done in which project. */
    record Request(Project project, ApplicationUser person) {}

    /** The request, if an administrator asks and the project is there; else an error is noted and nothing may be done. */
    final Optional<Request> request() {
        Optional<ApplicationUser> person = administrator();
        if (person.isEmpty()) {
            return Optional.empty();
        }
        Project chosen = chosen();
        if (chosen == null) {
            addErrorMessage(texts().text("error.project", project));
            return Optional.empty();
        }
        return Optional.of(new Request(chosen, person.get()));
    }

    final @Nullable Project chosen() {
        return project.isBlank() ? null : projects.getProjectByCurrentKey(project);
    }

    final List<Project> services() {
        return projects.getProjectObjects().stream()
                .filter(desk::isServiceProject)
                .toList();
    }

    /** Links to this page for each service project. */
    final void projectList(Html html, Texts texts) {
        html.open("ul", "class", "heed-projects");
        for (Project each : services()) {
            html.open("li")
                    .element(
                            "a",
                            each.getName() + " (" + each.getKey() + ")",
                            "href",
                            target().replace(".jspa", "!default.jspa") + "?project=" + each.getKey(),
                            "aria-current",
                            each.getKey().equals(project) ? "true" : Html.ABSENT);
            beside(html, texts, each);
            html.close("li");
        }
        html.close("ul");
    }

    /** What stands beside a project in the list; nothing, if a page does not say. */
    void beside(Html html, Texts texts, Project each) {}

    /** Sends the chosen project along with the form. */
    static void keep(Html html, Project chosen) {
        html.open("input", "type", "hidden", "name", "project", "value", chosen.getKey());
    }

    /** Shows what is wrong at its field. */
    final void add(FieldProblem problem) {
        addError(problem.field(), texts().text(problem.key(), problem.args().toArray()));
    }

    public final void setProject(String key) {
        project = key;
    }
}
