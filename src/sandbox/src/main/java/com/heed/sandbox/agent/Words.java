package com.heed.sandbox.agent;

import com.atlassian.jira.issue.customfields.option.Option;
import com.heed.sandbox.page.SiteTexts;
import com.heed.sandbox.page.StatusTag;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;

/**
 * Values of issues as one reader reads them. The names an administrator gives to statuses, priorities and the like are data; as in a Jira with its
 * translations filled in, the usual ones have a Chinese name and all others are shown as they are.
 */
final class Words {
    private final SiteTexts texts;
    private final ZoneId zone;

    Words(SiteTexts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** A text that somebody typed, for the inside of a sentence: whatever direction it is written in, the rest keeps its own. */
    static String isolated(String typed) {
        return "\u2068" + typed + "\u2069";
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    Locale locale() {
        return texts.locale();
    }

    String status(String name) {
        return StatusTag.name(name, texts.locale());
    }

    String priority(String name) {
        return named("priority", name);
    }

    String resolution(String name) {
        return named("resolution", name);
    }

    String issueType(String name) {
        return named("type", name);
    }

    String transition(String name) {
        return named("transition", name);
    }

    /** How a request came in, by the name its property gives: {@code portal}, {@code email}. Several words long in English too. */
    String channel(String name) {
        return textOr("channel", name);
    }

    /** A field of the history: one of an issue's own, or a custom field's name. */
    String field(String name) {
        return named("field", name);
    }

    /** One side of a change in the history. */
    String changed(String field, @Nullable String value) {
        if (value == null) {
            return "";
        }
        return switch (field) {
            case "status" -> status(value);
            case "priority" -> priority(value);
            case "resolution" -> resolution(value);
            default -> value;
        };
    }

    private String named(String kind, String name) {
        if (!texts.locale().getLanguage().equals("zh")) {
            return kind.equals("field") ? textOr(kind, name) : name;
        }
        return textOr(kind, name);
    }

    private String textOr(String kind, String name) {
        String key = kind + "." + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        try {
            return texts.text(key);
        } catch (MissingResourceException e) {
            return name;
        }
    }

    /** A custom field's value; empty text for none. */
    String value(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Option option -> option.getValue();
            case Double number -> NumberFormat.getInstance(texts.locale()).format(number);
            default -> value.toString();
        };
    }

    /** A short moment; the year is left out while it is this one. */
    String moment(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        boolean thisYear = local.getYear() == Year.now(zone).getValue();
        return format(local, thisYear ? "pattern.moment" : "pattern.moment.year");
    }

    /** A moment with everything, for a tooltip. */
    String wholeMoment(Instant at) {
        return format(at.atZone(zone), "pattern.moment.whole");
    }

    private String format(ZonedDateTime at, String pattern) {
        return DateTimeFormatter.ofPattern(texts.text(pattern), texts.locale()).format(at);
    }
}
