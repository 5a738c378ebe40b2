package com.heed.jira.work;

import com.atlassian.jira.issue.Issue;
import com.heed.jira.store.ProjectSettings;
import com.heed.topic.EarlierTopic;
import java.util.List;

/** What the customer of an issue asked for before. */
public interface EarlierTopics {
    /**
     * The newest of them, as far as the person may see who gave the consent to learn.
     *
     * @return empty where the project learns no topics, the issue has no reporter, or Jira's search fails
     */
    List<EarlierTopic> before(Issue issue, ProjectSettings project);
}
