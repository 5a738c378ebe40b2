package com.heed.jira.setup;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.jira.page.Texts;
import com.heed.jira.store.InstanceSettings;
import com.heed.jira.store.Mode;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.work.ReadRequests;
import com.heed.jira.write.HeedFields;
import com.heed.jira.write.MachineUser;
import com.heed.routing.Channel;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private final I18nResolver resolver;

    public ProjectSetup(
            Settings settings,
            HeedFields fields,
            MachineUser machine,
            IssueManager issues,
            ReadRequests requests,
            I18nResolver resolver) {
        this.settings = settings;
        this.fields = fields;
        this.machine = machine;
        this.issues = issues;
        this.requests = requests;
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

    /** Saves channels; a new channel becomes an option of the channel field. @return what is wrong with the currency, or empty */
    public Optional<FieldProblem> setChannels(
            Project project, List<Channel> channels, String currency, ApplicationUser person) {
        try {
            Currency.getInstance(currency);
        } catch (IllegalArgumentException e) {
            return Optional.of(FieldProblem.of("currency", "channels.invalid.currency", currency));
        }
        ProjectSettings next = settings.ofProject(project.getId()).withChannels(channels, currency);
        settings.save(project.getId(), fields.withChannelOptions(next), person.getKey());
        return Optional.empty();
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
