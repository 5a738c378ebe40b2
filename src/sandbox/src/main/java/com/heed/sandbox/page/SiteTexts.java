package com.heed.sandbox.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The site's own texts in one reader's language: {@code texts.properties} and {@code texts_zh_CN.properties} beside the class that shows them. */
public final class SiteTexts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    /** @param owner a class in the package whose texts these are */
    public SiteTexts(Class<?> owner, Locale locale) {
        this.locale = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        this.bundle = ResourceBundle.getBundle(
                owner.getPackageName() + ".texts", this.locale, owner.getClassLoader(), NO_FALLBACK);
    }

    public Locale locale() {
        return locale;
    }

    /** @throws java.util.MissingResourceException if there is no such text */
    public String text(String key, Object... arguments) {
        String text = bundle.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }
}
