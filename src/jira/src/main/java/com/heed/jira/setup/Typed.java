package com.heed.jira.setup;

import java.util.List;
import java.util.function.DoublePredicate;

/** Numbers as somebody typed them; what is wrong is noted at its field. */
final class Typed {
    private Typed() {}

    /** @return the number, or 0 once a problem was noted */
    static double number(
            String text, DoublePredicate range, String field, String key, List<FieldProblem> problems, String... args) {
        try {
            double value = Double.parseDouble(text.strip());
            if (range.test(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below, in the reader's words.
        }
        problems.add(FieldProblem.of(field, key, args));
        return 0;
    }

    /** @param absent taken where nothing was typed */
    static double number(
            String text,
            double absent,
            DoublePredicate range,
            String field,
            String key,
            List<FieldProblem> problems,
            String... args) {
        return text.isBlank() ? absent : number(text, range, field, key, problems, args);
    }

    static boolean whole(double value) {
        return value == Math.rint(value);
    }

    /** As it would be typed: whole numbers without a point, nothing for what has no end. */
    static String plain(double value) {
        if (Double.isInfinite(value)) {
            return "";
        }
        return whole(value) && Math.abs(value) < 1e15 ? String.valueOf((long) value) : String.valueOf(value);
    }
}
