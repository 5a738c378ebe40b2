package com.heed.jira.training;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.web.bean.PagerFilter;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Learning;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.work.EarlierTopics;
import com.heed.topic.CustomerTopics;
import com.heed.topic.EarlierTopic;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks for the newest issues of a customer in the project, in one page of Jira's search; for threads that read issues in the background. */
@Component
class TopicsOfCustomer implements EarlierTopics {
    private final SearchService search;
    private final UserManager users;
    private final TopicSources sources;
    private final ErrorLog errors;

    TopicsOfCustomer(SearchService search, UserManager users, TopicSources sources, ErrorLog errors) {
        this.search = search;
        this.users = users;
        this.sources = sources;
        this.errors = errors;
    }

    @Override
    public List<EarlierTopic> before(Issue issue, ProjectSettings project) {
        Learning learning = project.learning();
        ApplicationUser customer = issue.getReporter();
        ApplicationUser reader = learning == null ? null : users.getUserByKey(learning.consentBy());
        if (learning == null || customer == null || reader == null) {
            return List.of();
        }
        String jql = "project = \"" + issue.getProjectObject().getKey() + "\" AND reporter = \""
                + customer.getName().replace("\\", "\\\\").replace("\"", "\\\"") + "\" ORDER BY created DESC, key DESC";
        try {
            SearchService.ParseResult parsed = search.parseQuery(reader, jql);
            if (!parsed.isValid()) {
                throw new IllegalStateException("Jira does not understand " + jql);
            }
            return search
                    .search(reader, parsed.getQuery(), new PagerFilter<Issue>(0, CustomerTopics.MOST))
                    .getResults()
                    .stream()
                    .filter(each ->
                            each.getSecurityLevelId() == null && !each.getId().equals(issue.getId()))
                    .map(each -> sources.earlier(each, learning.source()))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (SearchException | RuntimeException e) {
            // The topic is told by the text then.
            errors.add("topic", issue.getId(), e);
            return List.of();
        }
    }
}
