package com.atlassian.jira.security.groups;

import com.atlassian.crowd.embedded.api.Group;

// Evidence: JAVADOC 8.0 to 11.3 (type), USAGE (getGroup; null for none)
public interface GroupManager {
    Group getGroup(String groupName);
}
