package com.heed.jira.setup;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.heed.urgency.UrgencyCondition.MatchesJql;
import com.heed.urgency.UrgencyRule;
import com.heed.urgency.UrgencyRules;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks rules of urgency that ask Jira's search, when they are saved. */
@Component
public class QueryRules {
    /** Each is a search of its own whenever an issue is read. */
    static final int MOST = 10;

    private final SearchService search;

    public QueryRules(SearchService search) {
        this.search = search;
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

    /** What Jira says is wrong with a query of this project's issues, or the query itself where Jira says nothing. */
    Optional<String> problem(String jql, Project project, ApplicationUser person) {
        // Alone as well as in parentheses: ORDER BY is fine alone, and a stray parenthesis is fine within others.
        String within = "project = \"" + project.getKey() + "\" AND (" + jql + ")";
        SearchService.ParseResult parsed = search.parseQuery(person, within);
        if (!search.parseQuery(person, jql).isValid() || !parsed.isValid()) {
            return Optional.of(jql);
        }
        MessageSet messages = search.validateQuery(person, parsed.getQuery());
        return messages.hasAnyErrors() ? Optional.of(String.join(" ", messages.getErrorMessages())) : Optional.empty();
    }
}
