package com.atlassian.jira.bc.issue.properties;

import com.atlassian.jira.entity.property.EntityPropertyService;
import com.atlassian.jira.issue.Issue;

// Evidence: USAGE
public interface IssuePropertyService extends EntityPropertyService<Issue> {}
