package com.atlassian.jira.util;

import java.util.Set;

// Evidence: USAGE 11 (type); getters on the javadoc pages of 7.x
public interface MessageSet {
    boolean hasAnyErrors();

    Set<String> getErrorMessages();
}
