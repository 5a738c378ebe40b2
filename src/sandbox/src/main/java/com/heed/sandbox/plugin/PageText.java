package com.heed.sandbox.plugin;

import com.atlassian.jira.util.I18nHelper;
import com.atlassian.sal.api.message.I18nResolver;
import java.util.Locale;

/** What a template knows as {@code $i18n}: texts in the language of the person who looks. */
public final class PageText implements I18nHelper {
    private final I18nResolver texts;
    private final Locale locale;

    public PageText(I18nResolver texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    @Override
    public String getText(String key) {
        return texts.getText(locale, key);
    }

    @Override
    public String getText(String key, Object... parameters) {
        java.io.Serializable[] arguments = new java.io.Serializable[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            arguments[i] = parameters[i] instanceof Number number ? number : String.valueOf(parameters[i]);
        }
        return texts.getText(locale, key, arguments);
    }

    @Override
    public Locale getLocale() {
        return locale;
    }
}
