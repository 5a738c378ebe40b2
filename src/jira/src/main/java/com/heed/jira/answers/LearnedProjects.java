package com.heed.jira.answers;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.heed.jira.store.Articles;
import com.heed.jira.store.Learning;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which projects have an index of answers. */
@Component
class LearnedProjects {
    private final Settings settings;
    private final UserManager users;
    private final Articles articles;

    LearnedProjects(Settings settings, UserManager users, Articles articles) {
        this.settings = settings;
        this.users = users;
        this.articles = articles;
    }

    /** A project that has one. @param reader who gave the consent to learn from its issues; null where nobody did, then help articles alone are in it */
    record Wanted(Project project, @Nullable ApplicationUser reader) {}

    /** Empty where Heed does not read the project, or may not learn from it and it has no help articles. */
    Optional<Wanted> of(Project project) {
        ProjectSettings of = settings.ofProject(project.getId());
        Learning learning = of.learning();
        ApplicationUser reader = learning == null ? null : users.getUserByKey(learning.consentBy());
        return of.mode().predicts() && (reader != null || articles.version(project.getId()) > 0)
                ? Optional.of(new Wanted(project, reader))
                : Optional.empty();
    }
}
