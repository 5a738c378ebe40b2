package com.heed.jira.admin;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import com.heed.desk.DeskTerms;
import com.heed.jira.access.Access;
import com.heed.jira.desk.Desk;
import com.heed.jira.measure.ChannelMeasures;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.setup.ChannelDraft;
import com.heed.jira.setup.ChannelTermsDraft;
import com.heed.jira.setup.DefaultChannels;
import com.heed.jira.setup.DeskDraft;
import com.heed.jira.setup.DeskTermsDraft;
import com.heed.jira.setup.DestinationRules;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.setup.ProjectSetup;
import com.heed.jira.setup.QueueSetup;
import com.heed.jira.setup.SourceRules;
import com.heed.jira.split.Split;
import com.heed.jira.split.SplitHtml;
import com.heed.jira.split.SplitWords;
import com.heed.jira.store.ChannelSource;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.routing.Channel;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How customers reach the desk: one row a channel with a fold for what is rarely changed, the terms of the desk, and what a day would cost with them. */
@WebSudoRequired
public class ChannelsAction extends ProjectAction {
    private final Settings settings;
    private final ProjectSetup setup;
    private final SourceRules sources;
    private final DestinationRules destinations;
    private final QueueSetup queue;
    private final ChannelMeasures measures;

    private String step = "";
    private boolean sent;

    public ChannelsAction(
            Access access,
            I18nResolver resolver,
            ProjectManager projects,
            Settings settings,
            ProjectSetup setup,
            SourceRules sources,
            DestinationRules destinations,
            QueueSetup queue,
            ChannelMeasures measures,
            Desk desk) {
        super(access, resolver, projects, desk);
        this.settings = settings;
        this.setup = setup;
        this.sources = sources;
        this.destinations = destinations;
        this.queue = queue;
        this.measures = measures;
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
        sent = true;
        if (!step.equals("add")) {
            ChannelsForm form = form();
            Project project = request.get().project();
            ApplicationUser person = request.get().person();
            List<FieldProblem> problems = new ArrayList<>();
            queue.problem(form.customerStatuses()).ifPresent(problems::add);
            if (problems.isEmpty()) {
                problems.addAll(
                        setup.setDesk(project, new DeskDraft(form.rows(), form.terms()), form.currency(), person));
            }
            if (problems.isEmpty()) {
                queue.save(project, form.queueOrder(), form.customerStatuses(), person, texts());
            }
            problems.forEach(this::add);
            if (problems.isEmpty()) {
                sent = false;
                done(texts().text("setup.saved"));
            }
        }
        return INPUT;
    }

    private ChannelsForm form() {
        return new ChannelsForm(getHttpRequest()::getParameterValues);
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

    /** What stands in the page: as it was sent, or as it is saved. */
    private record Shown(
            List<DeskDraft.Row> rows,
            DeskTermsDraft terms,
            String currency,
            boolean queueOrder,
            String customerStatuses) {}

    @Override
    void body(Html html, Texts texts) {
        Project chosen = chosen();
        if (chosen == null) {
            projectList(html, texts);
            return;
        }
        ProjectSettings now = settings.ofProject(chosen.getId());
        Shown shown = shown(now, texts);
        if (!sent) {
            addStale(chosen, shown.rows);
        }
        OptionalDouble perDay = measures.contactsPerDay(chosen);
        StepTracker.CHANNELS.write(html, texts, chosen);
        html.element("h3", texts.text("channels.title"))
                .element("p", texts.text("channels.intro"), "class", "heed-hint")
                // The Enter key presses a form's first button.
                .element(
                        "button",
                        texts.text("setup.save"),
                        "type",
                        "submit",
                        "name",
                        "step",
                        "value",
                        "save",
                        "class",
                        "heed-assistive",
                        "tabindex",
                        "-1",
                        "aria-hidden",
                        "true");
        keep(html, chosen);
        ChannelsHtml channels = new ChannelsHtml(
                html, texts, shown.currency, getErrors(), measures.responses(chosen, withChannels(now, texts)));
        channels.table(shown.rows);
        html.open("p")
                .element(
                        "button",
                        texts.text("channels.add"),
                        "type",
                        "submit",
                        "name",
                        "step",
                        "value",
                        "add",
                        "class",
                        "aui-button")
                .close("p");
        box(html, texts, chosen, shown, perDay);
        channels.terms(
                shown.terms,
                perDay.isEmpty() ? "" : texts.text("channels.measured.value", texts.number(perDay.getAsDouble())));
        channels.queue(shown.queueOrder, shown.customerStatuses);
        html.open("p")
                .text(texts.text("replay.before"))
                .text(" ")
                .element("a", texts.text("replay.link"), "href", "HeedReplay!default.jspa?project=" + chosen.getKey())
                .close("p");
        buttons(html, texts, chosen);
    }

    /** What was saved and is no longer there is said where it stands. */
    private void addStale(Project chosen, List<DeskDraft.Row> rows) {
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            destinations.read(rows.get(i).destination(), chosen, "channels[" + i + "].", problems);
        }
        problems.forEach(this::add);
    }

    private Shown shown(ProjectSettings now, Texts texts) {
        if (sent) {
            ChannelsForm form = form();
            List<DeskDraft.Row> rows = new ArrayList<>(form.rows());
            if (step.equals("add")) {
                rows.add(new DeskDraft.Row(
                        new ChannelDraft("", "", true, "", "", "10", "0", "", List.of("en", "zh")),
                        "",
                        ChannelTermsDraft.unstated()));
            }
            return new Shown(
                    rows, form.terms(), form.currency(), form.queueOrder(), String.join("\n", form.customerStatuses()));
        }
        ProjectSettings known = withChannels(now, texts);
        DeskTerms terms = known.deskTerms();
        List<DeskDraft.Row> rows = known.channels().stream()
                .map(channel -> new DeskDraft.Row(
                        ChannelDraft.of(channel),
                        sources.shown(ChannelSource.of(channel.slug(), known.sources())),
                        ChannelTermsDraft.of(terms.of(channel.slug()), texts.locale()),
                        destinations.shown(known.destination(channel.slug()))))
                .toList();
        return new Shown(
                rows,
                DeskTermsDraft.of(terms),
                known.currency(),
                known.queueOrder(),
                String.join("\n", known.customerStatuses()));
    }

    /** A project without channels is shown a first guess. */
    private static ProjectSettings withChannels(ProjectSettings now, Texts texts) {
        return now.channels().isEmpty() ? now.withChannels(DefaultChannels.named(texts), now.currency()) : now;
    }

    private void box(Html html, Texts texts, Project chosen, Shown shown, OptionalDouble perDay) {
        html.open("section", "class", "heed-card heed-split-card", "aria-labelledby", "heed-split-title")
                .element("h3", texts.text("dash.frontier"), "id", "heed-split-title")
                .open(
                        "div",
                        "id",
                        "heed-split",
                        "data-project",
                        chosen.getKey(),
                        "data-wrong",
                        texts.text("split.wrong"));
        String inside = split(texts, shown, perDay);
        html.ready(inside).close("div");
        html.element("div", "", "class", "heed-assistive", "role", "status", "id", "heed-split-status")
                .close("section");
    }

    private String split(Texts texts, Shown shown, OptionalDouble perDay) {
        DeskDraft.Checked checked = new DeskDraft(shown.rows, shown.terms).check((typed, field, problems) -> typed);
        if (!(checked instanceof DeskDraft.Checked.Valid valid) || !isCurrency(shown.currency)) {
            return wrong(texts);
        }
        double contacts = valid.terms().contactsPerDay() > 0 ? valid.terms().contactsPerDay() : perDay.orElse(0);
        return SplitHtml.box(planned(valid.channels(), valid.terms(), contacts), new SplitWords(texts, shown.currency));
    }

    private static String wrong(Texts texts) {
        return new Html().element("p", texts.text("split.wrong")).toString();
    }

    private static @Nullable Split planned(List<Channel> channels, DeskTerms terms, double contacts) {
        try {
            return contacts > 0 ? Split.of(channels, terms, contacts) : null;
        } catch (IllegalArgumentException e) {
            // Responses that fall in too many ways: there is nothing to be shown.
            return null;
        }
    }

    private static boolean isCurrency(String code) {
        try {
            return !Currency.getInstance(code).getCurrencyCode().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void buttons(Html html, Texts texts, Project chosen) {
        html.open("div", "class", "heed-buttons")
                .element(
                        "button",
                        texts.text("setup.save"),
                        "type",
                        "submit",
                        "name",
                        "step",
                        "value",
                        "save",
                        "class",
                        "aui-button aui-button-primary")
                .element(
                        "a", texts.text("setup.back"), "class", "aui-button", "href", StepTracker.PROJECTS.href(chosen))
                .element("a", texts.text("setup.next"), "class", "aui-button", "href", StepTracker.FIELDS.href(chosen))
                .close("div");
    }

    public void setStep(String step) {
        this.step = step;
    }
}
