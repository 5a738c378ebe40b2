package com.heed.jira.leaving;

import com.heed.jira.page.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is known of a customer, in the reader's words. A column of an earlier version that has none keeps its own name. */
public record LeavingWords(Texts texts) {
    private static final Pattern NAME = Pattern.compile("(.+?)(?: in (\\d{1,4}))?");
    private static final String NOT_KNOWN = " not known";
    /** Columns that the desk can do something about, each group with what. */
    private static final List<Advice> ADVICE = List.of(
            new Advice("reply", "contacts without a reply|mean hours to the first reply|mean hours to the resolution"),
            new Advice("again", "reopened|asked again about the same"),
            new Advice("open", "open contacts"),
            new Advice("people", ".*people who asked|.*who asks most.*"),
            new Advice("mood", "mood of the last contact.*|mean mood|negative contacts"),
            new Advice(
                    "silence", "days since last|silence in mean gaps|active days.*|activities.*|mean gap|longest gap"));

    /** @param columns pattern of the names without their days */
    private record Advice(String key, String columns) {}

    /** A probability of leaving. Nothing is ever certain: what would round to all or nothing is said to be more than 99 or less than 1 percent. */
    public String chance(double p) {
        if (p >= 0.995) {
            return texts.text("leaving.chance.over", texts.percent(0.99));
        }
        return p <= 0.005 ? texts.text("leaving.chance.under", texts.percent(0.01)) : texts.percent(p);
    }

    /** What a column tells. */
    public String column(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return name;
        }
        String key = "leaving.col." + parts.group(1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".");
        if (!texts.has(key)) {
            return name;
        }
        @Nullable String days = parts.group(2);
        return days == null ? texts.text(key) : texts.text("leaving.col.in", texts.text(key), days(days));
    }

    private String days(String digits) {
        return texts.number(Integer.parseInt(digits));
    }

    /** A factor of the regression: a column, a level of one, or that nothing is known. */
    public String factor(String name) {
        if (name.endsWith(NOT_KNOWN)) {
            return texts.text(
                    "leaving.reason",
                    column(name.substring(0, name.length() - NOT_KNOWN.length())),
                    texts.text("leaving.unknown"));
        }
        int level = name.indexOf('=');
        return level < 0
                ? column(name)
                : texts.text("leaving.reason", column(name.substring(0, level)), name.substring(level + 1));
    }

    /** What a column says of a customer. @param value empty where nothing is known */
    public String reason(String column, String value) {
        return texts.text(
                "leaving.reason", column(column), value.isEmpty() ? texts.text("leaving.unknown") : value(value));
    }

    private String value(String value) {
        try {
            return texts.number(Double.parseDouble(value));
        } catch (NumberFormatException words) {
            return value;
        }
    }

    /** What the desk could do about a column that raises the risk; empty where it can do nothing. */
    public Optional<String> advice(String column) {
        Matcher parts = NAME.matcher(column);
        return parts.matches()
                ? ADVICE.stream()
                        .filter(each -> parts.group(1).matches(each.columns()))
                        .findFirst()
                        .map(each -> texts.text("leaving.do." + each.key()))
                : Optional.empty();
    }
}
