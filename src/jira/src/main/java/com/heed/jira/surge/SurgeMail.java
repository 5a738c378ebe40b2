package com.heed.jira.surge;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.mail.Email;
import com.atlassian.mail.queue.SingleMailQueueItem;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.jira.HostComponents;
import com.heed.jira.page.Texts;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Mode;
import com.heed.jira.store.Settings;
import com.heed.jira.store.StoredSurge;
import com.heed.jira.store.WatchSettings;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts an alarm into the host's own mail queue, for the people its administrator named, where agents may see what Heed says. Numbers and the name of the subject, no text of a customer. */
@Component
public class SurgeMail {
    private final HostComponents host;
    private final UserManager people;
    private final ApplicationProperties application;
    private final Settings settings;
    private final ErrorLog errors;
    private final I18nResolver resolver;

    public SurgeMail(
            HostComponents host,
            UserManager people,
            @ComponentImport ApplicationProperties application,
            Settings settings,
            ErrorLog errors,
            I18nResolver resolver) {
        this.host = host;
        this.people = people;
        this.application = application;
        this.settings = settings;
        this.errors = errors;
        this.resolver = resolver;
    }

    /** An alarm without its mail is still an alarm: what stands in the way goes to the error log. */
    void send(Project project, WatchSettings watch, StoredSurge surge) {
        Mode mode = settings.ofProject(project.getId()).mode();
        if (watch.mailTo().isEmpty() || mode.forAdministratorsOnly() || !mode.predicts()) {
            return;
        }
        // The host's language, as of the issue: nobody asks.
        Texts texts = new Texts(resolver, Locale.getDefault());
        for (String key : watch.mailTo()) {
            try {
                ApplicationUser person = people.getUserByKey(key);
                if (person == null || !person.isActive()) {
                    throw new IllegalStateException("an alarm in " + project.getKey() + " cannot be mailed to " + key
                            + ": nobody active has this key");
                }
                host.mailQueue().addItem(new SingleMailQueueItem(mail(person, project, surge, texts)));
            } catch (RuntimeException | LinkageError e) {
                errors.add("surge.mail", null, e);
            }
        }
    }

    private Email mail(ApplicationUser person, Project project, StoredSurge surge, Texts texts) {
        String page = application.getBaseUrl(UrlMode.CANONICAL) + "/projects/" + project.getKey()
                + "?selectedItem=com.heed.jira:heed-feedback";
        return new Email(person.getEmailAddress())
                .setSubject("[" + project.getKey() + "] " + SurgeText.title(surge, texts))
                .setBody(SurgeText.body(surge, texts) + "\n\n" + page + "\n\n" + texts.text("surge.mail.note"))
                .setMimeType("text/plain");
    }
}
