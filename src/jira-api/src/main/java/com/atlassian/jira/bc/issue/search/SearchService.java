package com.atlassian.jira.bc.issue.search;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import org.jspecify.annotations.Nullable;

// Evidence: USAGE 11
public interface SearchService {
    ParseResult parseQuery(@Nullable ApplicationUser searcher, String query);

    @SuppressWarnings("rawtypes")
    SearchResults<Issue> search(@Nullable ApplicationUser searcher, Query query, PagerFilter pager)
            throws SearchException;

    // Evidence: JAVADOC 7.1.0-m01
    MessageSet validateQuery(@Nullable ApplicationUser searcher, Query query);

    long searchCount(@Nullable ApplicationUser searcher, Query query) throws SearchException;

    // Evidence: USAGE 11
    final class ParseResult {
        private final @Nullable Query query;

        // Host side
        public ParseResult(@Nullable Query query) {
            this.query = query;
        }

        public boolean isValid() {
            return query != null;
        }

        @SuppressWarnings("NullAway") // Jira's contract: null where it is not valid
        public Query getQuery() {
            return query;
        }
    }
}
