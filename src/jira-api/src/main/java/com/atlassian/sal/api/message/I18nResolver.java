package com.atlassian.sal.api.message;

import java.io.Serializable;
import java.util.Locale;

// Evidence: USAGE 11 (getText without a locale), JAVADOC (the rest)
public interface I18nResolver {
    String getText(String key);

    String getText(String key, Serializable... arguments);

    String getText(Locale locale, String key);

    String getText(Locale locale, String key, Serializable... arguments);
}
