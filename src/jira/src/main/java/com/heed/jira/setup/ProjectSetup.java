package com.heed.jira.setup;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.desk.ChannelTerms;
import com.heed.desk.DeskTerms;
import com.heed.jira.page.Texts;
import com.heed.jira.store.Destination;
import com.heed.jira.store.InstanceSettings;
import com.heed.jira.store.Mode;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.UsedSplit;
import com.heed.jira.work.ReadRequests;
import com.heed.jira.write.HeedFields;
import com.heed.jira.write.MachineUser;
import com.heed.routing.Channel;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of the set-up, for its page and for REST alike. Callers have checked that the person may do this. */
@Component
public class ProjectSetup {
    private final Settings settings;
    private final HeedFields fields;
    private final MachineUser machine;
    private final IssueManager issues;
    private final ReadRequests requests;
    private final SourceRules sources;
    private final I18nResolver resolver;

    public ProjectSetup(
            Settings settings,
            HeedFields fields,
            MachineUser machine,
            IssueManager issues,
            ReadRequests requests,
            SourceRules sources,
            I18nResolver resolver) {
        this.settings = settings;
        this.fields = fields;
        this.machine = machine;
        this.issues = issues;
        this.requests = requests;
        this.sources = sources;
        this.resolver = resolver;
    }

    /** What was made. @param screens that show the fields now and did not before */
    public record Made(int fields, int screens, String userName) {}

    /**
     * Makes what is missing of fields, channels and Heed's own user. Doing it twice makes nothing twice.
     *
     * @param locale  language of the field options
     * @param account user name of an existing account to write under, or null to make one
     * @throws MachineUser.NotMade if the account does not exist or the directory refuses to make one
     */
    public Made makeFields(Project project, Locale locale, @Nullable String account, ApplicationUser person)
            throws MachineUser.NotMade {
        ApplicationUser author = account == null || account.isBlank()
                ? machine.find().orElse(null)
                : machine.named(account.strip()).orElse(null);
        if (author == null) {
            if (account != null && !account.isBlank()) {
                throw new MachineUser.NotMade(new Texts(resolver, locale).text("setup.account.unknown", account));
            }
            author = machine.make(person);
        }
        int wait = settings.ofInstance().waitMillis();
        settings.save(new InstanceSettings(author.getKey(), wait), person.getKey());
        Texts texts = new Texts(resolver, locale);
        ProjectSettings before = settings.ofProject(project.getId());
        ProjectSettings with = before.channels().isEmpty()
                ? before.withChannels(DefaultChannels.named(texts), DefaultChannels.CURRENCY)
                : before;
        HeedFields.Made made = fields.make(project, with, texts);
        settings.save(project.getId(), made.settings(), person.getKey());
        return new Made(made.fields(), made.screens(), author.getUsername());
    }

    /** Saves the mode. @return what stands in the way, or empty */
    public Optional<FieldProblem> setMode(Project project, Mode mode, double threshold, ApplicationUser person) {
        ProjectSettings before = settings.ofProject(project.getId());
        if (mode == Mode.ACT && (!before.hasFields() || machine.find().isEmpty())) {
            return Optional.of(FieldProblem.of("mode", "setup.fields.missing"));
        }
        settings.save(project.getId(), before.withMode(mode, threshold), person.getKey());
        return Optional.empty();
    }

    /**
     * Saves channels; a new channel becomes an option of the channel field.
     *
     * @param typed  how channels are recognised, by slug, as typed; what is not in it stays
     * @param places where their contacts are put, by slug, as typed; what is not in it stays
     * @return what is wrong, or empty; then nothing was saved
     */
    public List<FieldProblem> setChannels(
            Project project,
            List<Channel> channels,
            Map<String, String> typed,
            Map<String, DestinationDraft> places,
            String currency,
            ApplicationUser person) {
        List<FieldProblem> problems = new ArrayList<>();
        try {
            Currency.getInstance(currency);
        } catch (IllegalArgumentException e) {
            problems.add(FieldProblem.of("currency", "channels.invalid.currency", currency));
        }
        ProjectSettings before = settings.ofProject(project.getId());
        Map<String, String> next = new TreeMap<>(before.sources());
        Map<String, Destination> destinations = new TreeMap<>(before.destinations());
        List<String> slugs = channels.stream().map(Channel::slug).toList();
        next.keySet().retainAll(slugs);
        destinations.keySet().retainAll(slugs);
        DeskDraft.Sources reader = sources.reader(project, person);
        for (int i = 0; i < slugs.size(); i++) {
            String at = "channels[" + i + "].";
            String source = typed.get(slugs.get(i));
            if (source != null) {
                next.put(slugs.get(i), reader.read(source, at + "source", problems));
            }
            DestinationDraft place = places.get(slugs.get(i));
            if (place != null) {
                destinations.put(slugs.get(i), reader.destination(place, at, problems));
            }
        }
        ProjectSettings with =
                before.withChannels(channels, currency).withSources(next).withDestinations(destinations);
        problems.addAll(DeskCheck.of(channels, with.deskTerms()));
        if (problems.isEmpty()) {
            settings.save(project.getId(), fields.withChannelOptions(with), person.getKey());
        }
        return problems;
    }

    /**
     * Saves channels, how they are recognised, and all terms of the desk. Nothing is saved if anything is wrong.
     *
     * @return what is wrong, or empty
     */
    public List<FieldProblem> setDesk(Project project, DeskDraft draft, String currency, ApplicationUser person) {
        List<FieldProblem> problems = new ArrayList<>();
        try {
            Currency.getInstance(currency);
        } catch (IllegalArgumentException e) {
            problems.add(FieldProblem.of("currency", "channels.invalid.currency", currency));
        }
        switch (draft.check(sources.reader(project, person))) {
            case DeskDraft.Checked.Invalid invalid -> problems.addAll(invalid.problems());
            case DeskDraft.Checked.Valid valid -> {
                problems.addAll(valid.together());
                if (problems.isEmpty()) {
                    ProjectSettings next = settings.ofProject(project.getId())
                            .withChannels(valid.channels(), currency)
                            .withSources(valid.sources())
                            .withDestinations(valid.destinations())
                            .withDesk(valid.terms());
                    settings.save(project.getId(), fields.withChannelOptions(next), person.getKey());
                }
            }
        }
        return problems;
    }

    /** Saves the terms of the desk; those of channels that the project does not have are left out. @return what is wrong, or empty; then nothing was saved */
    public List<FieldProblem> setTerms(Project project, DeskTerms terms, ApplicationUser person) {
        ProjectSettings before = settings.ofProject(project.getId());
        Map<String, ChannelTerms> known = new TreeMap<>(terms.channels());
        known.keySet().retainAll(before.channels().stream().map(Channel::slug).toList());
        DeskTerms next = new DeskTerms(
                terms.policy(),
                terms.failureCost(),
                terms.lossCost(),
                terms.guardMinutes(),
                terms.mostWaitMinutes(),
                terms.exploration(),
                terms.contactsPerDay(),
                terms.meanResponse(),
                terms.settledDays(),
                terms.zone(),
                terms.holidays(),
                known);
        List<FieldProblem> problems = DeskCheck.of(before.channels(), next);
        if (problems.isEmpty()) {
            settings.save(project.getId(), before.withDesk(next), person.getKey());
        }
        return problems;
    }

    /** Has Heed keep to a day's split, or to none. Everything else stays as it is. */
    public void setSplit(Project project, @Nullable UsedSplit split, ApplicationUser person) {
        settings.save(project.getId(), settings.ofProject(project.getId()).withSplit(split), person.getKey());
    }

    public void setWait(int waitMillis, ApplicationUser person) {
        settings.save(new InstanceSettings(settings.ofInstance().userKey(), waitMillis), person.getKey());
    }

    /** Queues every issue of the project. @return how many */
    public int readAll(Project project) {
        boolean write = settings.ofProject(project.getId()).mode() == Mode.ACT;
        int queued = 0;
        for (Long id : issues.getIssueIdsForProject(project.getId())) {
            requests.backlog(id, write);
            queued++;
        }
        return queued;
    }
}
