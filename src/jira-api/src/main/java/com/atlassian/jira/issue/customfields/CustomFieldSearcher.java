package com.atlassian.jira.issue.customfields;

// Evidence: USAGE (type)
public interface CustomFieldSearcher {}
