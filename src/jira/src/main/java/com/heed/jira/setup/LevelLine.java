package com.heed.jira.setup;

import com.heed.queueing.ServiceLevel;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A service level as people write it: {@code 80 in 1}, {@code 80 % / 0.33 min}, {@code 80% 1 分钟}: a percentage and minutes. */
final class LevelLine {
    private static final Pattern LINE = Pattern.compile("(\\d+(?:\\.\\d+)?)[^\\d.-]+(\\d+(?:\\.\\d+)?)[^\\d.-]*");

    private LevelLine() {}

    /** Null where nothing was typed, and once a fault was noted. */
    static @Nullable ServiceLevel read(String text, String field, List<FieldProblem> problems) {
        String line = text.strip();
        if (line.isEmpty()) {
            return null;
        }
        Matcher matcher = LINE.matcher(line);
        if (matcher.matches()) {
            double percent = Double.parseDouble(matcher.group(1));
            double within = Double.parseDouble(matcher.group(2));
            if (percent >= 1 && percent <= 99 && within < 1e6) {
                return new ServiceLevel(percent / 100, within);
            }
        }
        problems.add(FieldProblem.of(field, "channels.invalid.level", line));
        return null;
    }

    static String write(@Nullable ServiceLevel level) {
        return level == null
                ? ""
                : Typed.plain(Math.round(level.share() * 10_000) / 100.0) + " in " + Typed.plain(level.minutes());
    }
}
