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
import com.heed.jira.catalogue.CatalogueDesk;
import com.heed.jira.catalogue.ItemPictureDesk;
import com.heed.jira.desk.Desk;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.setup.NamedFields;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The catalogue of each project, and what its customers had: a frame in HTML, which its script fills over REST. */
@WebSudoRequired
public class CatalogueAction extends ProjectAction {
    /** Texts the script says, by the name under which it asks for them. */
    private static final List<Map.Entry<String, String>> SAYS = List.of(
            Map.entry("taken", "catalogue.taken"),
            Map.entry("remove", "article.remove"),
            Map.entry("restore", "article.restore"),
            Map.entry("more", "article.more"),
            Map.entry("reading", "article.reading"),
            Map.entry("accepted", "catalogue.accepted"),
            Map.entry("removed", "article.removed"),
            Map.entry("deleted", "article.deleted"),
            Map.entry("noimports", "article.imports.none"),
            Map.entry("import", "catalogue.import"),
            Map.entry("rest", "article.import.rest"),
            Map.entry("kind-items", "catalogue.items"),
            Map.entry("kind-events", "catalogue.events"),
            Map.entry("kind-removal", "catalogue.removal"),
            Map.entry("state-accepted", "article.state.accepted"),
            Map.entry("state-removed", "article.state.removed"),
            Map.entry("noitems", "catalogue.list.none"),
            Map.entry("delete", "article.delete"),
            Map.entry("item-article", "rec.article"),
            Map.entry("item-product", "rec.product"),
            Map.entry("item-action", "rec.action"),
            Map.entry("limit-off", "catalogue.limit.off"),
            Map.entry("limit-days", "catalogue.limit.days"),
            Map.entry("limit-year", "catalogue.limit.year"),
            Map.entry("choose", "catalogue.choose"),
            Map.entry("saved", "catalogue.field.saved"),
            Map.entry("unit-saved", "catalogue.unit.saved"),
            Map.entry("picture-remove", "catalogue.picture.remove"),
            Map.entry("picture-removed", "catalogue.picture.removed"),
            Map.entry("picture-item", "catalogue.picture.item"),
            Map.entry("picture-large", "catalogue.picture.large"),
            Map.entry("pictures-choose", "catalogue.pictures.choose"),
            Map.entry("pictures-far", "catalogue.pictures.far"),
            Map.entry("pictures-done", "catalogue.pictures.done"),
            Map.entry("pictures-kept", "catalogue.pictures.kept"),
            Map.entry("pictures-not", "catalogue.pictures.not"),
            Map.entry("pictures-ended", "catalogue.pictures.ended"),
            Map.entry("failed", "article.failed"));

    private final ActionsHtml actions;
    private final Settings settings;
    private final NamedFields fields;

    public CatalogueAction(
            Access access,
            I18nResolver resolver,
            ProjectManager projects,
            Desk desk,
            ActionsHtml actions,
            Settings settings,
            NamedFields fields) {
        super(access, resolver, projects, desk);
        this.actions = actions;
        this.settings = settings;
        this.fields = fields;
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
        return "catalogue.title";
    }

    @Override
    String tab() {
        return "heed-catalogue";
    }

    @Override
    String target() {
        return "HeedCatalogue.jspa";
    }

    @Override
    void body(Html html, Texts texts) {
        html.element("p", texts.text("catalogue.intro"));
        projectList(html, texts);
        Project chosen = chosen();
        if (chosen != null) {
            write(html, texts, chosen);
        }
    }

    private void write(Html html, Texts texts, Project project) {
        html.open("div", "id", "heed-catalogue-page", "data-project", project.getKey());
        SAYS.forEach(say -> html.element(
                "span", texts.text(say.getValue(), "{0}", "{1}", "{2}"), "hidden", "hidden", "data-say", say.getKey()));
        html.element("div", "", "class", "heed-status", "role", "status", "aria-live", "polite");
        upload(html, texts, "items");
        upload(html, texts, "events");
        pictures(html, texts);
        ProjectSettings now = settings.ofProject(project.getId());
        field(html, texts, now.itemField());
        unit(html, texts, now.customerUnit());
        html.element("h3", texts.text("article.imports"), "class", "heed-step")
                .element("ul", "", "class", "heed-catalogue-imports");
        html.element("h3", texts.text("catalogue.list"), "class", "heed-step")
                .element("ul", "", "class", "heed-catalogue-there")
                .element("p", "", "class", "heed-catalogue-more");
        actions.write(html, texts, project.getId());
        html.close("div");
    }

    private void field(Html html, Texts texts, @Nullable String now) {
        List<Map.Entry<String, String>> options = new ArrayList<>();
        options.add(Map.entry("", texts.text("catalogue.field.none")));
        options.addAll(fields.of(NamedFields.VALUES));
        html.element("h3", texts.text("catalogue.field.title"), "class", "heed-step")
                .element("p", texts.text("catalogue.field.body"));
        select(html, "heed-catalogue-field", texts.text("catalogue.field"), options, now == null ? "" : now);
        save(html, texts.text("catalogue.field.save"), "heed-catalogue-field-save");
    }

    private static void unit(Html html, Texts texts, CustomerUnit now) {
        List<Map.Entry<String, String>> options = Arrays.stream(CustomerUnit.values())
                .map(unit -> Map.entry(unit.key(), texts.text("catalogue.unit." + unit.key())))
                .toList();
        html.element("h3", texts.text("catalogue.unit.title"), "class", "heed-step")
                .element("p", texts.text("catalogue.unit.body"));
        select(html, "heed-catalogue-unit", texts.text("catalogue.unit"), options, now.key());
        save(html, texts.text("catalogue.unit.save"), "heed-catalogue-unit-save");
    }

    /** The script sends the files one after the other, says how far it is, and at the end what became of each. */
    private static void pictures(Html html, Texts texts) {
        String id = "heed-catalogue-pictures";
        int bytes = ItemPictureDesk.LIMITS.bytes();
        html.element("h3", texts.text("catalogue.pictures.upload"), "class", "heed-step")
                .element(
                        "p",
                        texts.text(
                                "catalogue.pictures.body",
                                texts.number(bytes / 1_000_000.0),
                                texts.number(ItemPictureDesk.LIMITS.pixels() / 1_000_000.0)));
        html.open("div", "class", "field-group")
                .element("label", texts.text("catalogue.pictures"), "for", id)
                .open(
                        "input",
                        "type",
                        "file",
                        "multiple",
                        "multiple",
                        "id",
                        id,
                        "accept",
                        "image/png,image/jpeg,image/gif,image/bmp",
                        "aria-describedby",
                        id + "-error",
                        "data-bytes",
                        String.valueOf(bytes))
                .element("div", "", "class", "error", "id", id + "-error", "role", "alert")
                .close("div");
        html.open("div", "class", "field-group")
                .element(
                        "button",
                        texts.text("catalogue.pictures.take"),
                        "type",
                        "button",
                        "class",
                        "aui-button aui-button-primary",
                        "id",
                        id + "-take")
                .element("span", "", "class", "heed-note heed-catalogue-far")
                .element("div", "", "class", "heed-catalogue-sent", "tabindex", "-1")
                .close("div");
    }

    private static void save(Html html, String text, String id) {
        html.open("div", "class", "field-group")
                .element("button", text, "type", "button", "class", "aui-button", "id", id)
                .close("div");
    }

    private static void upload(Html html, Texts texts, String what) {
        String id = "heed-catalogue-" + what;
        html.element("h3", texts.text("catalogue." + what + ".upload"), "class", "heed-step")
                .element("p", texts.text("catalogue." + what + ".body"));
        html.open("div", "class", "field-group")
                .element(
                        "label",
                        texts.text("catalogue.file", texts.number(CatalogueDesk.LARGEST_FILE / 1_000_000.0)),
                        "for",
                        id)
                .open("input", "type", "file", "id", id, "accept", ".csv,.json", "aria-describedby", id + "-error")
                .element("div", "", "class", "error", "id", id + "-error", "role", "alert")
                .close("div");
        html.open("div", "class", "field-group")
                .element(
                        "button",
                        texts.text("catalogue." + what + ".take"),
                        "type",
                        "button",
                        "class",
                        "aui-button aui-button-primary",
                        "data-catalogue",
                        what)
                .close("div");
    }

    /** Which button was pressed; there is none that submits. */
    public void setStep(String step) {}
}
