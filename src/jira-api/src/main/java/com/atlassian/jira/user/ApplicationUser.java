package com.atlassian.jira.user;

// Evidence: USAGE 11
public interface ApplicationUser {
    String getKey();

    String getUsername();

    String getName();

    String getDisplayName();

    String getEmailAddress();

    boolean isActive();

    Long getId();
}
