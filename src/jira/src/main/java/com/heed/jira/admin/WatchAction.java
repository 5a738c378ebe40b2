package com.heed.jira.admin;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
import com.atlassian.jira.web.ExecutingHttpRequest;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import com.heed.jira.access.Access;
import com.heed.jira.desk.Desk;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.setup.WatchSetup;
import com.heed.jira.store.StoredSurge;
import com.heed.jira.store.WatchSettings;
import com.heed.jira.surge.SurgeBanner;
import com.heed.jira.surge.SurgeLook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Alarms of all projects, and what is watched in each. */
@WebSudoRequired
public class WatchAction extends ProjectAction {
    private final WatchSetup setup;
    private final SurgeBanner banner;
    private final SurgeLook look;

    private String step = "";
    private String surges = "";
    private String issue = "";
    private String issueType = "";
    private String patterns = "";
    private @Nullable String fields;
    private @Nullable String mailTo;

    public WatchAction(
            Access access,
            I18nResolver resolver,
            ProjectManager projects,
            WatchSetup setup,
            SurgeBanner banner,
            SurgeLook look,
            Desk desk) {
        super(access, resolver, projects, desk);
        this.setup = setup;
        this.banner = banner;
        this.look = look;
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
        if (administrator().isEmpty()) {
            return INPUT;
        }
        if (step.equals("look")) {
            done(texts().text("watch.looked", look.look()));
            return INPUT;
        }
        Optional<Request> request = request();
        if (request.isEmpty()) {
            return INPUT;
        }
        Optional<FieldProblem> problem = setup.save(
                request.get().project(),
                new WatchSetup.Wanted(
                        surges.equals("true"),
                        issue.equals("true"),
                        issueType,
                        patterns.equals("true"),
                        listed(fields),
                        listed(mailTo)),
                request.get().person());
        problem.ifPresentOrElse(this::add, () -> done(texts().text("setup.saved")));
        return INPUT;
    }

    private static List<String> listed(@Nullable String typed) {
        return List.of((typed == null ? "" : typed).split("[,\uFF0C\u3001]"));
    }

    @Override
    String titleKey() {
        return "admin.watch";
    }

    @Override
    String tab() {
        return "heed-watch";
    }

    @Override
    String target() {
        return "HeedWatch.jspa";
    }

    @Override
    void body(Html html, Texts texts) {
        html.element("p", texts.text("watch.intro"));
        alarms(html, texts);
        html.element("h3", texts.text("setup.step.projects"), "class", "heed-step");
        projectList(html, texts);
        Project chosen = chosen();
        if (chosen != null) {
            settings(html, texts, chosen);
        }
        // Last: the first button of a form is what the Enter key presses.
        html.element("h3", texts.text("watch.look.title"), "class", "heed-step");
        submit(html, "look", texts.text("watch.look"), false);
    }

    private void alarms(Html html, Texts texts) {
        html.element("h3", texts.text("watch.alarms"), "class", "heed-step");
        var request = ExecutingHttpRequest.get();
        String contextPath = request == null ? "" : request.getContextPath();
        boolean none = true;
        for (Project each : services()) {
            List<StoredSurge> standing = banner.standing(each.getId());
            if (!standing.isEmpty()) {
                none = false;
                html.element("h4", each.getName());
            }
            for (StoredSurge surge : standing) {
                Long made = surge.issueId();
                Optional<String> key = made == null
                        ? Optional.empty()
                        : access().issue(made).map(com.atlassian.jira.issue.Issue::getKey);
                SurgeBanner.write(html, texts, surge, new SurgeBanner.Place(contextPath, each.getKey(), key));
            }
        }
        if (none) {
            html.element("p", texts.text("watch.alarms.none"));
        }
        html.element("div", "", "class", "heed-status", "role", "status", "aria-live", "polite");
    }

    private void settings(Html html, Texts texts, Project chosen) {
        WatchSettings now = setup.ofProject(chosen);
        keep(html, chosen);
        html.element("h3", texts.text("watch.settings", chosen.getName()), "class", "heed-step");
        box(html, "surges", texts.text("watch.surges"), now.surges());
        box(html, "issue", texts.text("watch.issue"), now.issue());
        List<Map.Entry<String, String>> types = new ArrayList<>();
        for (IssueType type : chosen.getIssueTypes()) {
            types.add(Map.entry(type.getId(), type.getName()));
        }
        select(html, "issueType", texts.text("watch.type"), types, now.issueType() == null ? "" : now.issueType());
        typed(html, "mailTo", texts.text("watch.mail"), mailTo, setup.mailNames(now));
        box(html, "patterns", texts.text("watch.patterns"), now.patterns());
        typed(html, "fields", texts.text("watch.fields"), fields, now.fields());
        submit(html, "save", texts.text("setup.save"), true);
    }

    /** A list; what was typed wrong stays to be mended. */
    private void typed(Html html, String name, String label, @Nullable String typed, List<String> now) {
        field(html, name, label, hasAnyErrors() && typed != null ? typed : String.join(", ", now), "text");
    }

    static void box(Html html, String name, String label, boolean on) {
        html.open("div", "class", "field-group")
                .open("div", "class", "checkbox")
                .open(
                        "input",
                        "class",
                        "checkbox",
                        "type",
                        "checkbox",
                        "id",
                        name,
                        "name",
                        name,
                        "value",
                        "true",
                        "checked",
                        on ? "checked" : Html.ABSENT)
                .element("label", label, "for", name)
                .close("div")
                .close("div");
    }

    public void setStep(String step) {
        this.step = step;
    }

    public void setSurges(String surges) {
        this.surges = surges;
    }

    public void setIssue(String issue) {
        this.issue = issue;
    }

    public void setIssueType(String issueType) {
        this.issueType = issueType;
    }

    public void setPatterns(String patterns) {
        this.patterns = patterns;
    }

    public void setMailTo(String mailTo) {
        this.mailTo = mailTo;
    }

    public void setFields(String fields) {
        this.fields = fields;
    }
}
