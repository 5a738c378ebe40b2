package com.heed.jira.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import com.heed.jira.Fake;
import com.heed.jira.People;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssueSearchTest {
    private static final Project SUPPORT =
            Fake.of(Project.class).with("getKey", "SUP").make();

    private final List<String> asked = new ArrayList<>();

    /** Quotes and backslashes are escaped by a backslash, as Atlassian's documentation of reserved characters has it. */
    @Test
    void namesStandInQueriesAsTheyAre() {
        assertThat(IssueSearch.of(SUPPORT, People.user("o\"neil\\corp")))
                .isEqualTo("project = \"SUP\" AND reporter = \"o\\\"neil\\\\corp\"");
    }

    @Test
    void theNewestAreAskedForInAnOrderThatPagesKeep() {
        IssueSearch search = new IssueSearch(service(new SearchService.ParseResult(Fake.silent(Query.class))));
        assertThat(search.newest(People.MEI, IssueSearch.of(SUPPORT), 30)).isEmpty();
        assertThat(asked).containsExactly("project = \"SUP\" ORDER BY created DESC, key DESC", "0 30");
    }

    @Test
    void aQueryThatJiraDoesNotUnderstandIsTold() {
        IssueSearch search = new IssueSearch(service(new SearchService.ParseResult(null)));
        assertThatThrownBy(() -> search.page(People.MEI, "projekt = SUP", 0, 30))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Jira does not understand projekt = SUP");
    }

    private SearchService service(SearchService.ParseResult parsed) {
        return Fake.of(SearchService.class)
                .answering("parseQuery", args -> {
                    asked.add((String) args[1]);
                    return parsed;
                })
                .answering("search", args -> {
                    PagerFilter<?> page = (PagerFilter<?>) args[2];
                    asked.add(page.getStart() + " " + page.getMax());
                    return new SearchResults<>(List.<Issue>of(), 0);
                })
                .make();
    }
}
