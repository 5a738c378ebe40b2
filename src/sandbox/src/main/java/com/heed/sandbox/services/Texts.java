package com.heed.sandbox.services;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Texts by key and language: those of the enabled app. A key without a text is its own text, as in Jira. A text is
 * read as a {@link MessageFormat} when it is given arguments, and as it stands when it is not.
 */
public final class Texts implements I18nResolver {
    private final Supplier<Locale> visitor;
    private volatile Map<Locale, Properties> byLanguage = Map.of();

    /** @param visitor language of whoever is asking */
    public Texts(Supplier<Locale> visitor) {
        this.visitor = visitor;
    }

    /** Takes an app's texts; {@link Locale#ROOT} holds those for every language without its own. */
    public void use(Map<Locale, Properties> texts) {
        byLanguage = Map.copyOf(texts);
    }

    @Override
    public String getText(String key) {
        return getText(visitor.get(), key);
    }

    @Override
    public String getText(String key, Serializable... arguments) {
        return getText(visitor.get(), key, arguments);
    }

    @Override
    public String getText(Locale locale, String key) {
        return find(locale, key);
    }

    @Override
    public String getText(Locale locale, String key, Serializable... arguments) {
        String text = find(locale, key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }

    private String find(Locale locale, String key) {
        Locale language = Locale.of(locale.getLanguage());
        for (Locale candidate : new Locale[] {locale, language, Locale.ROOT}) {
            String text = text(candidate, key);
            if (text != null) {
                return text;
            }
        }
        return key;
    }

    private @Nullable String text(Locale locale, String key) {
        Properties texts = byLanguage.get(locale);
        return texts == null ? null : texts.getProperty(key);
    }
}
