package com.heed.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The cases of a test as a table for other programs: one line for each, without its text. RFC 4180, with a byte order mark, without which spreadsheets read Chinese names wrongly. A name that a spreadsheet would take for a
 * formula gets an apostrophe in front.
 */
public final class CasesCsv {
    private static final String HEADER = "issue,truth,said,probability,answered,reason";

    private CasesCsv() {}

    /**
     * The table.
     *
     * @param answered (cases) whether the feature was sure enough to answer by itself
     * @throws IllegalArgumentException if there is not one for each case
     */
    public static String of(EvaluatedFeature feature, boolean[] answered) {
        if (answered.length != feature.cases().size()) {
            throw new IllegalArgumentException(
                    answered.length + " answers for " + feature.cases().size() + " cases");
        }
        StringBuilder csv = new StringBuilder("\uFEFF").append(HEADER).append("\r\n");
        for (int i = 0; i < answered.length; i++) {
            EvaluatedCase one = feature.cases().get(i);
            csv.append(field(one.name()))
                    .append(',')
                    .append(field(feature.classes().get(one.truth())))
                    .append(',')
                    .append(field(feature.classes().get(one.guess())))
                    .append(',')
                    .append(String.format(Locale.ROOT, "%.4f", one.sureness()))
                    .append(',')
                    .append(answered[i])
                    .append(',')
                    .append(reasons(one, feature))
                    .append("\r\n");
        }
        return csv.toString();
    }

    /** Why a case is wrong, or was held back, as keys. */
    private static String reasons(EvaluatedCase one, EvaluatedFeature feature) {
        List<String> keys = new ArrayList<>();
        for (Reason reason : Reason.of(one, feature)) {
            if (!one.isRight() || reason instanceof Reason.Foreign) {
                keys.add(
                        switch (reason) {
                            case Reason.Foreign foreign -> "heldBack";
                            case Reason.NeverTrained never -> "neverTrained";
                            case Reason.FewTrained few -> "fewTrained:" + few.cases();
                            case Reason.Close close -> "close";
                            case Reason.SecondRight second -> "secondRight";
                            // Which words would be words of the text.
                            case Reason.MisleadingWords words -> "misleadingWords";
                        });
            }
        }
        return keys.stream().collect(Collectors.joining(" "));
    }

    private static String field(String value) {
        String safe = value.isEmpty() || "=+-@\t\r".indexOf(value.charAt(0)) < 0 ? value : "'" + value;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
