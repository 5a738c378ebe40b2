package com.heed.jira.work;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.ProjectSettings;
import com.heed.urgency.UrgencyCondition.MatchesJql;
import com.heed.urgency.UrgencyRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The rules of urgency that ask Jira's search about an issue. They are asked while an issue is read, never while a page waits, with the eyes of the person who wrote them. */
@Component
class JqlRules {
    private final SearchService search;
    private final UserManager users;
    private final ErrorLog errors;

    JqlRules(SearchService search, UserManager users, ErrorLog errors) {
        this.search = search;
        this.users = users;
        this.errors = errors;
    }

    /** The queries of a project's rules that find an issue. One that fails is noted and does not find it. */
    Set<String> finding(Issue issue, ProjectSettings project) {
        List<String> queries = project.urgencyRules().rules().stream()
                .map(UrgencyRule::condition)
                .filter(MatchesJql.class::isInstance)
                .map(condition -> ((MatchesJql) condition).jql())
                .distinct()
                .toList();
        if (queries.isEmpty()) {
            return Set.of();
        }
        String author = project.urgencyAuthor();
        ApplicationUser person = author == null ? null : users.getUserByKey(author);
        if (person == null || !person.isActive()) {
            errors.add(
                    "urgency",
                    issue.getId(),
                    new IllegalStateException(
                            "the person who wrote the rules of urgency is no longer there; somebody has to save them anew"));
            return Set.of();
        }
        Set<String> finding = new HashSet<>();
        for (String jql : queries) {
            if (finds(jql, issue, person)) {
                finding.add(jql);
            }
        }
        return finding;
    }

    private boolean finds(String jql, Issue issue, ApplicationUser person) {
        try {
            SearchService.ParseResult parsed =
                    search.parseQuery(person, "issue = \"" + issue.getKey() + "\" AND (" + jql + ")");
            if (!parsed.isValid()) {
                throw new IllegalStateException("Jira no longer understands " + jql);
            }
            return search.searchCount(person, parsed.getQuery()) > 0;
        } catch (SearchException | RuntimeException e) {
            errors.add("urgency", issue.getId(), e);
            return false;
        }
    }
}
