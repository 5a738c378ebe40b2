package com.atlassian.jira.config.util;

import java.io.File;

// Evidence: JAVADOC 7.0
public interface JiraHome {
    File getHome();

    File getLocalHome();
}
