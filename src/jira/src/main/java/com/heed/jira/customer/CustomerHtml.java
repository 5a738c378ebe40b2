package com.heed.jira.customer;

import com.atlassian.jira.project.Project;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.jira.access.Access;
import com.heed.jira.page.HostPath;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.profile.Difference;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What is told of a customer in HTML and in words, in the language of the person asking. */
@Component
public class CustomerHtml {
    private final Access access;
    private final I18nResolver resolver;
    private final Settings settings;

    CustomerHtml(Access access, I18nResolver resolver, Settings settings) {
        this.access = access;
        this.resolver = resolver;
        this.settings = settings;
    }

    /** How much is shown. */
    public enum Extent {
        SECTION,
        PAGE
    }

    /** @param view of somebody known @throws IllegalArgumentException if nobody is */
    public String of(Project project, CustomerView view, Extent extent) {
        Texts texts = texts();
        return switch (view) {
            case CustomerView.Unknown unknown ->
                throw new IllegalArgumentException("of nobody there is nothing to show");
            case CustomerView.OptedOut out -> message(texts.text("state.optout"));
            case CustomerView.Forgotten forgotten ->
                message(texts.text(
                        "state.forgotten",
                        texts.day(LocalDate.ofInstant(
                                forgotten.at(),
                                settings.ofProject(project.getId()).deskTerms().zone()))));
            case CustomerView.Shown shown -> {
                CustomerLinks links = new CustomerLinks(HostPath.context(), project.getKey());
                ProfileWords words = words(project);
                yield extent == Extent.SECTION
                        ? new SectionHtml(texts, words, links).of(shown)
                        : new ProfileHtml(texts, words, links).of(shown);
            }
        };
    }

    /** A difference as a sentence. */
    public String words(Project project, Difference difference) {
        return words(project).difference(difference);
    }

    private ProfileWords words(Project project) {
        ProjectSettings known = settings.ofProject(project.getId());
        return new ProfileWords(texts(), known.channels(), known.deskTerms().zone());
    }

    private Texts texts() {
        return new Texts(resolver, access.locale());
    }

    private static String message(String text) {
        return new Html().element("p", text, "class", "heed-message").toString();
    }
}
