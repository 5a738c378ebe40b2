package com.atlassian.jira.issue.fields.layout.field;

// Evidence: USAGE (type; scripts pass null)
public interface FieldLayoutItem {}
