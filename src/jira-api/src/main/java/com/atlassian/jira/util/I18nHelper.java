package com.atlassian.jira.util;

import java.util.Locale;

// Evidence: USAGE 11 (type)
public interface I18nHelper {
    String getText(String key);

    String getText(String key, Object... parameters);

    Locale getLocale();
}
