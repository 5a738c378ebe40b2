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
import com.heed.jira.picture.NodeReader;
import com.heed.jira.picture.PackDesk;
import com.heed.jira.picture.PictureStatus;
import com.heed.jira.store.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pack of models that reads pictures, which the page's script puts in and takes away over REST, and in which projects pictures are read. */
@WebSudoRequired
public class PicturesAction extends ProjectAction {
    /** Texts the script says, by the name under which it asks for them. */
    private static final List<Map.Entry<String, String>> SAYS = List.of(
            Map.entry("checking", "picture.checking"),
            Map.entry("choose", "picture.choose"),
            Map.entry("failed", "picture.failed"));

    private final Settings settings;
    private final NodeReader node;

    private String read = "";

    public PicturesAction(
            Access access,
            I18nResolver resolver,
            ProjectManager projects,
            Desk desk,
            Settings settings,
            NodeReader node) {
        super(access, resolver, projects, desk);
        this.settings = settings;
        this.node = node;
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
        request().ifPresent(asked -> {
            long id = asked.project().getId();
            settings.save(
                    id,
                    settings.ofProject(id).withPictures(read.equals("true")),
                    asked.person().getKey());
            done(texts().text("setup.saved"));
        });
        return INPUT;
    }

    @Override
    String titleKey() {
        return "picture.title";
    }

    @Override
    String tab() {
        return "heed-pictures";
    }

    @Override
    String target() {
        return "HeedPictures.jspa";
    }

    @Override
    void beside(Html html, Texts texts, Project each) {
        if (reads(each)) {
            html.text(" ").element("span", texts.text("picture.project.on"), "class", "heed-tag");
        }
    }

    private boolean reads(Project project) {
        return settings.ofProject(project.getId()).pictures();
    }

    @Override
    void body(Html html, Texts texts) {
        html.element("p", texts.text("picture.intro"));
        html.element("h3", texts.text("picture.pack"), "class", "heed-step");
        pack(html, texts, PictureStatus.of(node.state()));
        html.element("h3", texts.text("picture.projects"), "class", "heed-step");
        projectList(html, texts);
        @Nullable Project chosen = chosen();
        if (chosen != null) {
            keep(html, chosen);
            html.element("p", texts.text("picture.project.hint"));
            WatchAction.box(html, "read", texts.text("picture.project.read", chosen.getName()), reads(chosen));
            submit(html, "save", texts.text("setup.save"), true);
        }
    }

    private static void pack(Html html, Texts texts, PictureStatus status) {
        html.open("div", "id", "heed-pictures", "data-state", status.state());
        SAYS.forEach(
                say -> html.element("span", texts.text(say.getValue()), "hidden", "hidden", "data-say", say.getKey()));
        html.element("p", PictureStateHtml.sentence(texts, status), "class", "heed-pictures-state");
        if (status.at() != null) {
            html.element(
                    "p",
                    texts.text(
                            "picture.installed", texts.time(Instant.parse(status.at())), String.valueOf(status.by())),
                    "class",
                    "heed-note");
        }
        html.element("div", "", "class", "heed-status", "role", "status", "aria-live", "polite");
        html.open("div", "class", "field-group")
                .element(
                        "label",
                        texts.text("picture.file", texts.number(PackDesk.LARGEST_FILE / 1_000_000)),
                        "for",
                        "heed-pictures-file")
                .open(
                        "input",
                        "type",
                        "file",
                        "id",
                        "heed-pictures-file",
                        "accept",
                        ".zip",
                        "aria-describedby",
                        "heed-pictures-error")
                .element("div", "", "class", "error", "id", "heed-pictures-error", "role", "alert")
                .close("div");
        html.open("div", "class", "field-group");
        button(html, "install", texts.text(status.name() == null ? "picture.install" : "picture.replace"));
        if (status.name() != null) {
            html.text(" ");
            button(html, "remove", texts.text("picture.remove"));
        }
        html.close("div").close("div");
    }

    private static void button(Html html, String does, String text) {
        html.element("button", text, "type", "button", "class", "aui-button", "data-pictures", does);
    }

    /** Whether pictures of the chosen project are to be read. */
    public void setRead(String read) {
        this.read = read;
    }

    /** Which button was pressed; there is one. */
    public void setStep(String step) {}
}
