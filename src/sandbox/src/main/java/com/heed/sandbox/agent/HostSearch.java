package com.heed.sandbox.agent;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.plugin.AppRuntime;
import com.heed.sandbox.search.Jql;
import com.heed.sandbox.search.JqlException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The host's service for JQL: the same search as on the page, for apps. A visitor finds nothing. */
final class HostSearch implements SearchService {
    private final Desk desk;
    private final AppRuntime app;

    HostSearch(Desk desk, AppRuntime app) {
        this.desk = desk;
        this.app = app;
    }

    private record Read(String jql) implements Query {
        @Override
        public String getQueryString() {
            return jql;
        }
    }

    /** As in Jira, only what is no JQL at all is invalid; a field that is not there shows when the query is run. */
    @Override
    public ParseResult parseQuery(@Nullable ApplicationUser searcher, String query) {
        try {
            Jql.parse(query);
            return new ParseResult(new Read(query));
        } catch (JqlException e) {
            return new ParseResult(null);
        }
    }

    private record Messages(Set<String> getErrorMessages) implements MessageSet {
        @Override
        public boolean hasAnyErrors() {
            return !getErrorMessages.isEmpty();
        }
    }

    @Override
    public MessageSet validateQuery(@Nullable ApplicationUser searcher, Query query) {
        try {
            find(searcher, query);
            return new Messages(Set.of());
        } catch (SearchException e) {
            return new Messages(Set.of(String.valueOf(e.getMessage())));
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SearchResults<Issue> search(@Nullable ApplicationUser searcher, Query query, PagerFilter pager)
            throws SearchException {
        List<DeskIssue> found = find(searcher, query);
        int from = Math.min(pager.getStart(), found.size());
        int to = (int) Math.min((long) from + pager.getMax(), found.size());
        return new SearchResults<>(List.copyOf(found.subList(from, to)), found.size());
    }

    @Override
    public long searchCount(@Nullable ApplicationUser searcher, Query query) throws SearchException {
        return find(searcher, query).size();
    }

    private List<DeskIssue> find(@Nullable ApplicationUser searcher, Query query) throws SearchException {
        if (!(searcher instanceof Person person)) {
            return List.of();
        }
        try {
            return IssueSearch.everywhere(desk, app, person).find(query.getQueryString());
        } catch (JqlException e) {
            throw new SearchException(String.valueOf(e.getMessage()));
        }
    }
}
