package com.heed.jira.canned;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Language;
import com.heed.jira.store.CannedLog;
import com.heed.jira.store.StoredCanned;
import com.heed.reply.Answer;
import com.heed.reply.CannedResponse;
import com.heed.reply.Library;
import com.heed.reply.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The canned responses somebody may use: their own, those of the project, those of all; approved ones only. Whether they handle requests of the project is the caller's question. */
@Component
public class CannedAnswers {
    /** The tag by which an approved text is marked for customers. */
    public static final String FOR_CUSTOMERS = "portal";

    private final CannedLog log;

    public CannedAnswers(CannedLog log) {
        this.log = log;
    }

    /** As answers in one language, own ones first. Their texts hold what they include, and slots in double braces, as {@link Filling} takes them. */
    public List<Answer> usableBy(ApplicationUser user, Project project, Language language) {
        Library library = library(user, project);
        return library.responses().stream()
                .filter(response -> response.language() == language)
                .map(response -> response.answer(library.composeSoftly(response)))
                .toList();
    }

    /** In all languages, own ones first, oldest first among each. */
    public Library library(ApplicationUser user, Project project) {
        return approved(new Scope.Personal(user.getKey()), new Scope.OfProject(project.getId()), new Scope.Global());
    }

    /** What is approved in some scopes. */
    Library approved(Scope... scopes) {
        List<CannedResponse> usable = new ArrayList<>();
        for (Scope scope : scopes) {
            log.of(scope).stream()
                    .map(StoredCanned::inUse)
                    .filter(Objects::nonNull)
                    .map(StoredCanned.Version::response)
                    .forEach(usable::add);
        }
        return new Library(usable);
    }

    /** What a response of this scope may include on the page of a project. @param project 0 on the page of those of all */
    Library includable(Scope scope, long project) {
        List<Scope> scopes = new ArrayList<>();
        switch (scope) {
            case Scope.Global all -> {}
            case Scope.OfProject own -> scopes.add(own);
            case Scope.Personal own -> {
                scopes.add(own);
                if (project > 0) {
                    scopes.add(new Scope.OfProject(project));
                }
            }
        }
        scopes.add(new Scope.Global());
        return approved(scopes.toArray(Scope[]::new));
    }
}
