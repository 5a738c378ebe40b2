package com.heed.jira.admin;

import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import com.heed.jira.access.Access;
import com.heed.jira.answers.AnswerRuns;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.shared.SharedIndexSetup;
import com.heed.jira.shared.SharedIndexSetup.Wanted;
import com.heed.jira.store.SharedIndexSettings;
import java.util.List;
import java.util.Optional;

/** Where the index of answers is that all nodes share; tried before it is stored. The password goes in and never comes out. */
@WebSudoRequired
public class SharedAction extends HeedAction {
    private final SharedIndexSetup setup;
    private final AnswerRuns runs;

    private String step = "";
    private String on = "";
    private String address = "";
    private String user = "";
    private String password = "";
    private String name = "";

    public SharedAction(Access access, I18nResolver resolver, SharedIndexSetup setup, AnswerRuns runs) {
        super(access, resolver);
        this.setup = setup;
        this.runs = runs;
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
        Optional<ApplicationUser> person = administrator();
        if (person.isEmpty()) {
            return INPUT;
        }
        if (step.equals("test")) {
            setup.test(typed()).ifPresentOrElse(this::add, () -> done(texts().text("shared.tested")));
            return INPUT;
        }
        SharedIndexSetup.Outcome outcome = setup.save(typed(), person.get().getKey());
        outcome.problems().forEach(this::add);
        if (outcome.problems().isEmpty()) {
            done(texts().text("setup.saved"));
            runs.poke();
        }
        if (outcome.left()) {
            addErrorMessage(texts().text("shared.left"));
        }
        return INPUT;
    }

    private void add(FieldProblem problem) {
        addError(problem.field(), texts().text(problem.key(), problem.args().toArray()));
    }

    private Wanted typed() {
        return new Wanted(on.equals("true"), address, user, password, name);
    }

    @Override
    String titleKey() {
        return "shared.title";
    }

    @Override
    String tab() {
        return "heed-shared";
    }

    @Override
    String target() {
        return "HeedShared.jspa";
    }

    @Override
    void body(Html html, Texts texts) {
        SharedIndexSettings stored = setup.now();
        boolean wasTyped = hasAnyErrors() || step.equals("test");
        Wanted now = wasTyped ? typed() : Wanted.of(stored);
        for (String paragraph : List.of("shared.intro", "shared.texts")) {
            html.element("p", texts.text(paragraph));
        }
        html.open("div", "class", "heed-wide-labels");
        WatchAction.box(html, "on", texts.text("shared.on"), now.on());
        field(html, "address", texts.text("shared.address"), now.address(), "text");
        field(html, "user", texts.text("shared.user"), now.user(), "text");
        field(html, "password", texts.text("shared.password"), "", "password");
        if (!stored.secret().isEmpty()) {
            html.element("p", texts.text("shared.password.kept"), "class", "heed-hint heed-password-kept");
        }
        field(html, "name", texts.text("shared.name"), now.name(), "text");
        html.element("p", texts.text("shared.name.hint"), "class", "heed-hint");
        submit(html, "save", texts.text("shared.save"), true);
        submit(html, "test", texts.text("shared.test"), false);
        html.close("div");
    }

    public void setStep(String step) {
        this.step = step;
    }

    public void setOn(String on) {
        this.on = on;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public void setName(String name) {
        this.name = name;
    }
}
