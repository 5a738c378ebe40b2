package com.heed.lab.report;

import com.heed.lab.run.WrongUse;
import com.heed.report.Wording;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Texts, numbers and money of a report in its reader's language: the report's own, and those of the app's pages, so that both speak alike. */
public final class Texts extends Wording {
    private final Source app;

    private Texts(Locale locale) {
        super(locale, bundle(Texts.class, "com.heed.lab.report.texts", "", locale));
        app = bundle(Texts.class, "i18n.heed", "heed.", locale);
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

    /** A text of the app, by its key without {@code heed.}. */
    public String app(String key, Object... arguments) {
        return format(app, key, arguments);
    }

    /** @param code ISO 4217 */
    public String money(double amount, String code) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(Currency.getInstance(code));
        return format.format(amount);
    }

    /** A figure with its 95 % interval. */
    public String interval(String value, String low, String high) {
        return text("interval", value, low, high);
    }

    /** Hours, or days from two days on. */
    public String hours(double hours) {
        if (hours >= 48) {
            return text("time.days", number(hours / 24, hours < 240 ? 1 : 0));
        }
        return hours < 1 ? text("time.minutes", number(hours * 60, 0)) : text("time.hours", number(hours, 1));
    }
}
