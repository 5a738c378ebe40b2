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
import com.heed.jira.setup.ChannelDraft;
import com.heed.jira.setup.DefaultChannels;
import com.heed.jira.setup.ProjectSetup;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How customers reach the desk: one row a channel. The last row is empty, for a new one. */
@WebSudoRequired
public class ChannelsAction extends ProjectAction {
    private final Settings settings;
    private final ProjectSetup setup;

    private String currency = "";
    private String[] slugs = {};
    private String[] names = {};
    private String[] ons = {};
    private String[] costs = {};
    private String[] responses = {};
    private String[] handles = {};
    private String[] people = {};
    private String[] capacities = {};
    private String[] tongues = {};
    private boolean sent;

    public ChannelsAction(
            Access access,
            I18nResolver resolver,
            ProjectManager projects,
            Settings settings,
            ProjectSetup setup,
            Desk desk) {
        super(access, resolver, projects, desk);
        this.settings = settings;
        this.setup = setup;
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
        sent = true;
        switch (ChannelDraft.check(drafts())) {
            case ChannelDraft.Checked.Invalid invalid -> invalid.problems().forEach(this::add);
            case ChannelDraft.Checked.Valid valid ->
                setup.setChannels(chosen, valid.channels(), currency.strip(), person)
                        .ifPresentOrElse(this::add, () -> {
                            sent = false;
                            done(texts().text("setup.saved"));
                        });
        }
        return INPUT;
    }

    /** The rows as they were sent; one without name and slug is not there. */
    private List<ChannelDraft> drafts() {
        List<ChannelDraft> drafts = new ArrayList<>();
        for (int i = 0; i < slugs.length; i++) {
            if (!slugs[i].isBlank() || !at(names, i).isBlank()) {
                String languages = at(tongues, i);
                drafts.add(new ChannelDraft(
                        slugs[i].strip(),
                        at(names, i),
                        at(ons, i).equals("true"),
                        at(costs, i),
                        at(responses, i),
                        at(handles, i),
                        at(people, i),
                        at(capacities, i),
                        languages.isEmpty() ? List.of() : List.of(languages.split(","))));
            }
        }
        return drafts;
    }

    private static String at(String[] values, int index) {
        return index < values.length ? values[index] : "";
    }

    @Override
    String titleKey() {
        return "setup.step.channels";
    }

    @Override
    String tab() {
        return "heed-channels";
    }

    @Override
    String target() {
        return "HeedChannels.jspa";
    }

    @Override
    void body(Html html, Texts texts) {
        Project chosen = chosen();
        if (chosen == null) {
            projectList(html, texts);
            return;
        }
        ProjectSettings now = settings.ofProject(chosen.getId());
        List<ChannelDraft> rows = new ArrayList<>(sent ? drafts() : saved(now, texts));
        rows.add(new ChannelDraft("", "", true, "", "", "", "", "", List.of("en", "zh")));
        html.element("h3", texts.text("channels.title") + " " + chosen.getName());
        keep(html, chosen);
        field(html, "currency", texts.text("channels.currency"), sent ? currency : now.currency(), "text");
        html.open("table", "class", "aui heed-channel-form").open("thead").open("tr");
        for (String column :
                List.of("slug", "name", "on", "cost", "response", "handle", "agents", "capacity", "languages")) {
            html.element("th", texts.text("channels." + column), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        for (int i = 0; i < rows.size(); i++) {
            row(html, texts, rows.get(i), i);
        }
        html.close("tbody").close("table");
        submit(html, "channels", texts.text("setup.save"), true);
    }

    private static List<ChannelDraft> saved(ProjectSettings now, Texts texts) {
        return (now.channels().isEmpty() ? DefaultChannels.named(texts) : now.channels())
                .stream().map(ChannelDraft::of).toList();
    }

    private void row(Html html, Texts texts, ChannelDraft draft, int i) {
        html.open("tr");
        cell(html, texts, "slugs", "slug", "slug", draft.slug(), i);
        cell(html, texts, "names", "name", "name", draft.name(), i);
        choice(
                html,
                texts.text("channels.on"),
                "ons",
                String.valueOf(draft.on()),
                List.of("true", "false"),
                List.of(texts.text("yes"), texts.text("no")));
        cell(html, texts, "costs", "costPerContact", "cost", draft.costPerContact(), i);
        cell(html, texts, "responses", "responseMinutes", "response", draft.responseMinutes(), i);
        cell(html, texts, "handles", "handleMinutes", "handle", draft.handleMinutes(), i);
        cell(html, texts, "people", "agents", "agents", draft.agents(), i);
        cell(html, texts, "capacities", "capacityPerDay", "capacity", draft.capacityPerDay(), i);
        choice(
                html,
                texts.text("channels.languages"),
                "tongues",
                String.join(",", draft.languages()),
                List.of("en,zh", "en", "zh"),
                List.of(
                        texts.text("language.en") + ", " + texts.text("language.zh"),
                        texts.text("language.en"),
                        texts.text("language.zh")));
        html.close("tr");
    }

    private void cell(Html html, Texts texts, String name, String field, String label, String value, int i) {
        String id = "channels[" + i + "]." + field;
        String error = getErrors().get(id);
        html.open("td")
                .open(
                        "input",
                        "class",
                        "text",
                        "type",
                        "text",
                        "id",
                        id,
                        "name",
                        name,
                        "value",
                        value,
                        "aria-label",
                        texts.text("channels." + label),
                        "aria-invalid",
                        error == null ? Html.ABSENT : "true",
                        "aria-describedby",
                        error == null ? Html.ABSENT : id + "-error");
        if (error != null) {
            html.element("div", error, "class", "error", "id", id + "-error");
        }
        html.close("td");
    }

    private static void choice(
            Html html, String label, String name, String chosen, List<String> values, List<String> texts) {
        html.open("td").open("select", "class", "select", "name", name, "aria-label", label);
        for (int i = 0; i < values.size(); i++) {
            html.element(
                    "option",
                    texts.get(i),
                    "value",
                    values.get(i),
                    "selected",
                    values.get(i).equals(chosen) ? "selected" : Html.ABSENT);
        }
        html.close("select").close("td");
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public void setSlugs(String[] slugs) {
        this.slugs = slugs.clone();
    }

    public void setNames(String[] names) {
        this.names = names.clone();
    }

    public void setOns(String[] ons) {
        this.ons = ons.clone();
    }

    public void setCosts(String[] costs) {
        this.costs = costs.clone();
    }

    public void setResponses(String[] responses) {
        this.responses = responses.clone();
    }

    public void setHandles(String[] handles) {
        this.handles = handles.clone();
    }

    public void setPeople(String[] people) {
        this.people = people.clone();
    }

    public void setCapacities(String[] capacities) {
        this.capacities = capacities.clone();
    }

    public void setTongues(String[] tongues) {
        this.tongues = tongues.clone();
    }
}
