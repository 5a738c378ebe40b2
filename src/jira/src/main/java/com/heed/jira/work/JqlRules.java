package com.heed.jira.work;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.MessageSet;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.ProjectSettings;
import com.heed.urgency.UrgencyCondition.MatchesJql;
import com.heed.urgency.UrgencyRule;
import com.heed.urgency.UrgencyRules;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The rules of urgency that ask Jira's search about an issue. They are checked when they are saved and asked while an issue is read, never while a page waits, each with the eyes of the person who wrote it. */
@Component
public class JqlRules {
    /** Each is a search of its own whenever an issue is read. */
    static final int MOST = 10;

    private final SearchService search;
    private final UserManager users;
    private final ErrorLog errors;

    public JqlRules(SearchService search, UserManager users, ErrorLog errors) {
        this.search = search;
        this.users = users;
        this.errors = errors;
    }

    /** What is wrong with the queries of the rules, as a person would ask them; the first there is. */
    public Optional<FieldProblem> problem(UrgencyRules rules, Project project, ApplicationUser person) {
        int queries = 0;
        for (UrgencyRule rule : rules.rules()) {
            if (rule.condition() instanceof MatchesJql asks) {
                queries++;
                Optional<String> problem = problem(asks.jql(), project, person);
                if (problem.isPresent()) {
                    return Optional.of(FieldProblem.of("rules", "error.rule.urgency.jql", rule.name(), problem.get()));
                }
            }
        }
        return queries > MOST
                ? Optional.of(FieldProblem.of("rules", "error.rule.urgency.queries", String.valueOf(MOST)))
                : Optional.empty();
    }

    private Optional<String> problem(String jql, Project project, ApplicationUser person) {
        // Alone as well as in parentheses: ORDER BY is fine alone, and a stray parenthesis is fine within others.
        String within = "project = \"" + project.getKey() + "\" AND (" + jql + ")";
        SearchService.ParseResult parsed = search.parseQuery(person, within);
        if (!search.parseQuery(person, jql).isValid() || !parsed.isValid()) {
            return Optional.of(jql);
        }
        MessageSet messages = search.validateQuery(person, parsed.getQuery());
        return messages.hasAnyErrors() ? Optional.of(String.join(" ", messages.getErrorMessages())) : Optional.empty();
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
