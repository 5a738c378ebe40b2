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
import com.heed.jira.overview.Overviews;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.reply.InstantUse;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.setup.SuggestionSetup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is decided about suggested replies in each project: how sure they must be, and whether customers see any. */
@WebSudoRequired
public class SuggestionsAction extends ProjectAction {
    private final SuggestionSetup setup;
    private final InstantUse used;

    private String threshold = "";
    private String useThreshold = "";
    private String portal = "";
    private String portalThreshold = "";
    private String instant = "";
    private String instantThreshold = "";

    public SuggestionsAction(
            Access access,
            I18nResolver resolver,
            ProjectManager projects,
            SuggestionSetup setup,
            InstantUse used,
            Desk desk) {
        super(access, resolver, projects, desk);
        this.setup = setup;
        this.used = used;
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
        List<FieldProblem> problems =
                setup.save(request.get().project(), typed(), request.get().person());
        problems.forEach(this::add);
        if (problems.isEmpty()) {
            done(texts().text("setup.saved"));
        }
        return INPUT;
    }

    private SuggestionSetup.Wanted typed() {
        return new SuggestionSetup.Wanted(
                threshold,
                useThreshold,
                portal.equals("true"),
                portalThreshold,
                instant.equals("true"),
                instantThreshold);
    }

    @Override
    String titleKey() {
        return "admin.suggestions";
    }

    @Override
    String tab() {
        return "heed-suggestions";
    }

    @Override
    String target() {
        return "HeedSuggestions.jspa";
    }

    @Override
    void body(Html html, Texts texts) {
        html.element("p", texts.text("suggest.intro"));
        projectList(html, texts);
        Project chosen = chosen();
        if (chosen == null) {
            return;
        }
        SuggestionSetup.Wanted now = hasAnyErrors() ? typed() : SuggestionSetup.Wanted.of(setup.ofProject(chosen));
        keep(html, chosen);
        html.open("div", "class", "heed-wide-labels");
        html.element("h3", texts.text("suggest.agents", chosen.getName()), "class", "heed-step");
        field(html, "threshold", texts.text("suggest.threshold"), now.threshold(), "text");
        field(html, "useThreshold", texts.text("suggest.use.threshold"), now.useThreshold(), "text");
        html.element("h3", texts.text("suggest.customers"), "class", "heed-step")
                .element("p", texts.text("suggest.customers.body"));
        WatchAction.box(html, "portal", texts.text("suggest.portal"), now.portal());
        field(html, "portalThreshold", texts.text("suggest.portal.threshold"), now.portalThreshold(), "text");
        html.element("h3", texts.text("suggest.instant.title"), "class", "heed-step")
                .element("p", texts.text("suggest.instant.body"));
        WatchAction.box(html, "instant", texts.text("suggest.instant"), now.instant());
        field(html, "instantThreshold", texts.text("suggest.instant.threshold"), now.instantThreshold(), "text");
        html.element("p", sentAtOnce(texts, chosen), "class", "heed-hint heed-instant-counts");
        submit(html, "save", texts.text("setup.save"), true);
        html.close("div");
    }

    /** What became of the contacts that were answered without an agent. */
    private String sentAtOnce(Texts texts, Project project) {
        int days = Overviews.PERIODS.getLast();
        Instant now = Instant.now();
        InstantUse.Counts counts = used.of(project.getId(), now.minus(Duration.ofDays(days)), now);
        return counts.sent() == 0
                ? texts.text("suggest.instant.none", texts.number(days))
                : texts.text(
                        "suggest.instant.counts",
                        texts.number(days),
                        texts.number(counts.sent()),
                        texts.number(counts.contained()),
                        texts.number(counts.reopened()));
    }

    public void setThreshold(String threshold) {
        this.threshold = threshold;
    }

    public void setPortal(String portal) {
        this.portal = portal;
    }

    public void setUseThreshold(String useThreshold) {
        this.useThreshold = useThreshold;
    }

    public void setPortalThreshold(String portalThreshold) {
        this.portalThreshold = portalThreshold;
    }

    public void setInstant(String instant) {
        this.instant = instant;
    }

    public void setInstantThreshold(String instantThreshold) {
        this.instantThreshold = instantThreshold;
    }
}
