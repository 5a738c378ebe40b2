package com.heed.lab.report;

import com.heed.lab.run.WrongUse;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Texts, numbers and money of a report in its reader's language: the report's own, and those of the app's pages, so that both speak alike. */
public final class Texts {
    private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle own;
    private final ResourceBundle app;

    private Texts(Locale locale) {
        this.locale = locale;
        own = ResourceBundle.getBundle("com.heed.lab.report.texts", locale, EXACT);
        app = ResourceBundle.getBundle("i18n.heed", locale, EXACT);
    }

    /**
     * Texts in a language.
     *
     * @param tag {@code en} or {@code zh}
     */
    public static Texts in(String tag) {
        return switch (tag) {
            case "en" -> new Texts(Locale.ENGLISH);
            case "zh", "zh_CN", "zh-CN" -> new Texts(Locale.SIMPLIFIED_CHINESE);
            default -> throw new WrongUse("--report-language '" + tag + "' must be en or zh.");
        };
    }

    public String tag() {
        return locale.toLanguageTag();
    }

    /** A text of the report. Arguments are ready for the eye: format numbers first. */
    public String text(String key, Object... arguments) {
        return format(own, key, arguments);
    }

    /** A text of the app, by its key without {@code heed.}. */
    public String app(String key, Object... arguments) {
        return format(app, "heed." + key, arguments);
    }

    private String format(ResourceBundle bundle, String key, Object... arguments) {
        String pattern;
        try {
            pattern = bundle.getString(key);
        } catch (MissingResourceException e) {
            throw new IllegalStateException("there is no text '" + key + "'", e);
        }
        Object[] ready = new Object[arguments.length];
        for (int i = 0; i < ready.length; i++) {
            ready[i] = String.valueOf(arguments[i]);
        }
        return ready.length == 0 ? pattern : new MessageFormat(pattern, locale).format(ready);
    }

    public String count(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** With a fixed number of decimals. */
    public String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value + 0.0);
    }

    /** At most one decimal, for a number inside a sentence. */
    public String short1(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    /**
     * A share as per cent, with a decimal below one so that something is not shown as nothing.
     *
     * @param share in [0, 1]
     */
    public String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(share > 0 && share < 0.00995 ? 1 : 0);
        return format.format(share);
    }

    /** A score in [-1, 1] with its sign. */
    public String score(double value) {
        return (value > 0 ? "+" : "") + number(value, 2);
    }

    /** @param code ISO 4217 */
    public String money(double amount, String code) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(code));
        return format.format(amount);
    }

    /** Hours, or days from two days on. */
    public String hours(double hours) {
        if (hours >= 48) {
            return text("time.days", number(hours / 24, hours < 240 ? 1 : 0));
        }
        return hours < 1 ? text("time.minutes", number(hours * 60, 0)) : text("time.hours", number(hours, 1));
    }
}
