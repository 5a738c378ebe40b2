package com.atlassian.jira.bc.project.component;

// Evidence: USAGE 11 (type), USAGE (getName)
public interface ProjectComponent {
    String getName();
}
