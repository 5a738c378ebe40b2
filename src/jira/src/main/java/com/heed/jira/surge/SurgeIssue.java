package com.heed.jira.surge;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.jira.HostComponents;
import com.heed.jira.page.Texts;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Mode;
import com.heed.jira.store.Settings;
import com.heed.jira.store.StoredSurge;
import com.heed.jira.store.Surges;
import com.heed.jira.store.WatchSettings;
import com.heed.jira.write.MachineUser;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes an issue of an alarm, under Heed's own user, where the project lets Heed act and its administrator asked for it. */
@Component
public class SurgeIssue {
    private final HostComponents host;
    private final MachineUser machine;
    private final Settings settings;
    private final Surges surges;
    private final ErrorLog errors;
    private final I18nResolver resolver;

    public SurgeIssue(
            HostComponents host,
            MachineUser machine,
            Settings settings,
            Surges surges,
            ErrorLog errors,
            I18nResolver resolver) {
        this.host = host;
        this.machine = machine;
        this.settings = settings;
        this.surges = surges;
        this.errors = errors;
        this.resolver = resolver;
    }

    /** An alarm without its issue is still an alarm: what stands in the way goes to the error log. */
    void make(Project project, WatchSettings watch, StoredSurge surge) {
        if (!watch.issue() || settings.ofProject(project.getId()).mode() != Mode.ACT) {
            return;
        }
        try {
            Optional<ApplicationUser> author = machine.find();
            Optional<String> type = type(project, watch);
            if (author.isEmpty() || type.isEmpty()) {
                throw new IllegalStateException(
                        "no issue can be made of an alarm in " + project.getKey() + ": Heed has no user, or no type");
            }
            surges.madeIssue(surge.id(), create(project, type.get(), author.get(), surge));
        } catch (RuntimeException e) {
            errors.add("surge.issue", null, e);
        }
    }

    /** The type chosen, if the project still has it; else its first that is no sub-task. */
    private static Optional<String> type(Project project, WatchSettings watch) {
        return project.getIssueTypes().stream()
                .filter(type -> type.getId().equals(watch.issueType()))
                .findFirst()
                .or(() -> project.getIssueTypes().stream()
                        .filter(each -> !each.isSubTask())
                        .findFirst())
                .map(IssueType::getId);
    }

    private long create(Project project, String type, ApplicationUser author, StoredSurge surge) {
        IssueService service = host.issueService();
        // The host's language: nobody asks, and the issue is for everybody.
        Texts texts = new Texts(resolver, Locale.getDefault());
        IssueInputParameters parameters = service.newIssueInputParameters()
                .setProjectId(project.getId())
                .setIssueTypeId(type)
                .setReporterId(author.getUsername())
                .setSummary(SurgeText.title(surge, texts))
                .setDescription(SurgeText.body(surge, texts) + "\n\n" + texts.text("surge.issue.note"));
        IssueService.CreateValidationResult checked = service.validateCreate(author, parameters);
        if (!checked.isValid()) {
            throw new IllegalStateException("the issue for an alarm in " + project.getKey() + " was refused: "
                    + sentence(checked.getErrorCollection()));
        }
        IssueService.IssueResult made = service.create(author, checked);
        if (!made.isValid()) {
            throw new IllegalStateException("the issue for an alarm in " + project.getKey() + " was not made: "
                    + sentence(made.getErrorCollection()));
        }
        return made.getIssue().getId();
    }

    private static String sentence(ErrorCollection errors) {
        return (String.join(" ", errors.getErrorMessages()) + " "
                        + String.join(" ", errors.getErrors().values()))
                .strip();
    }
}
