package com.atlassian.jira.issue.fields.screen;

import java.util.List;

// Evidence: USAGE
public interface FieldScreen {
    Long getId();

    String getName();

    List<FieldScreenTab> getTabs();

    FieldScreenTab getTab(int tabPosition);

    boolean containsField(String fieldId);
}
