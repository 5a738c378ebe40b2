package com.atlassian.jira.bc;

import com.atlassian.jira.util.ErrorCollection;

// Evidence: JAVADOC 7.0
public interface ServiceResult {
    boolean isValid();

    ErrorCollection getErrorCollection();
}
