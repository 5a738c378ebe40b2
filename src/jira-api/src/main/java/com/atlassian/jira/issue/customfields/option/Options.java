package com.atlassian.jira.issue.customfields.option;

import java.util.List;

// Evidence: USAGE 11
public interface Options extends List<Option> {
    Option getOptionForValue(String value, Long parentOptionId);
}
