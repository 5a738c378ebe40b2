package com.heed.jira.admin;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import com.heed.jira.access.Access;
import com.heed.jira.desk.Desk;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.replay.Replaying;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Training;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Before prices are switched on: what they would have made of the last weeks, and what routing expects of the contacts to come. */
@WebSudoRequired
public class ReplayAction extends ProjectAction {
    private static final List<Integer> WEEKS = List.of(1, 2, 4, 8, Replaying.WEEKS, 26, Replaying.MOST_WEEKS);

    private final Replaying replaying;

    private String step = "";
    private String weeks = "";
    private String nightly = "";
    private boolean sent;

    public ReplayAction(Access access, I18nResolver resolver, ProjectManager projects, Replaying replaying, Desk desk) {
        super(access, resolver, projects, desk);
        this.replaying = replaying;
    }

    @Override
    @SupportedMethods({RequestMethod.GET})
    public String doDefault() {
        return INPUT;
    }

    @Override
    @SupportedMethods({RequestMethod.POST})
    @RequiresXsrfCheck
    protected String doExecute() {
        Optional<Request> request = request();
        if (request.isEmpty()) {
            return INPUT;
        }
        sent = true;
        Project chosen = request.get().project();
        if (step.equals("stop")) {
            if (!replaying.stop(chosen, request.get().person())) {
                addErrorMessage(texts().text("replay.none"));
            }
            return INPUT;
        }
        int asked = weeks.strip().matches("\\d{1,3}") ? Integer.parseInt(weeks.strip()) : -1;
        replaying
                .start(chosen, asked, nightly.equals("true"), request.get().person())
                .ifPresentOrElse(this::add, () -> done(texts().text("replay.begun")));
        return INPUT;
    }

    @Override
    String titleKey() {
        return "replay.tab";
    }

    @Override
    String tab() {
        return "heed-replay";
    }

    @Override
    String target() {
        return "HeedReplay.jspa";
    }

    @Override
    void body(Html html, Texts texts) {
        html.element("p", texts.text("replay.intro"));
        projectList(html, texts);
        Project chosen = chosen();
        if (chosen == null) {
            return;
        }
        keep(html, chosen);
        Optional<Training> newest = replaying.newest(chosen);
        newest.ifPresent(work -> TrainingHtml.write(html, texts, work));
        if (newest.isEmpty() || newest.get().step().ended()) {
            form(html, texts, chosen);
        }
        ProjectSettings settings = replaying.settings(chosen);
        replaying
                .result(chosen)
                .ifPresent(made -> new ReplayHtml(html, texts, made.replay())
                        .write(made, settings.deskTerms().settledDays()));
        replaying
                .learned(chosen)
                .ifPresent(made -> new ExpectationHtml(html, texts, made.expectation(), settings).write(made));
    }

    private void form(Html html, Texts texts, Project chosen) {
        html.open("section", "class", "heed-replay-form")
                .element("h3", texts.text("replay.title"), "class", "heed-step");
        Optional<FieldProblem> missing = replaying.missing(chosen);
        if (missing.isPresent()) {
            html.element("p", texts.text(missing.get().key()), "id", "channels")
                    .element(
                            "a",
                            texts.text("replay.channels"),
                            "class",
                            "aui-button",
                            "href",
                            StepTracker.CHANNELS.href(chosen))
                    .close("section");
            return;
        }
        html.element("p", texts.text("replay.reads"));
        select(
                html,
                "weeks",
                texts.text("replay.weeks"),
                WEEKS.stream()
                        .map(count -> Map.entry(
                                String.valueOf(count),
                                count == Replaying.WEEKS
                                        ? texts.text("replay.weeks.quarter", count)
                                        : texts.number(count)))
                        .toList(),
                weeks.isBlank() ? String.valueOf(replaying.weeks(chosen)) : weeks.strip());
        boolean on = sent ? nightly.equals("true") : replaying.nightly(chosen);
        html.open("div", "class", "field-group")
                .open("div", "class", "checkbox")
                .open(
                        "input",
                        "class",
                        "checkbox",
                        "type",
                        "checkbox",
                        "id",
                        "nightly",
                        "name",
                        "nightly",
                        "value",
                        "true",
                        "checked",
                        on ? "checked" : Html.ABSENT)
                .element("label", texts.text("replay.nightly"), "for", "nightly")
                .close("div")
                .close("div");
        submit(html, "start", texts.text("replay.start"), true);
        html.close("section");
    }

    public void setStep(String value) {
        step = value;
    }

    public void setWeeks(String value) {
        weeks = value;
    }

    public void setNightly(String value) {
        nightly = value;
    }
}
