package com.heed.jira.setup;

import com.heed.plan.ResponseStep;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the first contacts of a day wait, one step a line: {@code 100 in 10} for the first hundred in ten minutes each. */
final class ResponseLines {
    /** Steps of one channel at most. */
    static final int MOST = 5;

    private static final Pattern LINE =
            Pattern.compile("[^\\d.-]*(\\d+(?:\\.\\d+)?)[^\\d.-]+(\\d+(?:\\.\\d+)?)[^\\d.-]*");

    private ResponseLines() {}

    static List<ResponseStep> read(String text, String field, List<FieldProblem> problems) {
        List<ResponseStep> steps = new ArrayList<>();
        for (String line :
                text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            Matcher matcher = LINE.matcher(line);
            double contacts = matcher.matches() ? Double.parseDouble(matcher.group(1)) : 0;
            double minutes = contacts > 0 ? Double.parseDouble(matcher.group(2)) : 0;
            if (!(contacts > 0 && contacts < 1e9 && minutes < 1e6)) {
                problems.add(FieldProblem.of(field, "channels.invalid.steps.line", line));
            } else {
                steps.add(new ResponseStep(contacts, minutes));
            }
        }
        if (steps.size() > MOST) {
            problems.add(FieldProblem.of(field, "channels.invalid.steps.count", String.valueOf(MOST)));
        }
        return steps;
    }

    static String write(List<ResponseStep> steps) {
        return steps.stream()
                .map(step -> Typed.plain(step.contacts()) + " in " + Typed.plain(step.minutes()))
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }
}
