package com.heed.jira.admin;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import com.heed.CustomerUnit;
import com.heed.jira.access.Access;
import com.heed.jira.desk.Desk;
import com.heed.jira.model.ModelSeries;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.setup.LeavingSetup;
import com.heed.jira.setup.LeftImport;
import com.heed.jira.store.LeavingSettings;
import com.heed.jira.training.LeavingDesk;
import com.heed.jira.training.TrainingDesk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What it means in a project that a customer left; learning it; what was measured. */
@WebSudoRequired
public class LeavingAction extends ProjectAction {
    private final LeavingSetup setup;
    private final LeftImport imports;
    private final LeavingDesk desk;
    private final LeavingHtml models;
    private final TrainingDesk trainings;

    private String step = "";
    private @Nullable String kind;
    private @Nullable String unit;
    private @Nullable String days;
    private @Nullable String field;
    private @Nullable String value;
    private @Nullable String heldOut;
    private String list = "";

    public LeavingAction(
            Access access,
            I18nResolver resolver,
            ProjectManager projects,
            Desk service,
            LeavingSetup setup,
            LeftImport imports,
            LeavingDesk desk,
            LeavingHtml models,
            TrainingDesk trainings) {
        super(access, resolver, projects, service);
        this.setup = setup;
        this.imports = imports;
        this.desk = desk;
        this.models = models;
        this.trainings = trainings;
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
        Request asked = request.get();
        switch (step) {
            case "list" -> {
                LeftImport.Came came = imports.take(asked.project(), list, asked.person());
                if (came.problem() == null) {
                    list = "";
                    done(texts().text("leaving.list.taken", texts().number(came.taken())));
                } else {
                    add(came.problem());
                }
            }
            case "learn" ->
                desk.learn(asked.project(), asked.person())
                        .ifPresentOrElse(this::add, () -> done(texts().text("leaving.begun")));
            case "save" ->
                setup.save(asked.project(), wanted(), asked.person())
                        .ifPresentOrElse(this::add, () -> done(texts().text("setup.saved")));
            default -> use(asked);
        }
        return INPUT;
    }

    /** A button of the table of models sends {@code use-leaving-all-NUMBER}. */
    private void use(Request asked) {
        String number = step.replaceFirst("^use-leaving-all-", "");
        if (number.equals(step) || !number.matches("\\d{1,9}")) {
            addErrorMessage(texts().text("train.nomodel", step));
            return;
        }
        trainings
                .use(asked.project(), ModelSeries.LEAVING, Integer.parseInt(number), asked.person())
                .ifPresentOrElse(
                        this::add,
                        () -> done(
                                number.equals("0")
                                        ? texts().text("train.inuse.none.leaving")
                                        : texts().text("train.inuse", number)));
    }

    private LeavingSetup.Wanted wanted() {
        return new LeavingSetup.Wanted(text(kind), text(unit), text(days), text(field), text(value), text(heldOut));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    @Override
    String titleKey() {
        return "leaving.tab";
    }

    @Override
    String tab() {
        return "heed-leaving";
    }

    @Override
    String target() {
        return "HeedLeaving.jspa";
    }

    @Override
    void body(Html html, Texts texts) {
        html.element("p", texts.text("leaving.intro"));
        projectList(html, texts);
        Project chosen = chosen();
        if (chosen == null) {
            return;
        }
        keep(html, chosen);
        LeavingSettings now = setup.ofProject(chosen);
        html.element("h3", texts.text("leaving.means", chosen.getName()), "class", "heed-step");
        select(
                html,
                "kind",
                texts.text("leaving.kind"),
                Arrays.stream(LeavingSettings.Kind.values())
                        .map(each -> Map.entry(each.key(), texts.text("leaving.kind." + each.key())))
                        .toList(),
                typed(kind, now.kind().key()));
        select(
                html,
                "unit",
                texts.text("leaving.unit"),
                Arrays.stream(CustomerUnit.values())
                        .map(each -> Map.entry(each.key(), texts.text("leaving.unit." + each.key())))
                        .toList(),
                typed(unit, now.unit().key()));
        html.element("p", texts.text("leaving.unit.why"), "class", "heed-hint");
        field(html, "days", texts.text("leaving.days"), typed(days, String.valueOf(now.days())), "number");
        List<Map.Entry<String, String>> fields = new ArrayList<>(List.of(
                Map.entry(LeavingSettings.STATUS, texts.text("leaving.field.status")),
                Map.entry(LeavingSettings.RESOLUTION, texts.text("leaving.field.resolution"))));
        fields.addAll(setup.fields());
        select(html, "field", texts.text("leaving.field"), fields, typed(field, text(now.field())));
        field(html, "value", texts.text("leaving.value"), typed(value, text(now.value())), "text");
        field(
                html,
                "heldOut",
                texts.text("leaving.heldout"),
                typed(heldOut, String.valueOf(Math.round(now.heldOut() * 100))),
                "number");
        html.element("p", texts.text("leaving.heldout.why"), "class", "heed-hint");
        submit(html, "save", texts.text("setup.save"), true);
        list(html, texts, chosen);
        html.element("h3", texts.text("leaving.learn.title"), "class", "heed-step")
                .element("p", texts.text("leaving.learn.body"));
        submit(html, "learn", texts.text("leaving.learn"), false);
        models.write(html, texts, chosen);
    }

    /** What was typed wrong stays to be mended. */
    private String typed(@Nullable String typed, String now) {
        return hasAnyErrors() && typed != null ? typed : now;
    }

    private void list(Html html, Texts texts, Project chosen) {
        String error = getErrors().get("list");
        html.element("h3", texts.text("leaving.list.title"), "class", "heed-step")
                .element(
                        "p",
                        imports.ofProject(chosen)
                                .map(listed -> texts.text(
                                        "leaving.list.there",
                                        texts.number(listed.days().size()),
                                        texts.time(listed.at())))
                                .orElseGet(() -> texts.text("leaving.list.missing")))
                .open("div", "class", "field-group")
                .element("label", texts.text("leaving.list.label"), "for", "list")
                .open(
                        "textarea",
                        "class",
                        "textarea",
                        "id",
                        "list",
                        "name",
                        "list",
                        "rows",
                        "5",
                        "aria-invalid",
                        error == null ? Html.ABSENT : "true",
                        "aria-describedby",
                        error == null ? "list-hint" : "list-error list-hint")
                .text(list)
                .close("textarea");
        if (error != null) {
            html.element("div", error, "class", "error", "id", "list-error");
        }
        String hint = setup.ofProject(chosen).unit() == CustomerUnit.ORGANISATION
                ? "leaving.list.hint.organisation"
                : "leaving.list.hint";
        html.element("div", texts.text(hint), "class", "description", "id", "list-hint")
                .close("div");
        submit(html, "list", texts.text("leaving.list.take"), false);
    }

    public void setStep(String step) {
        this.step = step;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public void setDays(String days) {
        this.days = days;
    }

    public void setField(String field) {
        this.field = field;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public void setHeldOut(String heldOut) {
        this.heldOut = heldOut;
    }

    public void setList(String list) {
        this.list = list;
    }
}
