package com.heed.jira.training;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.heed.jira.read.IssueSearch;
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
    private final IssueSearch search;
    private final UserManager users;
    private final TopicSources sources;
    private final ErrorLog errors;

    TopicsOfCustomer(IssueSearch search, UserManager users, TopicSources sources, ErrorLog errors) {
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
        try {
            return search
                    .newest(reader, IssueSearch.of(issue.getProjectObject(), customer), CustomerTopics.MOST)
                    .stream()
                    .filter(each ->
                            each.getSecurityLevelId() == null && !each.getId().equals(issue.getId()))
                    .map(each -> sources.earlier(each, learning.source()))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (RuntimeException e) {
            // The topic is told by the text then.
            errors.add("topic", issue.getId(), e);
            return List.of();
        }
    }
}
