package com.heed.jira.leaving;

import com.heed.jira.page.Texts;
import java.util.List;
import java.util.Optional;

/** What is known of a customer, in the reader's words: the name of a column, and a note of what it says of somebody. A column of an earlier version that has none keeps its own name. */
public record LeavingWords(Texts texts) {
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
        return LeavingColumn.of(name)
                .filter(column -> texts.has("leaving.col." + column.key()))
                .map(column -> {
                    String said = texts.text("leaving.col." + column.key());
                    Integer days = column.days();
                    return days == null ? said : texts.text("leaving.col.in", said, texts.number(days));
                })
                .orElse(name);
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

    /** What a column says of a customer, as a colleague would note it; of a column without a note, its name and value. @param value empty where nothing is known */
    public String reason(String column, String value) {
        return LeavingColumn.of(column)
                .flatMap(known -> note(known, value))
                .orElseGet(() -> texts.text(
                        "leaving.reason", column(column), value.isEmpty() ? texts.text("leaving.unknown") : value));
    }

    private Optional<String> note(LeavingColumn column, String value) {
        String key = "leaving.tells." + column.key();
        Integer back = column.days();
        String days = back == null ? "" : texts.number(back);
        if (value.isEmpty()) {
            return first(List.of(key + ".unknown"), "", days, "");
        }
        try {
            double number = Double.parseDouble(value);
            // A change is told by its size; where no note says which way it went, the sign does. What reads as one is
            // told as one.
            String size = texts.number(texts.has(key + ".less") ? Math.abs(number) : number);
            boolean one = number > 0 && size.equals(texts.number(1));
            return first(
                    endings(one ? 1 : number).stream()
                            .map(ending -> key + ending)
                            .toList(),
                    size,
                    days,
                    texts.percent(number));
        } catch (NumberFormatException words) {
            return first(List.of(key), value, days, "");
        }
    }

    /** Of the keys of a note, those for a number, the plainest first. */
    private static List<String> endings(double number) {
        if (number == 0) {
            return List.of(".none", "");
        }
        if (number == 1) {
            return List.of(".one", ".more", "");
        }
        return List.of(number < 0 ? ".less" : ".more", "");
    }

    private Optional<String> first(List<String> keys, String said, String days, String percent) {
        return keys.stream().filter(texts::has).findFirst().map(key -> texts.text(key, said, days, percent));
    }

    /** What the desk could do about a column that raises the risk; empty where it can do nothing. */
    public Optional<String> advice(String column) {
        return LeavingColumn.of(column)
                .flatMap(known -> ADVICE.stream()
                        .filter(each -> known.name().matches(each.columns()))
                        .findFirst())
                .map(each -> texts.text("leaving.do." + each.key()));
    }
}
