package com.heed.report;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/** Texts and numbers of a page in its reader's language. Texts are patterns of {@link MessageFormat} without apostrophes. */
public class Wording {
    private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final Source source;

    /** Where texts come from. */
    @FunctionalInterface
    public interface Source {
        /** The pattern of a key, or null if there is none. */
        @Nullable
        String pattern(String key);

        /** This source, and where it has nothing, another. */
        default Source or(Source other) {
            return key -> {
                String own = pattern(key);
                return own == null ? other.pattern(key) : own;
            };
        }
    }

    public Wording(Locale locale, Source source) {
        this.locale = locale;
        this.source = source;
    }

    /**
     * A bundle of properties. The locale is taken as it is: texts in two languages on one page are worse than an error.
     *
     * @param beside any class of the jar that holds the bundle
     * @param name   of the bundle with its package
     * @param prefix put before each key
     */
    public static Source bundle(Class<?> beside, String name, String prefix, Locale locale) {
        ClassLoader loader = beside.getClassLoader();
        ResourceBundle bundle = ResourceBundle.getBundle(name, locale, loader, EXACT);
        return key -> {
            try {
                return bundle.getString(prefix + key);
            } catch (MissingResourceException e) {
                return null;
            }
        };
    }

    public Locale locale() {
        return locale;
    }

    /** The language as HTML names it, such as {@code zh-CN}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /**
     * A text. Arguments are ready for the eye: format numbers first.
     *
     * @throws IllegalStateException if there is none
     */
    public String text(String key, Object... arguments) {
        return format(source, key, arguments);
    }

    /** A text without places, if there is one. */
    public Optional<String> known(String key) {
        return Optional.ofNullable(source.pattern(key));
    }

    protected final String format(Source from, String key, Object... arguments) {
        String pattern = from.pattern(key);
        if (pattern == null) {
            throw new IllegalStateException("there is no text '" + key + "' in " + tag());
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

    /** With a fixed number of decimals; what rounds to zero has no sign. */
    public String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(Math.abs(value) * Math.pow(10, decimals) <= 0.5 ? 0 : value);
    }

    /** A difference with its sign, a true minus; one that rounds to zero has none. */
    public String signed(double value, int decimals) {
        String size = number(Math.abs(value), decimals);
        return Math.abs(value) * Math.pow(10, decimals) <= 0.5 ? size : (value < 0 ? "\u2212" : "+") + size;
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
        return percent(share, share > 0 && share < 0.00995 ? 1 : 0);
    }

    /** A share as per cent with a fixed number of decimals. */
    public String percent(double share, int decimals) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(share + 0.0);
    }

    /** A number in [-1, 1] with its sign. */
    public String score(double value) {
        return (value > 0 ? "+" : "") + number(value, 2);
    }
}
