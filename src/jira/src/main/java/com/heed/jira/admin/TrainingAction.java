package com.heed.jira.admin;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import com.heed.jira.access.Access;
import com.heed.jira.desk.Desk;
import com.heed.jira.model.ModelKind;
import com.heed.jira.model.ModelSeries;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.Learning;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Training;
import com.heed.jira.training.History;
import com.heed.jira.training.TopicSources;
import com.heed.jira.training.TrainingDesk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Learning from a project's resolved issues: consent, progress, stop, the models there are. */
@WebSudoRequired
public class TrainingAction extends ProjectAction {
    private final Settings settings;
    private final TrainingDesk trainings;
    private final TopicSources sources;
    private final History history;
    private final ModelsHtml models;

    private String step = "";
    private String source = "";
    private String precision = "";
    private String consent = "";
    private String everyDays = "";

    public TrainingAction(
            Access access,
            I18nResolver resolver,
            ProjectManager projects,
            Settings settings,
            TrainingDesk trainings,
            TopicSources sources,
            History history,
            Desk desk,
            ModelsHtml models) {
        super(access, resolver, projects, desk);
        this.settings = settings;
        this.trainings = trainings;
        this.sources = sources;
        this.history = history;
        this.models = models;
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
        Project chosen = request.get().project();
        ApplicationUser person = request.get().person();
        switch (step) {
            case "start" -> start(chosen, person);
            case "stop" -> {
                if (!trainings.stop(chosen, person)) {
                    addErrorMessage(texts().text("train.none"));
                }
            }
            default -> use(chosen, person);
        }
        return INPUT;
    }

    private void start(Project chosen, ApplicationUser person) {
        double percent;
        int days;
        try {
            percent = Double.parseDouble(precision.strip());
        } catch (NumberFormatException e) {
            percent = -1;
        }
        try {
            days = everyDays.isBlank() ? 0 : Integer.parseInt(everyDays.strip());
        } catch (NumberFormatException e) {
            days = -1;
        }
        trainings
                .start(chosen, source, percent, days, consent.equals("true"), person)
                .ifPresentOrElse(this::add, () -> done(texts().text("train.begun")));
    }

    /** A button of the tables of models sends {@code use-KIND-LANGUAGE-NUMBER}. */
    private void use(Project chosen, ApplicationUser person) {
        String[] parts = step.split("-", 4);
        Optional<ModelSeries> series = parts.length == 4
                ? ModelKind.ofKey(parts[1]).flatMap(kind -> ModelSeries.of(kind, parts[2]))
                : Optional.empty();
        if (series.isEmpty() || !parts[0].equals("use") || !parts[3].matches("\\d{1,9}")) {
            addErrorMessage(texts().text("train.nomodel", step));
            return;
        }
        int number = Integer.parseInt(parts[3]);
        String kind = series.get().kind().key();
        trainings
                .use(chosen, series.get(), number, person)
                .ifPresentOrElse(
                        this::add,
                        () -> done(
                                number == 0
                                        ? texts().text("train.inuse.none." + kind)
                                        : texts().text("train.inuse", number)));
    }

    @Override
    String titleKey() {
        return "setup.step.train";
    }

    @Override
    String tab() {
        return "heed-training";
    }

    @Override
    String target() {
        return "HeedTraining.jspa";
    }

    @Override
    void body(Html html, Texts texts) {
        html.element("p", texts.text("train.intro"));
        projectList(html, texts);
        Project chosen = chosen();
        ApplicationUser person = access().user();
        if (chosen == null || person == null) {
            return;
        }
        keep(html, chosen);
        Optional<Training> newest = trainings.newest(chosen);
        boolean underWay = newest.isPresent() && !newest.get().step().ended();
        newest.ifPresent(training -> TrainingHtml.write(html, texts, training));
        if (!underWay) {
            form(html, texts, chosen, person);
        }
        models.write(html, texts, chosen, !underWay);
    }

    private void form(Html html, Texts texts, Project chosen, ApplicationUser person) {
        Learning before = settings.ofProject(chosen.getId()).learning();
        History.Overview past = history.overview(person, chosen);
        html.element("h3", texts.text("train.new"), "class", "heed-step")
                .element("p", texts.text("train.resolved", past.resolved()));
        String from = source.isEmpty() ? before == null ? Learning.REQUEST_TYPE : before.source() : source;
        List<Map.Entry<String, String>> options = new ArrayList<>(List.of(
                Map.entry(Learning.REQUEST_TYPE, texts.text("train.source.requesttype")),
                Map.entry(Learning.ISSUE_TYPE, texts.text("train.source.issuetype"))));
        if (past.newest() != null) {
            options.addAll(sources.fields(
                    past.newest(), settings.ofProject(chosen.getId()).fields().values()));
        }
        select(html, "source", texts.text("train.source"), options, from);
        String percent = precision.isEmpty()
                ? String.valueOf(before == null ? 90 : Math.round(before.precision() * 100))
                : precision;
        field(html, "precision", texts.text("train.precision"), percent, "number");
        String days = everyDays.isEmpty() ? String.valueOf(before == null ? 30 : before.everyDays()) : everyDays;
        field(html, "everyDays", texts.text("train.every"), days, "number");
        consent(html, texts, before);
        submit(html, "start", texts.text("train.start"), true);
    }

    private void consent(Html html, Texts texts, @Nullable Learning before) {
        String error = getErrors().get("consent");
        html.open("fieldset", "class", "group")
                .element("legend", texts.text("privacy.consent.title"))
                .element("p", texts.text("privacy.consent.body"))
                .open("div", "class", "checkbox")
                .open(
                        "input",
                        "class",
                        "checkbox",
                        "type",
                        "checkbox",
                        "id",
                        "consent",
                        "name",
                        "consent",
                        "value",
                        "true",
                        "aria-invalid",
                        error == null ? Html.ABSENT : "true",
                        "aria-describedby",
                        error == null ? Html.ABSENT : "consent-error")
                .element("label", texts.text("privacy.consent.check"), "for", "consent");
        if (error != null) {
            html.element("div", error, "class", "error", "id", "consent-error");
        }
        html.close("div");
        if (before != null) {
            html.element(
                    "p",
                    texts.text(
                            "train.consent", before.consentBy(), texts.time(Instant.ofEpochMilli(before.consentAt()))),
                    "class",
                    "heed-hint");
        }
        html.close("fieldset");
    }

    public void setStep(String value) {
        step = value;
    }

    public void setSource(String value) {
        source = value;
    }

    public void setPrecision(String value) {
        precision = value;
    }

    public void setEveryDays(String value) {
        everyDays = value;
    }

    public void setConsent(String value) {
        consent = value;
    }
}
