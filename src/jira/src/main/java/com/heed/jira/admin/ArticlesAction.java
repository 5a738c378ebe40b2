package com.heed.jira.admin;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import com.heed.jira.access.Access;
import com.heed.jira.article.ArticleDesk;
import com.heed.jira.desk.Desk;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import java.util.List;
import java.util.Map;

/** The help articles of each project: a frame in HTML, which its script fills over REST. */
@WebSudoRequired
public class ArticlesAction extends ProjectAction {
    /** Texts the script says, by the name under which it asks for them. */
    private static final List<Map.Entry<String, String>> SAYS = List.of(
            Map.entry("counts", "article.preview.counts"),
            Map.entry("left", "article.preview.left"),
            Map.entry("accept", "article.accept"),
            Map.entry("remove", "article.remove"),
            Map.entry("restore", "article.restore"),
            Map.entry("look", "article.look"),
            Map.entry("more", "article.more"),
            Map.entry("reading", "article.reading"),
            Map.entry("accepted", "article.accepted"),
            Map.entry("removed", "article.removed"),
            Map.entry("deleted", "article.deleted"),
            Map.entry("noimports", "article.imports.none"),
            Map.entry("import", "article.import"),
            Map.entry("rest", "article.import.rest"),
            Map.entry("state-waiting", "article.state.waiting"),
            Map.entry("state-accepted", "article.state.accepted"),
            Map.entry("state-removed", "article.state.removed"),
            Map.entry("noarticles", "article.list.none"),
            Map.entry("delete", "article.delete"),
            Map.entry("forcustomers", "article.forcustomers"),
            Map.entry("foragents", "article.foragents"),
            Map.entry("choose", "article.choose"),
            Map.entry("failed", "article.failed"));

    public ArticlesAction(Access access, I18nResolver resolver, ProjectManager projects, Desk desk) {
        super(access, resolver, projects, desk);
    }

    @Override
    @SupportedMethods({RequestMethod.GET})
    public String doDefault() {
        return INPUT;
    }

    /** The script sends what is done over REST; a form that comes here all the same shows the page. */
    @Override
    @SupportedMethods({RequestMethod.POST})
    @RequiresXsrfCheck
    protected String doExecute() {
        return INPUT;
    }

    @Override
    String titleKey() {
        return "article.title";
    }

    @Override
    String tab() {
        return "heed-articles";
    }

    @Override
    String target() {
        return "HeedArticles.jspa";
    }

    @Override
    void body(Html html, Texts texts) {
        html.element("p", texts.text("article.intro"));
        projectList(html, texts);
        Project chosen = chosen();
        if (chosen != null) {
            write(html, texts, chosen);
        }
    }

    private static void write(Html html, Texts texts, Project project) {
        html.open("div", "id", "heed-articles", "data-project", project.getKey());
        SAYS.forEach(say -> html.element(
                "span", texts.text(say.getValue(), "{0}", "{1}", "{2}"), "hidden", "hidden", "data-say", say.getKey()));
        html.element("div", "", "class", "heed-status", "role", "status", "aria-live", "polite");
        upload(html, texts);
        html.open("section", "class", "heed-articles-preview", "hidden", "hidden", "tabindex", "-1")
                .element("h3", texts.text("article.preview"), "class", "heed-step")
                .element("p", "", "class", "heed-articles-counts")
                .element("p", "", "class", "heed-note heed-articles-left")
                .element("ul", "", "class", "heed-articles-list")
                .element("p", "", "class", "heed-articles-buttons")
                .close("section");
        html.element("h3", texts.text("article.imports"), "class", "heed-step")
                .element("ul", "", "class", "heed-articles-imports");
        html.element("h3", texts.text("article.list"), "class", "heed-step")
                .element("ul", "", "class", "heed-articles-there")
                .element("p", "", "class", "heed-articles-more");
        html.close("div");
    }

    private static void upload(Html html, Texts texts) {
        html.element("h3", texts.text("article.upload"), "class", "heed-step")
                .element("p", texts.text("article.upload.body"));
        html.open("div", "class", "field-group")
                .element(
                        "label",
                        texts.text("article.file", texts.number(ArticleDesk.LARGEST_FILE / 1_000_000)),
                        "for",
                        "heed-articles-file")
                .open(
                        "input",
                        "type",
                        "file",
                        "id",
                        "heed-articles-file",
                        "accept",
                        ".zip",
                        "aria-describedby",
                        "heed-articles-error")
                .element("div", "", "class", "error", "id", "heed-articles-error", "role", "alert")
                .close("div");
        html.open("div", "class", "field-group")
                .element("label", texts.text("article.address", "{0}"), "for", "heed-articles-address")
                .open("input", "class", "text", "type", "text", "id", "heed-articles-address", "autocomplete", "off")
                .close("div");
        html.open("div", "class", "field-group")
                .open("div", "class", "checkbox")
                .open("input", "class", "checkbox", "type", "checkbox", "id", "heed-articles-visible")
                .element("label", texts.text("article.visible"), "for", "heed-articles-visible")
                .close("div")
                .close("div");
        html.open("div", "class", "field-group")
                .element(
                        "button",
                        texts.text("article.read"),
                        "type",
                        "button",
                        "class",
                        "aui-button aui-button-primary",
                        "data-articles",
                        "read")
                .close("div");
    }

    /** Which button was pressed; there is none that submits. */
    public void setStep(String step) {}
}
