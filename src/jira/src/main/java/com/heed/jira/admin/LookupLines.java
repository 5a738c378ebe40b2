package com.heed.jira.admin;

import com.heed.jira.page.Texts;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.Lookups.Lookup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lookups as lines: name, address, place in the answer, milliseconds, seconds, with blanks between. */
final class LookupLines {
    private static final Pattern LINE =
            Pattern.compile("\\s*(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+(\\d{1,6})\\s+(\\d{1,6})\\s*");
    private static final Pattern FIELD = Pattern.compile("lookups\\[(\\d+)]\\.(\\w+)");

    private LookupLines() {}

    /** Empty if it is no such line. */
    static Optional<Lookup> read(String line) {
        Matcher parts = LINE.matcher(line);
        return parts.matches()
                ? Optional.of(new Lookup(
                        parts.group(1),
                        parts.group(2),
                        parts.group(3),
                        Integer.parseInt(parts.group(4)),
                        Integer.parseInt(parts.group(5))))
                : Optional.empty();
    }

    static String write(List<Lookup> lookups) {
        return lookups.stream()
                .map(lookup -> String.format(
                        Locale.ROOT,
                        "%s %s %s %d %d",
                        lookup.name(),
                        lookup.address(),
                        lookup.pointer(),
                        lookup.millis(),
                        lookup.seconds()))
                .collect(Collectors.joining("\n"));
    }

    /** What is wrong, with the line it is in. */
    static String sentence(Texts texts, FieldProblem problem) {
        String rule = texts.text(problem.key(), problem.args().toArray());
        Matcher field = FIELD.matcher(problem.field());
        return field.matches()
                ? texts.text(
                        "lookup.line",
                        String.valueOf(Integer.parseInt(field.group(1)) + 1),
                        texts.text("lookup.part." + field.group(2)),
                        rule)
                : rule;
    }
}
