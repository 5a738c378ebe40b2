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
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.setup.ProjectSetup;
import com.heed.jira.store.InstanceSettings;
import com.heed.jira.store.Mode;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.write.MachineUser;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The set-up: project, fields and user, channels, mode and threshold. Each step saves for itself; leaving in between is safe. */
@WebSudoRequired
public class SetupAction extends ProjectAction {
    private final Settings settings;
    private final ProjectSetup setup;
    private final MachineUser machine;

    private String step = "";
    private String mode = "";
    private String threshold = "";
    private String account = "";
    private String optionsLanguage = "en";
    private String wait = "0";
    private String confirm = "";

    public SetupAction(
            Access access,
            I18nResolver resolver,
            ProjectManager projects,
            Settings settings,
            ProjectSetup setup,
            MachineUser machine,
            Desk desk) {
        super(access, resolver, projects, desk);
        this.settings = settings;
        this.setup = setup;
        this.machine = machine;
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
            case "fields" -> makeFields(chosen, person);
            case "mode" -> setMode(chosen, person);
            case "backlog" -> done(texts().text("setup.backlog.queued", setup.readAll(chosen)));
            default -> addErrorMessage(texts().text("setup.intro"));
        }
        return INPUT;
    }

    private void makeFields(Project chosen, ApplicationUser person) {
        Locale locale = optionsLanguage.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        try {
            ProjectSetup.Made made = setup.makeFields(chosen, locale, account, person);
            done(texts().text("fields.done", made.fields(), made.screens()));
        } catch (MachineUser.NotMade e) {
            addError("account", texts().text("setup.account.failed", String.valueOf(e.getMessage())));
        }
    }

    private void setMode(Project chosen, ApplicationUser person) {
        Mode next;
        double share;
        int waitMillis;
        try {
            next = Mode.ofKey(mode);
            share = Double.parseDouble(threshold.strip()) / 100;
        } catch (IllegalArgumentException e) {
            addError("threshold", texts().text("setup.threshold.invalid"));
            return;
        }
        try {
            waitMillis = Integer.parseInt(wait.strip());
        } catch (NumberFormatException e) {
            waitMillis = -1;
        }
        if (!(share >= 0 && share <= 1)) {
            addError("threshold", texts().text("setup.threshold.invalid"));
        }
        if (waitMillis < 0 || waitMillis > InstanceSettings.LONGEST_WAIT) {
            addError("wait", texts().text("setup.wait.invalid"));
        }
        if (next == Mode.ACT && !confirm.equals("true")) {
            addError("confirm", texts().text("setup.confirm.missing"));
        }
        if (hasAnyErrors()) {
            return;
        }
        Optional<FieldProblem> problem = setup.setMode(chosen, next, share, person);
        if (problem.isPresent()) {
            addError("mode", texts().text(problem.get().key()));
            return;
        }
        setup.setWait(waitMillis, person);
        done(texts().text("setup.saved"));
    }

    @Override
    String titleKey() {
        return "admin.setup";
    }

    @Override
    String tab() {
        return "heed-setup";
    }

    @Override
    String target() {
        return "HeedSetup.jspa";
    }

    @Override
    void body(Html html, Texts texts) {
        html.element("p", texts.text("setup.intro"));
        html.element("h3", texts.text("setup.step.projects"), "class", "heed-step");
        projectList(html, texts);
        Project chosen = chosen();
        if (chosen != null) {
            keep(html, chosen);
            ProjectSettings now = settings.ofProject(chosen.getId());
            fieldsStep(html, texts, now);
            html.element("h3", texts.text("setup.step.channels"), "class", "heed-step")
                    .element(
                            "a",
                            texts.text("channels.title"),
                            "href",
                            "HeedChannels!default.jspa?project=" + chosen.getKey());
            html.element("h3", texts.text("setup.step.train"), "class", "heed-step")
                    .element(
                            "a",
                            texts.text("train.start"),
                            "href",
                            "HeedTraining!default.jspa?project=" + chosen.getKey());
            modeStep(html, texts, chosen, now);
            html.element("h3", texts.text("setup.backlog.title"), "class", "heed-step");
            submit(html, "backlog", texts.text("setup.backlog.start"), false);
        }
    }

    @Override
    void beside(Html html, Texts texts, Project each) {
        html.text(" ")
                .element(
                        "span", modeText(texts, settings.ofProject(each.getId()).mode()), "class", "heed-tag");
    }

    private void fieldsStep(Html html, Texts texts, ProjectSettings now) {
        html.element("h3", texts.text("setup.step.fields"), "class", "heed-step")
                .element("p", texts.text("setup.fields.body"));
        if (now.hasFields() && machine.find().isPresent()) {
            html.element("span", texts.text("fields.exists"), "class", "heed-tag");
        }
        select(
                html,
                "optionsLanguage",
                texts.text("setup.options"),
                List.of(Map.entry("en", texts.text("language.en")), Map.entry("zh", texts.text("language.zh"))),
                optionsLanguage);
        field(html, "account", texts.text("setup.account"), account, "text");
        submit(html, "fields", texts.text("setup.fields.create"), !now.hasFields());
    }

    private void modeStep(Html html, Texts texts, Project chosen, ProjectSettings now) {
        html.element("h3", texts.text("setup.step.golive"), "class", "heed-step");
        String current = mode.isEmpty() ? now.mode().key() : mode;
        select(
                html,
                "mode",
                texts.text("setup.mode"),
                List.of(
                        Map.entry("shadow", texts.text("golive.shadow")),
                        Map.entry("suggest", texts.text("golive.suggest")),
                        Map.entry("act", texts.text("golive.auto")),
                        Map.entry("off", texts.text("setup.off"))),
                current);
        String percent = threshold.isEmpty() ? String.valueOf(Math.round(now.threshold() * 100)) : threshold;
        field(html, "threshold", texts.text("golive.threshold.percent"), percent, "number");
        field(
                html,
                "wait",
                texts.text("setup.wait"),
                step.equals("mode")
                        ? wait
                        : String.valueOf(settings.ofInstance().waitMillis()),
                "number");
        html.open("fieldset", "class", "group")
                .element("legend", texts.text("golive.confirm.title", chosen.getKey()))
                .element("p", texts.text("golive.confirm.body", percent + "%"))
                .open("div", "class", "checkbox")
                .open(
                        "input",
                        "class",
                        "checkbox",
                        "type",
                        "checkbox",
                        "id",
                        "confirm",
                        "name",
                        "confirm",
                        "value",
                        "true")
                .element("label", texts.text("setup.confirm"), "for", "confirm")
                .close("div")
                .close("fieldset");
        submit(html, "mode", texts.text("setup.save"), true);
    }

    private static String modeText(Texts texts, Mode mode) {
        return switch (mode) {
            case BEFORE_SETUP -> texts.text("setup.before");
            case OFF -> texts.text("setup.off");
            case SHADOW -> texts.text("golive.shadow");
            case SUGGEST -> texts.text("golive.suggest");
            case ACT -> texts.text("golive.auto");
        };
    }

    public void setStep(String step) {
        this.step = step;
    }

    public void setMode(String mode) {
        this.mode = mode;
    }

    public void setThreshold(String threshold) {
        this.threshold = threshold;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public void setOptionsLanguage(String optionsLanguage) {
        this.optionsLanguage = optionsLanguage;
    }

    public void setWait(String wait) {
        this.wait = wait;
    }

    public void setConfirm(String confirm) {
        this.confirm = confirm;
    }
}
