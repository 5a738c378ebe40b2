package com.heed.jira.page;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/** Texts, numbers, money and times in one reader's language. A key is given without its {@code heed.}. */
public final class Texts {
    private final I18nResolver resolver;
    private final Locale locale;

    public Texts(I18nResolver resolver, Locale locale) {
        this.resolver = resolver;
        this.locale = locale;
    }

    /** The same texts in another language. */
    public Texts in(Locale other) {
        return new Texts(resolver, other);
    }

    public Locale locale() {
        return locale;
    }

    /** @param arguments ready for the eye: format numbers first */
    public String text(String key, Object... arguments) {
        Serializable[] ready = new Serializable[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            ready[i] = String.valueOf(arguments[i]);
        }
        return ready.length == 0
                ? resolver.getText(locale, "heed." + key)
                : resolver.getText(locale, "heed." + key, ready);
    }

    /** Whether there is a text for the key; the host answers an unknown key with the key itself. */
    public boolean has(String key) {
        return !text(key).equals("heed." + key);
    }

    /** @param share in [0, 1] */
    public String percent(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }

    /** @param share in [0, 1] */
    public String percent(double share, int decimals) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(share);
    }

    /** How sure a prediction is. Nothing is ever certain: what would round to all of it is said to be more than 99 percent. */
    public String sure(double probability) {
        return probability >= 0.995
                ? text("confidence.most", percent(0.99))
                : text("confidence.value", percent(probability));
    }

    /** At most one decimal. */
    public String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    /** Two decimals. */
    public String decimal(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    /** Two decimals with a sign, as sentiment scores are read. */
    public String score(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return (value > 0 ? "+" : "") + format.format(value);
    }

    public String minutes(double minutes) {
        return text("channel.minutes", number(minutes));
    }

    /** Minutes up to two hours, hours up to two days, then days; at most one decimal. */
    public String duration(double minutes) {
        if (minutes <= 120) {
            return minutes(minutes);
        }
        return minutes <= 48 * 60
                ? text("duration.hours", number(minutes / 60))
                : text("duration.days", number(minutes / (24 * 60)));
    }

    /** @param code ISO 4217; whole amounts have no decimals */
    public String money(double amount, String code) {
        return amount == Math.rint(amount) ? money(amount, code, 0) : exactMoney(amount, code);
    }

    /** As {@link #money}, with all decimals of the currency also where they are 0, so that the amounts of a column stand below each other. */
    public String exactMoney(double amount, String code) {
        return money(amount, code, Currency.getInstance(code).getDefaultFractionDigits());
    }

    private String money(double amount, String code, int decimals) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(code));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(amount);
    }

    public String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    /** Date and time in the server's zone; scripts turn it into the reader's. */
    public String time(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault())
                .format(at);
    }
}
