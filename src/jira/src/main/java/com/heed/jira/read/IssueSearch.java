package com.heed.jira.read;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Jira's search, which finds what a person may see, and how queries name projects and people. */
@Component
public class IssueSearch {
    /** The end of a query whose issues come in an order that pages keep. */
    public static final String NEWEST_FIRST = " ORDER BY created DESC, key DESC";

    private final SearchService search;

    public IssueSearch(SearchService search) {
        this.search = search;
    }

    /**
     * A page of what a query finds.
     *
     * @param start issues passed over
     * @throws IllegalStateException if Jira does not understand the query, or its search fails
     */
    public SearchResults<Issue> page(ApplicationUser asker, String jql, int start, int most) {
        SearchService.ParseResult parsed = search.parseQuery(asker, jql);
        if (!parsed.isValid()) {
            throw new IllegalStateException("Jira does not understand " + jql);
        }
        try {
            return search.search(asker, parsed.getQuery(), new PagerFilter<Issue>(start, most));
        } catch (SearchException e) {
            throw new IllegalStateException("Jira's search failed: " + e.getMessage(), e);
        }
    }

    /**
     * The newest issues of which something holds.
     *
     * @param which a query without an order
     * @throws IllegalStateException if Jira does not understand the query, or its search fails
     */
    public List<Issue> newest(ApplicationUser asker, String which, int most) {
        return page(asker, which + NEWEST_FIRST, 0, most).getResults();
    }

    /** Issues of a project. */
    public static String of(Project project) {
        return "project = " + quoted(project.getKey());
    }

    /** Issues of a project that a customer reported. */
    public static String of(Project project, ApplicationUser customer) {
        return of(project) + " AND reporter = " + quoted(customer.getName());
    }

    /** A text as queries have it. */
    public static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
