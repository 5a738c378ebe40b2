package com.atlassian.jira.issue.customfields.manager;

import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.config.FieldConfig;

// Evidence: USAGE 11 (getOptions), USAGE (createOption)
public interface OptionsManager {
    Options getOptions(FieldConfig config);

    Option createOption(FieldConfig config, Long parentOptionId, Long sequence, String value);
}
