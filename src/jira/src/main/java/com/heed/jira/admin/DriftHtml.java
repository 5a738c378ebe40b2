package com.heed.jira.admin;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.heed.drift.Drift;
import com.heed.jira.model.ModelDrift;
import com.heed.jira.model.ModelSeries;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.ActiveModels;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the contacts of each project still look like those its models were measured on: one line for each model in use. */
@Component
public class DriftHtml {
    private final ActiveModels active;
    private final ModelDrift drift;
    private final ProjectManager projects;

    public DriftHtml(ActiveModels active, ModelDrift drift, ProjectManager projects) {
        this.active = active;
        this.drift = drift;
        this.projects = projects;
    }

    private record Line(Project project, ModelSeries series, int number) {}

    void write(Html html, Texts texts) {
        html.element("h3", texts.text("health.drift.title"), "class", "heed-step");
        List<Line> lines = lines();
        if (lines.isEmpty()) {
            html.element("p", texts.text("health.drift.none"));
            return;
        }
        html.open("table", "class", "aui heed-drifts").open("thead").open("tr");
        for (String column : List.of("health.drift.project", "health.model", "health.drift.state")) {
            html.element("th", texts.text(column), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        lines.forEach(line -> write(html, texts, line));
        html.close("tbody").close("table");
    }

    private List<Line> lines() {
        return active.inUse().entrySet().stream()
                .map(use -> line(use.getKey(), use.getValue()))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing((Line line) -> line.project.getKey())
                        .thenComparing(line -> ModelSeries.all().indexOf(line.series)))
                .toList();
    }

    /** Empty where the project or the kind is no longer known. */
    private Optional<Line> line(ActiveModels.Place place, int number) {
        Project project = projects.getProjectObj(place.projectId());
        return project == null || number == 0
                ? Optional.empty()
                : ModelSeries.ofFeature(place.feature()).map(series -> new Line(project, series, number));
    }

    private void write(Html html, Texts texts, Line line) {
        html.open("tr", "data-project", line.project.getKey())
                .open("th", "scope", "row")
                .element(
                        "a",
                        line.project.getName(),
                        "href",
                        "HeedTraining!default.jspa?project=" + line.project.getKey())
                .close("th")
                .element(
                        "td",
                        texts.text(
                                "health.drift.model",
                                texts.text(line.series.kind().key() + ".label"),
                                texts.text("language." + line.series.tag()),
                                line.number));
        Optional<Drift.Level> worst = drift.of(line.project.getId(), line.series).stream()
                .map(Drift::level)
                .max(Comparator.naturalOrder());
        if (worst.isEmpty()) {
            html.element("td", texts.text("health.drift.unmeasured"));
        } else {
            html.open("td", "data-level", worst.get().key())
                    .element(
                            "span",
                            texts.text("drift.level." + worst.get().key()),
                            "class",
                            "heed-tag heed-drift-" + worst.get().key());
            if (worst.get() == Drift.Level.LARGE) {
                html.text(" ").text(texts.text("drift.says.large"));
            }
            html.close("td");
        }
        html.close("tr");
    }
}
